"""Words without what does not tell two of them apart: case, accents, points and spaces."""

from __future__ import annotations

import re
import unicodedata

NOT_A_WORD = re.compile(r"[\W_]+")
LONGEST_TITLE = 180


def folded(text: str) -> str:
    """Lower case, no accents, one space between words: for looking something up."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return NOT_A_WORD.sub(" ", bare).strip()


def same_title(title: str, year: int | None) -> str:
    """What two records of one study have in common, whoever typed them."""
    return f"{folded(title)[:LONGEST_TITLE]} {year or ''}".strip()
