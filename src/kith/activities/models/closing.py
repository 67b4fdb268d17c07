from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from kith.access import Refused
from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.group import Group, Recall, Vote
from kith.activities.models.participant import Issue, Participant, Tick
from kith.activities.models.promise import Commitment
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.activities.models.written import SENT_BEFORE, clean_words
from kith.people.models import Person


class Closure(models.Model):
    """An activity has ended. By nobody, where it closed itself after twelve hours of silence."""

    activity = models.OneToOneField("activities.Activity", models.CASCADE, related_name="closure")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.activity} closed"


class Closing(Turning):
    """How an activity comes to its end: what people promise, and what it leaves."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        step: Any
        plan: Any
        closure: Any
        harvest: Any
        let_nobody_in: Any

        @property
        def time_of_step(self) -> datetime: ...
        def seat_of(self, who: Any) -> Participant | None: ...

    def tick(self, step: Step, by: Any, done: bool) -> None:
        """Say that one is done with a step, or not yet after all."""
        seat = self.seat_of(by)
        with self.turn():
            if done:
                _tick, has_changed = Tick.objects.get_or_create(participant=seat, step=step)
            else:
                gone, _of_kind = Tick.objects.filter(participant=seat, step=step).delete()
                has_changed = gone > 0
            if has_changed:
                self.note(events.Ticked, at=self.time_of_step, step=step.pk)

    def promise(
        self, pk: UUID, what: str, who: str, until: date, by: Any, group: Group | None = None
    ) -> Commitment | None:
        """Write down what somebody will try. Sent again by whoever wrote it, it stays as it is by
        now: mended since, or taken back.
        """
        step = next(step for step in self.plan if step.takes("promises"))
        seat = self.seat_of(by)
        with self.turn():
            commitment = Commitment.objects.filter(pk=pk).first()
            if commitment or events.TakenBack.was_recorded(self, commitment=pk):
                if commitment and (commitment.step_id, commitment.written_by) != (step.pk, seat):
                    raise Refused(SENT_BEFORE)
                return commitment
            commitment = Commitment(
                pk=pk, step=step, written_by=seat, position=step.commitments.count()
            )
            self._write_down(commitment, what, who, until, by, group)
        return commitment

    def promise_otherwise(
        self,
        commitment: Commitment,
        what: str,
        who: str,
        until: date,
        by: Any,
        group: Group | None = None,
    ) -> None:
        """Write it down better."""
        with self.turn():
            self._write_down(commitment, what, who, until, by, group)

    def _write_down(
        self,
        commitment: Commitment,
        what: str,
        who: str,
        until: date,
        by: Any,
        group: Group | None,
    ) -> None:
        commitment.what = clean_words(what, longest=300)
        commitment.who = clean_words(who, longest=200)
        commitment.until, commitment.group = until, group
        commitment.save()
        self.note(events.Promised, by=by, commitment=commitment.pk)

    def take_back(self, commitment: Commitment, by: Any) -> None:
        with self.turn():
            self.note(events.TakenBack, by=by, commitment=commitment.pk)
            commitment.delete()

    def close(self, by: Any) -> None:
        """End it: what was promised is kept, the code dies, nobody can trace a card, and nothing
        tells who was done or who wrote anything at all.
        """
        if hasattr(self, "closure"):
            return
        with self.turn():
            if self.step:
                self.step.behaviour.passed(self.step, by)
            self.harvest(by)
            for step in self.plan:
                Contribution.objects.filter(step=step).forget_order()
                Vote.objects.filter(step=step).forget_order()
                Recall.objects.filter(step=step).delete()
                Tick.objects.filter(step=step).delete()
                Issue.objects.filter(step=step).delete()  # a mark was received: somebody wrote
            self.let_nobody_in()
            self.closure = Closure.objects.create(
                activity_id=self.pk, by=by if isinstance(by, Person) else None
            )
            self.note(events.Closed, by=by)
