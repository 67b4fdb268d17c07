from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kith.activities.models.step import Step
from kith.activities.models.ticked import Ticked

if TYPE_CHECKING:
    from kith.activities.ways import Way

THROUGH = "-"  # no step begins so: somebody has gone through all that was open, up to this one


class SelfPaced(Ticked):
    """Alone and over time everybody is at a step of their own, and goes on when they like.

    `Activity.step` is then what was opened to all; from it people go on as far as the next gate.
    """

    class Meta:
        abstract = True

    if TYPE_CHECKING:

        @property
        def manner(self) -> Way: ...
        @property
        def step(self) -> Step | None: ...

    @property
    def open_steps(self) -> list[Step]:
        """Where somebody may go at their own pace; what needs more company is passed over."""
        reach = self.plan if self.manner.is_private else self.plan.up_to_the_gate_after(self.step)
        return [step for step in reach if self.manner.suits(step)]

    @property
    def steps_where_people_are(self) -> list[Step]:
        if self.manner.own_pace:
            return self.open_steps
        return [self.step] if self.step else []

    @property
    def next_gate(self) -> Step | None:
        """What whoever convenes opens next to everybody."""
        reach = self.plan.up_to_the_gate_after(self.step)
        later = (step for step in self.plan if step not in reach and self.manner.suits(step))
        return next(later, None)

    def let_in(self, by: Any) -> None:
        """Within a turn: whoever comes to a step that is open finds it ready."""
        for step in self.open_steps:
            if self.step is None or step.position > self.step.position:
                step.behaviour.entered(step, by)

    def walk_to(self, key: str, by: Any) -> None:
        """Go to an open step, or through all of them. Nobody is told, and no time is kept."""
        open_keys = [step.key for step in self.open_steps]
        if key == THROUGH and open_keys:
            key += open_keys[-1]
        elif key not in open_keys:
            return
        seat = self.seat_of(by)
        with self.turn():
            if seat is not None and seat.step_key != key:
                seat.step_key = key
                seat.save(update_fields=["step_key"])

    def begin_at(self, key: str, by: Any) -> None:
        """Be at this step, where somebody goes at their own pace and has not gone anywhere yet."""
        seat = self.seat_of(by)
        if self.manner.own_pace and seat is not None and not seat.step_key:
            self.walk_to(key, by)

    def stay(self, step: Step, by: Any) -> None:
        if self.manner.own_pace:
            self.walk_to(step.key, by)
        else:
            super().stay(step, by)

    def follow(self, by: Any) -> None:
        """Be where the group is; at their own pace everybody is where they are."""
        if not self.manner.own_pace:
            super().follow(by)

    def own_step_of(self, who: Any) -> Step | None:
        """Where somebody is. At their own pace: the step that they went to last, the first at the
        beginning, None after the last one.
        """
        if not self.manner.own_pace:
            return super().own_step_of(who)
        seat, open_steps = self.seat_of(who), self.open_steps
        if seat is None or not open_steps or seat.step_key.startswith(THROUGH):
            return None
        if not seat.step_key:
            return open_steps[0]
        here = self.plan.named(seat.step_key)
        before = [step for step in open_steps if here and step.position <= here.position]
        return before[-1] if before else open_steps[0]

    def opened_since(self, who: Any) -> list[Step]:
        """What was opened to all after somebody had gone through all there was, in order."""
        seat = self.seat_of(who)
        if seat is None or not seat.step_key.startswith(THROUGH):
            return []
        last = self.plan.named(seat.step_key.removeprefix(THROUGH))
        return [step for step in self.open_steps if last and step.position > last.position]
