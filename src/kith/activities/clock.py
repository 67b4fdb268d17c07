from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kith.activities.models import Activity

MILLISECOND = timedelta(milliseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    """Since the epoch, as a browser counts."""
    return (moment - EPOCH) // MILLISECOND


@dataclass(frozen=True)
class Clock:
    """The time that is suggested for a step, as it stands when the page is made."""

    began_at: datetime
    ends_at: datetime
    now_at: datetime
    is_paused: bool = False

    @classmethod
    def of(cls, activity: Activity) -> Clock | None:
        """The clock of the group's step; none while people are coming in."""
        if activity.step_began is None or activity.step_ends is None:
            return None
        stands_at = activity.time_on_the_clock
        is_paused = activity.is_paused()
        return cls(activity.step_began, activity.step_ends, stands_at, is_paused)

    @property
    def seconds(self) -> float:
        """What is left."""
        return max(0.0, (self.ends_at - self.now_at).total_seconds())

    @property
    def minutes(self) -> float:
        """The whole time, extensions included."""
        return (self.ends_at - self.began_at).total_seconds() / 60

    @property
    def left(self) -> float:
        """What is left, as a fraction of the whole."""
        return min(1.0, self.seconds / (self.minutes * 60)) if self.minutes else 0.0

    @property
    def is_over(self) -> bool:
        return self.seconds == 0

    # what the browser's clock works with: milliseconds, all by the server's clock

    @property
    def began(self) -> int:
        return milliseconds(self.began_at)

    @property
    def ends(self) -> int:
        return milliseconds(self.ends_at)

    @property
    def now(self) -> int:
        return milliseconds(self.now_at)
