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

LEFT_OVER, NOTES = "left-over", "notes"  # in addresses, beside the ids of groups
ON_TOP = 2
"""Cards of a pile that a wall has room for."""
SHORT, LATEST_NOTES = 20, 10
"""Cards in the first pile, up to which it stands open on a phone; notes that a phone shows."""


@dataclass(frozen=True)
class Pile:
    """Cards that lie together, or with no others where `group` is None. They are asked for when
    a page shows them: in a large room most piles stay closed.
    """

    room: Piles
    group: Group | None
    count: int

    @property
    def name(self) -> str:
        """By what an address tells it from others."""
        return str(self.group.pk) if self.group else LEFT_OVER

    @property
    def rank(self) -> int:
        """Least for the most wanted."""
        return -self.group.votes_shown if self.group else 1  # type: ignore[attr-defined]

    @property
    def is_short(self) -> bool:
        return self.count <= SHORT

    @property
    def on_top(self) -> list[Contribution]:
        return self.room.on_top[self.group and self.group.pk]

    @property
    def cards(self) -> list[Contribution]:
        return self.room.cards_of(self)


class Piles(Talked):
    """What a group talks about, as much of it as a page shows at first: there may be thousands."""

    @cached_property
    def piles(self) -> list[Pile]:
        """In the order of the groups; what lies in no group last."""
        piles = [Pile(self, group, self._lying.get(group.pk, 0)) for group in self.counted]
        left_over = Pile(self, None, self.left_over_count)
        return [*piles, left_over] if left_over.count else piles

    @cached_property
    def ranked_piles(self) -> list[Pile]:
        """The most wanted first; what lies in no group last."""
        return sorted(self.piles, key=lambda pile: pile.rank)

    def pile_named(self, name: str) -> Pile | None:
        return next((pile for pile in self.piles if pile.name == name), None)

    def pile_of(self, card: Contribution) -> str:
        """By which name a card is found: its pile's, or "notes"."""
        if card.step_id != self.written_step.pk:
            return NOTES
        return str(card.group_id or LEFT_OVER)

    def cards_of(self, pile: Pile) -> list[Contribution]:
        """All of them; read once, for however many views."""
        if pile.name not in self._opened:
            self._opened[pile.name] = self.lying_in(pile.group)
        return self._opened[pile.name]

    @cached_property
    def _opened(self) -> dict[str, list[Contribution]]:
        return {}

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
        return cards if self._lies_open else cards.none()

    @cached_property
    def latest_notes(self) -> list[Contribution]:
        return self.with_talk(self._notes[:LATEST_NOTES])[::-1]

    @property
    def latest_note(self) -> Contribution | None:
        return next(iter(self.complete(self._notes[:1])), None)

    @property
    def earlier_notes(self) -> list[Contribution]:
        return self.notes_before("")

    def notes_before(self, first: str) -> list[Contribution]:
        """Those that a page lacks whose first note has this id: there may be more by now."""
        places = [place for place, note in enumerate(self.notes) if str(note.pk) == first]
        return self.notes[: places[0] if places else max(len(self.notes) - LATEST_NOTES, 0)]

    @cached_property
    def earlier_count(self) -> int:
        full = len(self.latest_notes) == LATEST_NOTES
        return self._notes.count() - LATEST_NOTES if full else 0

    @property
    def _notes(self) -> ContributionQuerySet:
        """The latest first."""
        said = [step.pk for step in self.activity.plan if step.behaviour.invites_talk]
        return self.seen.notes_in(said).reverse()
