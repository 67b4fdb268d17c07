"""How a word moved: its versions, each with what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kith.activities.models import Activity
from kith.ui.differences import Piece, differences
from kith.understandings.models import Definition
from kith.understandings.page import Page


@dataclass(frozen=True)
class Scene:
    """A version, what changed from the one before, and the activity that it is from."""

    version: Definition
    changes: list[Piece]
    record: Activity | None


class Story:
    """`first` and `last` are numbers of two versions to be compared, or anything else for none."""

    def __init__(self, page: Page, first: str = "", last: str = ""):
        self.page = page
        by_number = {str(each.agreement.number): each for each in page.versions}
        self.first, self.last = by_number.get(first), by_number.get(last)

    @cached_property
    def scenes(self) -> list[Scene]:
        versions: Sequence[Definition] = self.page.versions
        return [
            Scene(
                later,
                differences(earlier.words, later.words),
                self.page.records.get(later.activity_id),  # type: ignore[arg-type]
            )
            for earlier, later in pairwise([*versions[:1], *versions])
        ]

    @property
    def compared(self) -> list[Piece]:
        if not (self.first and self.last):
            return []
        return differences(self.first.words, self.last.words)
