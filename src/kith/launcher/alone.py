"""One at a time: two ./kith in one checkout do not make the same things at once."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from kith.launcher.checkout import Checkout
from kith.launcher.voice import say


@contextmanager
def alone(checkout: Checkout) -> Iterator[int]:
    """Hold the checkout. → the file descriptor that holds it, for a child to hold it on."""
    checkout.cache.mkdir(exist_ok=True)
    with open(checkout.cache / "making.lock", "a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another ./kith is making things ready here; waiting for it …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()
