from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from kith.activities import events
from kith.activities.models.participant import Participant, Tick
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.events.kinds import Kind

if TYPE_CHECKING:
    from kith.activities.ways import Way


class Ticked(Turning):
    """Each at their own pace: done with a step, or still at one that the group has left."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        plan: Any

        @property
        def manner(self) -> Way: ...

        @property
        def time_of_step(self) -> datetime: ...
        def seat_of(self, who: Any) -> Participant | None: ...
        def has_passed(self, step: Step) -> bool: ...

    def tick(self, step: Step, by: Any, done: bool) -> None:
        """Say that one is done with a step, or not yet after all."""
        seat = self.seat_of(by)
        with self.turn():
            if done:
                _tick, has_changed = Tick.objects.get_or_create(participant=seat, step=step)
            else:
                gone, _rows = Tick.objects.filter(participant=seat, step=step).delete()
                has_changed = gone > 0
            if has_changed:
                quietly = self.manner.own_pace
                self.note(events.Ticked, at=self.time_of_step, step=step.pk, quietly=quietly)

    def stay(self, step: Step, by: Any) -> None:
        """Finish what one is writing in a step that the group has left. Where the group has not
        left it, there is nothing to stay behind for.
        """
        with self.turn():
            if self.has_passed(step):
                self._be_at(step.key, by, events.Stayed)

    def follow(self, by: Any) -> None:
        """Be where the group is."""
        with self.turn():
            self._be_at("", by, events.Followed)

    def own_step_of(self, who: Any) -> Step | None:
        """Where somebody stays behind to finish; None for whoever is with the group."""
        seat = self.seat_of(who)
        step = self.plan.named(seat.step_key) if seat else None
        return step if step and self.has_passed(step) else None

    def _be_at(self, key: str, by: Any, kind: type[Kind]) -> None:
        seat = self.seat_of(by)
        if seat is not None and seat.step_key != key:
            seat.step_key = key
            seat.save(update_fields=["step_key"])
            self.note(kind, at=self.time_of_step)
