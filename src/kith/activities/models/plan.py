from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kith.activities.models.step import Step


class Plan:
    """The steps of one activity, in order; read once."""

    def __init__(self, steps: list[Step]):
        self.steps = steps

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def named(self, key: str) -> Step | None:
        return next((step for step in self.steps if step.key == key), None)

    def taking(self, what: str) -> Step | None:
        """Where people add this, "promises" say; None where the method has no such step."""
        return next((step for step in self.steps if step.takes(what)), None)

    def before(self, step: Step) -> list[Step]:
        return [other for other in self.steps if other.position < step.position]

    def written_before(self, step: Step) -> Step | None:
        """The latest step before this one in which people wrote cards that waited to be shown."""
        return next((s for s in reversed(self.before(step)) if s.behaviour.hides_words()), None)

    def between(self, here: Step | None, there: Step) -> list[Step]:
        """The steps that the group goes past on its way forward, the one it leaves included."""
        start = here.position if here else 0
        return [step for step in self.steps if start <= step.position < there.position]

    def after(self, step: Step | None) -> Step | None:
        """The step that comes next; the first where the group has not begun."""
        position = step.position if step else 0
        return next((other for other in self.steps if other.position > position), None)

    def up_to_the_gate_after(self, here: Step | None) -> list[Step]:
        """Everything up to `here`, and from there on to where whoever convenes opens the way: to
        what shows what is hidden, and on from what stays hidden as long as people are there.
        """
        reach = [step for step in self.steps if here and step.position <= here.position]
        for step in self.steps[len(reach) :]:
            last = reach[-1].behaviour if reach else None
            if step.behaviour.is_gate or (last and last.is_gate and last.hides):
                break
            reach.append(step)
        return reach

    def first_to_show_words(self) -> Step | None:
        """Where what was written and is still hidden is shown first."""
        hidden: list[Step] = []
        for step in self.steps:
            if step.behaviour.shows_words and hidden:
                return step
            if step.behaviour.hides_words() and not step.is_revealed():
                hidden.append(step)
        return None

    def just_before(self, step: Step | None) -> Step | None:
        return self.before(step)[-1] if step and self.before(step) else None
