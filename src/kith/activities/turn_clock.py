from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from kith.activities.clock import Clock
from kith.activities.models import Step, Turn

SHORTEST = 20  # seconds; with less there would be no time to say anything


class TurnClock(Clock):
    """The time that one person has, as it stands when the page is made."""

    @classmethod
    def of_turn(cls, turn: Turn, seconds: int) -> TurnClock | None:
        """The clock of whoever speaks; none before and after."""
        if turn.began is None:
            return None
        ends = turn.began + timedelta(seconds=seconds)
        return cls(began_at=turn.began, ends_at=ends, now_at=timezone.now())


def seconds_each(step: Step, people: int) -> int:
    """What everybody has: so many seconds, or an equal share of the step's minutes."""
    return step.each or max(SHORTEST, step.minutes * 60 // max(1, people))
