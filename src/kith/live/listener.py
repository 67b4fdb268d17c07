from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from functools import cache

from kith.activities.audiences import Audience
from kith.activities.tickets import Ticket
from kith.live import frames
from kith.live.at_once import Put, never

MOST_WAITING = 8  # frames; some five a second are written
TICKET_LASTS = 16, 24  # beats: some minutes, and not the same for all


class Listener:
    """One open stream: how far it has been told, and what waits to be written to it."""

    __slots__ = (
        "_beats_left",
        "_frames",
        "_wake",
        "audience",
        "is_open",
        "put",
        "revision",
        "ticket",
    )

    def __init__(self, ticket: Ticket, resumes_from: int = 0, put: Put = never):
        self.ticket = ticket
        self.put = put
        self.audience = audience(ticket.view, ticket.language)
        self.revision = max(ticket.revision, resumes_from)
        self.is_open = True
        self._beats_left = random.randint(*TICKET_LASTS)  # noqa: S311 (no secret)
        self._frames: list[bytes] = []
        self._wake: asyncio.Future[None] | None = None

    def tell(self, frame: bytes) -> bool:
        """Write this next. A reader too slow for that is let go, and loses nothing by it: it
        comes back with the revision that it has, and is told from there. Returns `is_open`.
        """
        if len(self._frames) == MOST_WAITING:
            self._frames.clear()
            self.end()
        elif self.is_open and not (self._is_waiting() and self.put(frame)):
            self._frames.append(frame)
            self._woken()
        return self.is_open

    def beat(self) -> bool:
        """Show that the stream is alive. Before the page's ticket is too old, send a new one: when
        a server comes back, everybody can come back to it without asking for the page first.
        """
        if self._frames:
            return self.is_open
        self._beats_left -= 1
        if self._beats_left:
            return self.tell(frames.BEAT)
        self._beats_left = TICKET_LASTS[0]
        return self.tell(frames.ticket(replace(self.ticket, revision=self.revision)))

    def end(self, last: bytes = b"") -> None:
        """Close the stream, after one last frame."""
        if last:
            self._frames.append(last)
        self.is_open = False
        self._woken()

    async def next(self) -> bytes:
        """What is to be written, once there is something; b"" when the stream is at its end."""
        if not self._frames and self.is_open:
            self._wake = asyncio.get_running_loop().create_future()
            await self._wake
        waited, self._frames = self._frames, []
        return waited[0] if len(waited) == 1 else b"".join(waited)

    def _is_waiting(self) -> bool:
        """Whether all is written, so that a frame that is put on the line comes after it."""
        return self._wake is not None and not self._wake.done()

    def _woken(self) -> None:
        if self._wake and not self._wake.done():
            self._wake.set_result(None)


@cache
def audience(view: str, language: str) -> Audience:
    """The one audience of this kind; both words come from a signed ticket, so they are few."""
    return Audience(view, language)
