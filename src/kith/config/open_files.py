"""How many files a process may have open. Each stream is one, and many systems begin with 1,024."""

from __future__ import annotations

import resource
from contextlib import suppress

USUAL_MOST = 10_240  # macOS takes no more than this where it names no limit at all


def allow_many() -> int:
    """Open as many as the system lets us. Returns how many that is."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    for wanted in (most, max(now, USUAL_MOST)):
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
            return wanted
    return now
