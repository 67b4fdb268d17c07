from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.utils.functional import cached_property

from kith.activities.models import Contribution, Group
from kith.activities.models.card import ContributionQuerySet
from kith.activities.showing.talked import Talked

ON_TOP = 2
"""Cards of a pile that a wall has room for."""
SHORT, LATEST_NOTES = 20, 10
"""Cards of a pile, and notes, that a phone shows before somebody asks for more."""


@dataclass(frozen=True)
class Pile:
    """Cards that lie together, or with no others where `group` is None. They are asked for when
    a page shows them: in a large room most piles stay closed.
    """

    room: Piles
    group: Group | None
    count: int

    @property
    def name(self) -> Any:
        """By what an address tells it from others."""
        return self.group.pk if self.group else "left-over"

    @property
    def is_short(self) -> bool:
        return self.count <= SHORT

    @property
    def on_top(self) -> list[Contribution]:
        return self.room.on_top[self.group and self.group.pk]

    @property
    def cards(self) -> list[Contribution]:
        return self.room.lying_in(self.group)


class Piles(Talked):
    """What a group talks about, as much of it as a page shows at first: there may be thousands."""

    @cached_property
    def piles(self) -> list[Pile]:
        """The most wanted first; what lies in no group last."""
        ranked = sorted(self.counted, key=lambda group: -group.votes_shown)  # type: ignore[attr-defined]
        piles = [Pile(self, group, self._lying.get(group.pk, 0)) for group in ranked]
        left_over = Pile(self, None, self.left_over_count)
        return [*piles, left_over] if left_over.count else piles

    def pile_named(self, name: str) -> Pile | None:
        return next((pile for pile in self.piles if str(pile.name) == name), None)

    @cached_property
    def on_top(self) -> dict[Any, list[Contribution]]:
        """The first cards of each pile, by the group's number or None."""
        place = Window(RowNumber(), F("group"), order_by=("revision", "id"))
        on_top = defaultdict(list)
        for card in self.complete(self._lie.annotate(place=place).filter(place__lte=ON_TOP)):
            on_top[card.group_id].append(card)
        return on_top

    @property
    def left_over_count(self) -> int:
        return self._lying.get(None, 0)

    @property
    def shown_count(self) -> int:
        return sum(self._lying.values())

    @cached_property
    def _lying(self) -> dict[Any, int]:
        counts = self._lie.order_by().values_list("group").annotate(Count("pk"))
        return dict(counts)

    @property
    def _lie(self) -> ContributionQuerySet:
        cards = self.seen.in_step(self.written_step)
        return cards if self.written_step.is_revealed() else cards.none()

    @cached_property
    def latest_notes(self) -> list[Contribution]:
        return self.with_talk(self._notes[:LATEST_NOTES])[::-1]

    @property
    def latest_note(self) -> Contribution | None:
        return next(iter(self.complete(self._notes[:1])), None)

    @property
    def earlier_notes(self) -> list[Contribution]:
        latest = {note.pk for note in self.latest_notes}
        return [note for note in self.notes if note.pk not in latest]

    @cached_property
    def earlier_count(self) -> int:
        full = len(self.latest_notes) == LATEST_NOTES
        return self._notes.count() - LATEST_NOTES if full else 0

    @property
    def _notes(self) -> ContributionQuerySet:
        """The latest first."""
        said = [step.pk for step in self.activity.plan if not step.behaviour.hides]
        return self.seen.notes_in(said).reverse()
