"""Frames of the stream, as bytes: server-sent events as the HTML standard writes them.

JSON escapes every line break, so that the words of a card can never end a frame or begin one.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence

from kith.activities.tickets import Ticket

BEAT = (
    b"event: beat\ndata\n\n"  # keeps the connection open, and lets a phone notice that it is gone
)

# Why a stream ends for good. The page is fetched anew, and has the sentence or a new ticket.
TICKET = "ticket"  # bent, made for something else, or too old
REMOVED = "removed"  # the participant was removed
GONE = "gone"  # there is no such activity
AGAIN = "again"  # this page and the room differ; only a new page is sure to be right


def opening() -> bytes:
    """How long a browser waits before it comes back by itself; not all at the same moment."""
    return b"retry: %d\n\n" % random.randint(500, 2500)  # noqa: S311 (no secret)


def change(revision: int, operations: Sequence[tuple[str, str, str]]) -> bytes:
    """What changed, up to a revision, which is also where a browser resumes from."""
    words = json.dumps(operations, ensure_ascii=False, separators=(",", ":"))
    return f"id: {revision}\nevent: change\ndata: {words}\n\n".encode()


def ticket(fresh: Ticket) -> bytes:
    """A ticket to come back with, since the one that the page had has grown old."""
    return f"event: ticket\ndata: {fresh.sealed()}\n\n".encode()


def over(reason: str) -> bytes:
    return f"event: over\ndata: {reason}\n\n".encode()
