from __future__ import annotations

from django.utils.functional import cached_property

from kith.activities.models import Contribution, Span, Step
from kith.activities.models.self_paced import THROUGH
from kith.activities.showing.answers import Answers
from kith.communities.models import Community

ROUNDED_TO = 5
"""Cards, where people come one by one: a single one more would tell of whoever was just there."""


class Apart(Answers):
    """What a page says where everybody goes at their own pace."""

    @property
    def times(self) -> Span | None:
        return self.activity.times

    @property
    def is_at_a_step(self) -> bool:
        """Whether this page shows a step, and not what comes before the first or after the last."""
        return self.is_placed and not self.is_shared

    @property
    def waits_for(self) -> str:
        """The template of what is shown in the place of a step."""
        if self.is_shared:
            return "apart"
        return "through" if self.activity.has_opened() else "not_open"

    @property
    def own_number(self) -> int:
        """Where they are among the steps that are open, from one."""
        steps = self.activity.open_steps
        return steps.index(self.step) + 1 if self.step in steps else 0

    @property
    def back(self) -> Step | None:
        """The open step before theirs; the last one, where they are through."""
        steps = self.activity.open_steps
        if not self.is_placed:
            return steps[-1] if steps else None
        return steps[self.own_number - 2] if self.own_number > 1 else None

    @property
    def on(self) -> Step | None:
        steps = self.activity.open_steps
        return steps[self.own_number] if 0 < self.own_number < len(steps) else None

    @property
    def own_templates(self) -> list[str]:
        return [f"activities/phone/{self.stage}.html"]  # type: ignore[attr-defined]

    @property
    def led_templates(self) -> list[str]:
        """For whoever convenes: where a hand is needed, with what it needs."""
        return [f"activities/apart/convenor_{self.stage}.html", *self.own_templates]  # type: ignore[attr-defined]

    @cached_property
    def opened_since(self) -> list[Step]:
        """What this reader has not been at yet, where they had gone through all there was."""
        return self.activity.opened_since(self.seen_by)

    @property
    def is_new_here(self) -> bool:
        return self.my_seat is not None and not self.my_seat.step_key

    @cached_property
    def convened(self) -> list[Community]:
        """With whom this reader may go on with what they began alone."""
        return list(Community.objects.convened_by(self.seen_by))

    @property
    def through(self) -> str:
        return THROUGH

    @cached_property
    def hidden_here(self) -> list[tuple[Step, int, bool]]:
        """Each open step with hidden words, how many are there, and whether that is rounded down:
        where no name is kept, nobody is told of a single card.
        """
        steps = [step for step in self.activity.open_steps if step.behaviour.hides_words()]
        standing = Contribution.objects.of(self.activity).standing().shared()
        counts = []
        for step in steps:
            if not step.is_revealed():
                count = standing.in_step(step).count()
                is_rounded = step.anonymous
                counts.append(
                    (step, count - count % ROUNDED_TO if is_rounded else count, is_rounded)
                )
        return counts

    @cached_property
    def kept(self) -> list[Contribution]:
        """What this reader wrote alone, and has not shared."""
        return [] if self.is_shared else list(self.activity.kept_by(self.seen_by))
