"""Names are looked up by us, so that every address is seen before anything is sent to one."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from queue import Empty, SimpleQueue
from threading import Thread

from django.conf import settings

from kith.outside.answers import NotReached
from kith.outside.patience import Patience
from kith.outside.public import is_public

LOOPBACK = {"127.0.0.1", "::1"}


def addresses_of(name: str, port: int, patience: Patience) -> list[str]:
    """The addresses of a name, each of them public. One that is not refuses them all: a name that
    points inside as well as outside has no business with us.
    """
    found = _looked_up(name, port, patience)
    if not all(may_be_asked(address, port) for address in found):
        raise NotReached("inside")
    return found


def may_be_asked(address: str, port: int) -> bool:
    """Only the web's own ports, and only public addresses. Tests let ports of this computer in."""
    if address in LOOPBACK and port in settings.OUTSIDE_LOOPBACK_PORTS:
        return True
    return port in (80, 443) and is_public(address)


def _looked_up(name: str, port: int, patience: Patience) -> list[str]:
    """In a thread of its own, because the system's resolver knows no patience."""
    answer: SimpleQueue[list[str]] = SimpleQueue()
    Thread(target=_look_up, args=(name, port, answer), name="looks up a name", daemon=True).start()
    try:
        found = answer.get(timeout=patience.left())
    except Empty:
        raise NotReached("slow") from None
    if not found:
        raise NotReached("unknown")
    return found


def _look_up(name: str, port: int, answer: SimpleQueue[list[str]]) -> None:
    try:
        rows: Iterable = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        rows = ()
    answer.put(list(dict.fromkeys(str(row[4][0]) for row in rows)))
