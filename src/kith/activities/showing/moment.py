from __future__ import annotations

from typing import Any

from kith.activities.audiences import Onlookers
from kith.activities.models import Activity, Step


class Moment:
    """One activity at one step, seen by one person, guest or audience.

    `at` is the step that is shown: the group's, or the one in which something was just said.
    Whatever is built on it reads everything once, when asked.
    """

    def __init__(self, activity: Activity, seen_by: Any, at: Step | None = None):
        self.activity, self.seen_by = activity, seen_by
        self.step, self.is_placed = at or activity.step, at is not None

    @property
    def is_shared(self) -> bool:
        """Whether this goes to many at once, so that nothing of anybody's own may be in it."""
        return isinstance(self.seen_by, Onlookers)
