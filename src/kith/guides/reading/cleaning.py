"""Brings the characters of a text into one form, and changes no word.

- Every kind of line end (also U+2028, U+2029, form feed) becomes a line feed; lines end without
  white space; several blank lines stay several.
- Every kind of space and tab, no-break ones too, becomes a space; so does a control character.
- Gone, since they are instructions to a printer and no letters: soft hyphen, zero-width space,
  word joiner, byte order mark. Kept: joiners and marks of direction, which scripts need.
- Latin ligatures (U+FB00 to U+FB06) become their letters; a Latin letter with combining accents
  becomes the accented letter. Both are the same word, and can then be searched for.
- Half of a surrogate pair, which no database takes, becomes U+FFFD.
"""

import re
import unicodedata

GONE = "\u00ad\u200b\u2060\ufeff"
LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), start=0xFB00))
CONTROLS = {n: " " for n in (*range(0x20), *range(0x7F, 0xA0)) if chr(n) not in "\n\r\f\x85"}
SPACES = {ord(space): " " for space in "\u00a0\u1680\u202f\u205f\u3000"}
SPACES |= dict.fromkeys(range(0x2000, 0x200B), " ")
LINE_ENDS = {"\r": "\n", "\f": "\n\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n\n"}
FORMS = CONTROLS | SPACES | LIGATURES | dict.fromkeys(map(ord, GONE), "")
FORMS |= {ord(end): feed for end, feed in LINE_ENDS.items()}
PLAIN = re.compile(r"[\n -~]*")
ACCENTED = re.compile(r"[A-Za-z][\u0300-\u036f]+")
HALF = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` in the one form that all of reading works on."""
    text = text.replace("\r\n", "\n")
    if not PLAIN.fullmatch(text):
        text = HALF.sub("\ufffd", text.translate(FORMS))
        text = ACCENTED.sub(lambda seen: unicodedata.normalize("NFC", seen[0]), text)
    return "\n".join(map(str.rstrip, text.split("\n")))


def joined(text: str) -> str:
    """`text` with each run of white space made one space."""
    return " ".join(text.split())
