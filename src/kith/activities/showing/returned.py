from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import cached_property

from kith.activities.kinds_of_answers import NOW
from kith.activities.lanes import Lane
from kith.activities.models import Activity, Placing, Recurrence, ShowOfHands, Vote
from kith.activities.models.promise import Commitment
from kith.activities.showing.answers import Answers
from kith.activities.showing.grid import Grid


@dataclass(frozen=True)
class Look:
    """One time that a thing was looked at again: when, and how many gave each answer."""

    activity: UUID
    on: datetime
    counts: list[tuple[Lane, int]]

    @property
    def most(self) -> Lane | None:
        """The answer that more gave than any other; None where none was."""
        (lane, most), (_other, next_most) = sorted(self.counts, key=lambda told: -told[1])[:2]
        return lane if most > next_most else None


@dataclass(frozen=True)
class ThenAndNow:
    """A thing of the first list, and each time that it was looked at since."""

    thing: Recurrence
    words: str
    votes: int | None  # then, of a group of cards
    promise: Commitment | None  # then, of something to try
    looks: list[Look]

    @property
    def has_moved(self) -> bool:
        """Whether it went the way that was wanted: as most see it who answered last."""
        most = self.looks[-1].most if self.looks else None
        return most is not None and most.key == (self.thing.direction or "more")


class Returned(Answers):
    """What came back from earlier lists, as far as one reader may see it."""

    @cached_property
    def then_and_now(self) -> list[ThenAndNow]:
        came_back = Recurrence.objects.visible_to(self.seen_by).of(self.activity)
        things = list(came_back.select_related("card__step", "group", "commitment"))
        looks, votes = self._looks(things), self._votes_then(things)
        return [
            ThenAndNow(
                thing,
                thing.card.words,
                votes[thing.group_id] if thing.group_id else None,
                thing.commitment,
                looks[thing.of_what],
            )
            for thing in things
        ]

    @cached_property
    def grids(self) -> list[Grid]:
        """Without those of which all is told by then and now."""
        told = {each.thing.card_id for each in self.then_and_now}
        return [grid for grid in super().grids if {row.card.pk for row in grid.rows} - told]

    @cached_property
    def has_grown(self) -> list[ThenAndNow]:
        """What went the way that was wanted, to be named."""
        return [each for each in self.then_and_now if each.has_moved]

    @cached_property
    def looked_at_again(self) -> QuerySet[Activity]:
        """The activities that opened this one's list again, the earliest first."""
        later = Activity.objects.visible_to(self.seen_by).filter(revisits=self.activity)
        return later.order_by("began")

    def _looks(self, things: list[Recurrence]) -> dict[Any, list[Look]]:
        """Up to this activity; later ones have records of their own."""
        seen = Recurrence.objects.visible_to(self.seen_by).of_the_same(things)
        until = [each for each in seen if each.card.step.activity.began <= self.activity.began]
        counts = self._counts([each.card_id for each in until])
        looks: dict[Any, list[Look]] = defaultdict(list)
        for each in until:
            activity = each.card.step.activity
            told = [(lane, counts[each.card_id, lane.key]) for lane in NOW]
            looks[each.of_what].append(Look(activity.pk, activity.began, told))
        return looks

    def _counts(self, cards: list[UUID]) -> Counter[tuple[UUID, str]]:
        placed = Placing.objects.visible_to(self.seen_by).filter(card__in=cards)
        raised = ShowOfHands.objects.visible_to(self.seen_by).filter(card__in=cards)
        return Counter(placed.counted()) + Counter(raised.counted())

    def _votes_then(self, things: list[Recurrence]) -> Counter[UUID]:
        groups = [thing.group for thing in things if thing.group]
        given = Vote.objects.visible_to(self.seen_by).filter(group__in=groups)
        votes = Counter(given.values_list("group", flat=True))
        for group in groups:
            votes[group.pk] += sum(hands.count for hands in group.hands.all())
        return votes
