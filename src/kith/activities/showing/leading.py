from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import cached_property

from kith.activities.models import Contribution, Group, Hands
from kith.activities.showing.piles import Piles


@dataclass(frozen=True)
class Count:
    """Hands for one group; `count` is None where there is none, or where it may not be seen."""

    group: Group
    is_done: bool
    count: int | None


class Leading(Piles):
    """What somebody needs who leads a room in which not everybody has a device."""

    @cached_property
    def typed_for_the_room(self) -> list[Contribution]:
        """What was typed in this step for people without a device; nothing on the wall."""
        if self.is_shared:
            return []
        typed = Contribution.objects.typed_for_the_room(self.seen_by)
        return list(typed.in_step(self.step))

    @cached_property
    def counts(self) -> list[Count]:
        """Hands in this step, group by group. On the wall only that they were counted."""
        counted = Hands.objects.in_step(self.step)
        seen = dict(counted.visible_to(self.seen_by).values_list("group", "count"))
        done = set(counted.values_list("group", flat=True))
        return [Count(group, group.pk in done, seen.get(group.pk)) for group in self.groups]

    @property
    def tools(self) -> list[str]:
        """What the hand can do at this step, at a lectern: its kind's own tool, or the one for
        what people add here; none where there is nothing to add.
        """
        names = (self.step.kind, self.step.behaviour.takes, "") if self.step else ("",)
        return [f"activities/lectern/tool_{name}.html" for name in names]
