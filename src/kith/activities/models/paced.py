from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from kith.activities import events
from kith.activities.models.step import Plan, Step
from kith.activities.models.turns import Turning
from kith.events.kinds import Kind


class Paced(Turning):
    """A group that goes through steps together, at a pace that is only ever suggested."""

    step_key = models.CharField(max_length=40, blank=True)  # "" while people are still coming in
    step_began = models.DateTimeField(null=True)
    step_ends = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        steps: Any
        began: datetime

    @cached_property
    def plan(self) -> Plan:
        steps = list(self.steps.select_related("revealed"))
        for step in steps:
            step.activity = self
        return Plan(steps)

    @property
    def step(self) -> Step | None:
        """Where the group is; None while people are still coming in."""
        return self.plan.named(self.step_key)

    @property
    def step_after(self) -> Step | None:
        return self.plan.after(self.step)

    @property
    def step_before(self) -> Step | None:
        return self.plan.just_before(self.step)

    def has_passed(self, step: Step) -> bool:
        """Whether the group is further on."""
        return self.step is not None and self.step.position > step.position

    @property
    def time_of_step(self) -> datetime:
        """The only time that is told of what has no author."""
        return self.step_began or self.began

    def note_in(self, step: Step, kind: type[Kind], by: Any, **subjects: Any) -> None:
        """Record what happened in a step; in an anonymous one neither who, nor which, nor when."""
        if step.anonymous:
            self.note(kind, at=self.time_of_step, step=step.pk)
        else:
            self.note(kind, by=by, step=step.pk, **subjects)

    def move_to(self, step: Step, by: Any) -> None:
        """Bring the whole group to `step`. Moving to where the group is already does nothing."""
        with self.turn():
            if step.key == self.step_key:
                return
            for passed in self.plan.between(self.step, step):
                passed.behaviour.passed(passed, by)
            self.step_key = step.key
            self.step_began = timezone.now()
            self.step_ends = self.step_began + timedelta(minutes=step.minutes)
            step.behaviour.entered(step, by)
            self.note(events.Moved, by=by, step=step.pk)

    def extend(self, minutes: int, by: Any) -> None:
        """Suggest more time: from now, where the time is already over."""
        with self.turn():
            if self.step_ends:
                from_when = max(self.step_ends, timezone.now())
                self.step_ends = from_when + timedelta(minutes=minutes)
                self.note(events.Extended, by=by)
