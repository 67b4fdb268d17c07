"""DOIs as people write them, and as they are kept: lower case, without an address around them."""

from __future__ import annotations

import re
from urllib.parse import unquote

BEFORE = re.compile(r"^\s*(?:https?://)?(?:(?:dx|www)\.)?doi(?:\.org)?\s*[:/]?\s*", re.IGNORECASE)
DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"<>]+")
LONGEST = 255
AFTER = ".,;:"  # what stands behind it in a sentence


def doi_in(said: str) -> str:
    """The DOI that was written, in any of the usual ways, or "" where it is none.

    DOIs know no case (the DOI Handbook, 2.4), so that two ways to write one are kept as one.
    """
    bare = unquote(BEFORE.sub("", said.strip())).strip().rstrip(AFTER)
    if bare.endswith(")") and "(" not in bare:
        bare = bare.rstrip(")")
    fits = DOI.fullmatch(bare) and len(bare) <= LONGEST
    return bare.lower() if fits else ""
