"""How two records are of one study, whoever typed them."""

from __future__ import annotations

from kith.ui import spelling

LONGEST_TITLE = 180


def same_title(title: str, year: int | None) -> str:
    """What they have in common: the title as it is looked up, and the year."""
    return f"{spelling.key(title)[:LONGEST_TITLE]} {year or ''}".strip()
