"""How long one question may take, all told."""

from __future__ import annotations

import time

from kith.outside.answers import NotReached


class Patience:
    """So many seconds from now on, however many steps the answer takes."""

    def __init__(self, seconds: float):
        self.ends = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left. None left is a `NotReached`."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise NotReached("slow")
        return left
