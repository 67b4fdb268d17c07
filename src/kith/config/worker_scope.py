"""What the service worker of the room may serve."""

from __future__ import annotations

from wsgiref.headers import Headers

WORKER, ITS_SCOPE = "/activities/room-worker.", "/activities/"


def let_the_worker_reach(headers: Headers, path: str, url: str) -> None:
    """A worker serves what lies beneath its own address, unless the server allows it more."""
    if WORKER in url:
        headers["Service-Worker-Allowed"] = ITS_SCOPE
