"""How two spellings are the same: case, accents, hyphens and apostrophes do not tell them apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[\w\u0300-\u036f]+")
WHOLE = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """One word in small letters, without its accents."""
    word = word.casefold()
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(WHOLE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def parts(wording: str) -> tuple[str, ...]:
    """The words of a wording, each folded: "L’Évaluation" → ("l", "evaluation")."""
    return tuple(folded(word) for word in WORD.findall(wording))


def key(wording: str) -> str:
    """What a wording is found and put in order by."""
    return " ".join(parts(wording))
