from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone

from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.group import Recall, Vote
from kith.activities.models.participant import Issue, Tick
from kith.activities.models.reaction import Reaction
from kith.activities.models.span import Span
from kith.activities.models.turns import Turning
from kith.people.models import Person


class Closure(models.Model):
    """An activity has ended. By nobody, where it closed itself after twelve hours of silence."""

    activity = models.OneToOneField("activities.Activity", models.CASCADE, related_name="closure")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.activity} closed"


class Closing(Turning):
    """How an activity comes to its end, and goes on after it where it ended too soon."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        step: Any
        manner: Any
        times: Any
        keep_times: Any
        plan: Any
        closure: Any
        participants: Any
        regroupings: Any
        harvest: Any
        let_nobody_in: Any
        let_people_in: Any
        go_on_with_the_clock: Any
        lock_what_was_counted: Any
        forget_plan: Any

    def close(self, by: Any) -> None:
        """End it: what was promised is kept, the code dies, nobody can trace a card, and nothing
        tells who was done, who reacted or who wrote anything at all.
        """
        if hasattr(self, "closure"):
            return
        with self.turn():
            if self.step:
                self.step.behaviour.passed(self.step, by)
            self.harvest(by)
            self._forget_whose()
            self.go_on_with_the_clock()
            self.let_nobody_in()
            self.closure = Closure.objects.create(
                activity_id=self.pk, by=by if isinstance(by, Person) else None
            )
            self.note(events.Closed, by=by)

    def reopen(self, by: Any) -> None:
        """Go on after the end, under a new code. Votes without names stay as they were counted;
        words without names stay as they are, since nobody can show that they are theirs.
        """
        with self.turn(even_closed=True):
            gone, _rows = Closure.objects.filter(activity=self.pk).delete()
            if not gone:
                return
            self._state.fields_cache.pop("closure", None)
            if not self.manner.is_private:
                self.let_people_in()
            if self.times:
                self.keep_times(Span.usual(), by)
            self.lock_what_was_counted()
            self.note(events.Reopened, by=by)
        self.forget_plan()

    def _forget_whose(self) -> None:
        for step in self.plan:
            Contribution.objects.filter(step=step).forget_order()
            Vote.objects.filter(step=step).forget_order()
            Recall.objects.filter(step=step).delete()
            Reaction.objects.filter(step=step).forget_who()
            Tick.objects.filter(step=step).delete()
            Issue.objects.filter(step=step).delete()  # a mark was received: somebody wrote
            step.behaviour.forgotten(step)
        self.participants.update(step_key="")
        self.regroupings.all().delete()
