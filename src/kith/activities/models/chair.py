from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from random import SystemRandom
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kith.activities.draws import Met, drawn, with_one_more
from kith.activities.models.acquaintance import Acquaintance
from kith.activities.models.participant import Participant

CHANCE = SystemRandom()
Tables = list[tuple[Any, ...]]  # who sits together, by the keys of their participants


class ChairQuerySet(models.QuerySet["Chair"]):
    """The methods below `by_table` are asked of one step: `step.chairs`."""

    def here(self) -> ChairQuerySet:
        return self.filter(participant__removal__isnull=True).select_related("participant")

    def by_table(self) -> list[list[Participant]]:
        """Who sits together, table by table."""
        tables = defaultdict(list)
        for chair in self:
            tables[chair.step_id, chair.table].append(chair.participant)
        return list(tables.values())

    def draw(self, step: Any) -> None:
        """Seat everybody anew, so that they meet those whom they have met least."""
        seats = list(step.activity.participants.here())
        self._set(step, drawn([seat.pk for seat in seats], met(step, seats), CHANCE))

    def make_room(self, step: Any) -> None:
        """Let whoever is new find company, and whoever was left alone; the others stay seated."""
        seats = list(step.activity.participants.here())
        tables: Tables = [tuple(seat.pk for seat in table) for table in self.here().by_table()]
        before, seated = tables, {key for table in tables for key in table}
        known = met(step, seats)
        for seat in seats:
            if seat.pk not in seated:
                tables = with_one_more(tables, seat.pk, known)
        for alone in [table for table in tables if len(table) == 1]:
            rest = [table for table in tables if table is not alone]
            tables = with_one_more(rest, *alone, known)
        if tables != before or len(seated) < self.count():
            self._set(step, tables)

    def remember(self, step: Any) -> None:
        """Keep who met whom, of those with an account. It is all that a later draw needs."""
        if step.activity.community_id is None:
            return
        people = [
            sorted(seat.person_id for seat in table if seat.person_id)
            for table in self.here().by_table()
        ]
        both = Counter(both for table in people for both in combinations(table, 2))
        Acquaintance.objects.add(step.activity.community_id, both)

    def _set(self, step: Any, tables: Tables) -> None:
        self.all().delete()
        Chair.objects.bulk_create(
            Chair(step=step, participant_id=key, table=number)
            for number, table in enumerate(tables, start=1)
            for key in table
        )


def met(step: Any, seats: Iterable[Participant]) -> Met:
    """How often any two of these met: in this activity, and in earlier ones of its community."""
    times: Counter[frozenset[Any]] = Counter()
    inside = Chair.objects.filter(step__activity=step.activity).select_related("participant")
    for table in inside.by_table():
        times.update(map(frozenset, combinations((seat.pk for seat in table), 2)))
    seat_of = {seat.person_id: seat.pk for seat in seats if seat.person_id}
    if step.activity.community_id:
        for kept in Acquaintance.objects.among(step.activity.community_id, seat_of):
            times[frozenset((seat_of[kept.one_id], seat_of[kept.other_id]))] += kept.times
    return times


class Chair(models.Model):
    """Somebody's place at a table in a step of pairs. Those at one table talk with each other."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="chairs")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="chairs")
    table = models.PositiveSmallIntegerField()

    objects = ChairQuerySet.as_manager()

    class Meta:
        verbose_name = _("chair")
        ordering = ("table", "participant__joined")
        constraints = [
            models.UniqueConstraint(fields=["step", "participant"], name="one_chair_a_step")
        ]

    def __str__(self) -> str:
        return f"{self.participant} at table {self.table}"
