"""Manners: one question at a time to each server, a pause between two, and none while it rests."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import BoundedSemaphore, Lock

from django.conf import settings
from django.utils import timezone

from kith.outside.answers import NotReached
from kith.outside.patience import Patience

AT_ONCE = 2  # questions of this Kith to all servers together: pages need their threads
AT_MOST_REMEMBERED = 500
LONGEST_REST = timedelta(days=7)

at_once = BoundedSemaphore(AT_ONCE)


@dataclass
class Host:
    """What is remembered of a server, until this Kith starts anew."""

    turn: Lock = field(default_factory=Lock)
    asked: float = 0.0  # time.monotonic()
    rests_until: datetime | None = None


hosts: dict[str, Host] = {}
remembering = Lock()


def known(name: str) -> Host:
    with remembering:
        if name not in hosts and len(hosts) >= AT_MOST_REMEMBERED:
            hosts.pop(next(iter(hosts)))
        return hosts.setdefault(name, Host())


@contextmanager
def turn_with(name: str, patience: Patience) -> Iterator[Host]:
    """Alone with this server, after a pause. Whoever finds no turn in time is told to wait."""
    host = known(name)
    if host.rests_until and host.rests_until > timezone.now():
        raise NotReached("busy", again=host.rests_until)
    if not host.turn.acquire(timeout=patience.left()):
        raise NotReached("waiting")
    try:
        pause = host.asked + settings.OUTSIDE_PAUSE - time.monotonic()
        if pause > 0:
            time.sleep(min(pause, patience.left()))
        with one_of_few(patience):
            yield host
    finally:
        host.asked = time.monotonic()
        host.turn.release()


@contextmanager
def one_of_few(patience: Patience) -> Iterator[None]:
    if not at_once.acquire(timeout=patience.left()):
        raise NotReached("waiting")
    try:
        yield
    finally:
        at_once.release()


def rest_of(retry_after: str) -> datetime | None:
    """`Retry-After`: seconds, or a day and an hour; None where it says neither."""
    now = timezone.now()
    if retry_after.strip().isdigit():
        again = now + min(timedelta(seconds=int(retry_after[:9])), LONGEST_REST)
    else:
        try:
            again = parsedate_to_datetime(retry_after)
        except ValueError:
            return None
        again = again if again.tzinfo else again.replace(tzinfo=UTC)
    return min(again, now + LONGEST_REST) if again > now else None
