from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.functional import cached_property

from kith.activities.models import Contribution, Group
from kith.activities.showing.talked import Talked

LATEST_NOTES = 50


@dataclass(frozen=True)
class Pile:
    """Cards that lie together, or with no others where `group` is None. Which ones they are is
    asked only of those that somebody opens.
    """

    group: Group | None
    count: int
    lying_in: Callable[[Group | None], list[Contribution]]

    @property
    def name(self) -> Any:
        """By what an address tells it from others."""
        return self.group.pk if self.group else "left-over"

    @property
    def cards(self) -> list[Contribution]:
        return self.lying_in(self.group)


class Piles(Talked):
    """What a group talks about, as much of it as a page shows at first: there may be thousands."""

    @cached_property
    def piles(self) -> list[Pile]:
        """The most wanted first; what lies in no group last."""
        ranked = sorted(self.counted, key=lambda group: -group.votes_shown)  # type: ignore[attr-defined]
        piles = [Pile(group, self._lying.get(group.pk, 0), self.lying_in) for group in ranked]
        left_over = self._lying.get(None, 0)
        return [*piles, Pile(None, left_over, self.lying_in)] if left_over else piles

    def pile_named(self, name: Any) -> Pile:
        return next(pile for pile in self.piles if pile.name == name)

    @cached_property
    def _lying(self) -> dict[Any, int]:
        if not self.written_step.is_revealed():
            return {}
        cards = self.seen.in_step(self.written_step).order_by()
        return dict(cards.values_list("group").annotate(Count("pk")))

    @property
    def shown_count(self) -> int:
        return sum(self._lying.values())

    @cached_property
    def latest_notes(self) -> list[Contribution]:
        latest = self._notes.order_by("-revision", "-id")[:LATEST_NOTES]
        return self.with_talk(latest)[::-1]

    @property
    def earlier_notes(self) -> list[Contribution]:
        latest = {note.pk for note in self.latest_notes}
        return [note for note in self.notes if note.pk not in latest]

    @cached_property
    def earlier_count(self) -> int:
        full = len(self.latest_notes) == LATEST_NOTES
        return self._notes.count() - LATEST_NOTES if full else 0

    @property
    def _notes(self) -> Any:
        said = [step.pk for step in self.activity.plan if not step.behaviour.hides]
        return self.seen.notes_in(said)
