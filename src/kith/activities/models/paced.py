from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.clock import milliseconds
from kith.activities.models.pause import Pause
from kith.activities.models.plan import Plan
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.events.kinds import Kind
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.activities.ways import Way


class Paced(Turning):
    """A group that goes through steps together, at a pace that is only ever suggested."""

    step_key = models.CharField(max_length=40, blank=True)  # "" while people are still coming in
    step_began = models.DateTimeField(null=True)
    step_ends = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        steps: Any
        pause: Any
        participants: Any
        began: datetime
        let_in: Any

        @property
        def manner(self) -> Way: ...

    @cached_property
    def plan(self) -> Plan:
        steps = list(self.steps.select_related("revealed", "lock"))
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
            quietly = self.manner.own_pace and not step.is_revealed()
            self.note(kind, at=self.time_of_step, step=step.pk, quietly=quietly)
        else:
            self.note(kind, by=by, step=step.pk, **subjects)

    def move_to(self, step: Step, by: Any) -> None:
        """Bring the whole group to `step`. Moving to where the group is already does nothing."""
        with self.turn():
            if step.key == self.step_key:
                return
            if not self.manner.suits(step):
                raise Refused(_("This step is for everybody at once. Gather the group first."))
            for passed in self.plan.between(self.step, step):
                passed.behaviour.passed(passed, by)
            self.go_on_with_the_clock()
            self.step_key = step.key
            self.step_began = timezone.now()
            step.behaviour.entered(step, by)
            if self.manner.own_pace:
                self.let_in(by)
            else:
                self.participants.staying_at(step).update(step_key="")  # the group has come back
                self.step_ends = self.step_began + timedelta(minutes=step.minutes)
            self.note(events.Moved, by=by, step=step.pk)

    def extend(self, minutes: int, by: Any, seen: int | None = None) -> None:
        """Suggest more time: from now, where the time is already over. `seen` is the end that the
        page shows, in milliseconds: where the clock has another one by now, somebody was faster.
        """
        with self.turn():
            if self.step_ends and seen in (None, milliseconds(self.step_ends)):
                self.step_ends = max(self.step_ends, self.time_on_the_clock)
                self.step_ends += timedelta(minutes=minutes)
                self.note(events.Extended, by=by)

    def stop_the_clock(self, by: Any) -> None:
        """Let the time stand still. Stopping it twice is one pause, since the first time."""
        with self.turn():
            if self.step_ends is None or Pause.objects.filter(activity=self.pk).exists():
                return
            self.pause = Pause.objects.create(
                activity_id=self.pk, by=by if isinstance(by, Person) else None, at=timezone.now()
            )
            self.note(events.ClockStopped, by=by)

    def start_the_clock(self, by: Any) -> None:
        """Let the time go on, with as much left as there was."""
        with self.turn():
            if self.go_on_with_the_clock():
                self.note(events.ClockStarted, by=by)

    def go_on_with_the_clock(self) -> bool:
        """End a pause, if there is one, and take its length out of the step."""
        pause = Pause.objects.filter(activity=self.pk).first()
        self._state.fields_cache["pause"] = None
        if pause is None:
            return False
        if self.step_began and self.step_ends:
            stood_still = timezone.now() - pause.at
            self.step_began, self.step_ends = (
                self.step_began + stood_still,
                self.step_ends + stood_still,
            )
        pause.delete()
        return True

    def is_paused(self) -> bool:
        return getattr(self, "pause", None) is not None

    @property
    def time_on_the_clock(self) -> datetime:
        """Now; or the moment at which the clock was stopped."""
        return self.pause.at if self.is_paused() else timezone.now()
