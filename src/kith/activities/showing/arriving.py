from __future__ import annotations

from django.utils import timezone
from django.utils.functional import cached_property

from kith.activities.showing.leading import Leading


class Arriving(Leading):
    """What somebody is told who comes in when the group is on its way already."""

    @cached_property
    def is_late(self) -> bool:
        """Whether they came in after the group had come to this step; over when it moves on."""
        seat = None if self.is_shared else self.activity.seat_of(self.seen_by)
        began = self.activity.step_began
        if self.activity.manner.own_pace or seat is None or began is None:
            return False
        return seat.joined > began

    @property
    def minutes_here(self) -> int:
        """How long the group has been at its step."""
        began = self.activity.step_began or timezone.now()
        return int((timezone.now() - began).total_seconds() // 60)

    @property
    def so_far(self) -> str:
        """What the group has done, in one line, as the kind of its step tells it."""
        return self.step.behaviour.so_far(self) if self.step else ""
