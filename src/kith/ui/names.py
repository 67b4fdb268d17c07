"""What an avatar takes from a name: two letters and one of five tints, always the same ones."""

import unicodedata
from zlib import crc32

TINTS = 5


def initials(name: str) -> str:
    """The first letters of the first and the last word: "Siobhán Ó Dálaigh" gives "SD".

    A name with no letter in it gives a middle dot, so that nobody is an empty circle.
    """
    words = [word for word in (letters(part) for part in str(name).split()) if word]
    if not words:
        return "·"
    first, last = words[0], words[-1]
    return (first[0] + (last[0] if len(words) > 1 else "")).upper()


def letters(word: str) -> str:
    """The letters and figures of a word; an accent written as a mark of its own is joined first."""
    return "".join(sign for sign in unicodedata.normalize("NFC", word) if sign.isalnum())


def tint(name: str) -> int:
    """The tint of a name, 0 to 4. Not `hash`, which differs from one process to the next."""
    return crc32(unicodedata.normalize("NFC", str(name)).encode()) % TINTS
