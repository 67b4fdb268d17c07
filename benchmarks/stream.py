"""One stream, kept as a browser keeps it: opened again whenever it is lost, from where it was."""

from __future__ import annotations

import asyncio
import random
from contextlib import suppress
from urllib.parse import urlencode

from benchmarks.browser import Browser
from benchmarks.frames import MARK, Frames, Seen
from benchmarks.line import Line, now, opened, request
from kith.live.tests.caller import TICKET

STEADY = 5.0  # seconds after which a stream that was lost counts as well again
LOST, OVER = 4.0, 8.0  # seconds, the longest waits; these three as in connection.js


class Stream:
    """`ticket` "" is for a bare stream. `page` is the request that brings a new ticket, or "".

    `heard` has the marks, each with the time of the first frame, or page, that had it.
    """

    def __init__(self, port: int, ticket: str, frames: Frames, page: str = ""):
        self.port, self.ticket, self.frames, self.page = port, ticket, frames, page
        self.heard: dict[bytes, float] = {}
        self.deliveries = self.size = self.losses = self.tries = 0
        self.revision, self.waiting, self.is_over = "0", b"", False
        self.is_open = asyncio.Event()
        self.line: Line | None = None

    async def keep(self) -> None:
        while True:
            began, self.waiting, self.is_over = now(), b"", False
            with suppress(OSError):
                self.line = await opened(self.port, self.hear)
                await self.line.send(self.asked().encode())
            self.cut()
            self.losses += 1
            self.tries = 0 if now() - began > STEADY else self.tries
            await self.pause(OVER if self.is_over else LOST)
            if self.is_over and self.page:
                await self.fetch_page()

    def asked(self) -> str:
        said = urlencode({"ticket": self.ticket, "since": self.revision})
        return request(f"/live?{said}" if self.ticket else "/live", port=self.port)

    def hear(self, piece: bytes) -> None:
        at = now()
        self.size += len(piece)
        *whole, self.waiting = (self.waiting + piece).split(b"\n\n")
        for frame in whole:
            self.take(self.frames.look(frame, at), at)
        self.is_open.set()

    def take(self, seen: Seen, at: float) -> None:
        if seen.kind == b"change":
            self.deliveries += 1
            self.revision = seen.revision
            self.know(seen.marks, at)
        elif seen.kind == b"ticket":
            self.ticket = seen.data
        elif seen.kind == b"over":
            self.is_over = True

    def know(self, marks: list[bytes], at: float) -> None:
        for mark in marks:
            self.heard.setdefault(mark, at)

    async def pause(self, most: float) -> None:
        wait = min(most, most / 4 * 2**self.tries)
        self.tries += 1
        await asyncio.sleep(wait * (0.4 + 0.6 * random.random()))

    async def fetch_page(self) -> None:
        """Where that fails, the old ticket is tried once more, and says so again."""
        with suppress(OSError):
            browser = await Browser.opened(self.port)
            _status, text = await browser.fetch(self.page)
            browser.close()
            if found := TICKET.search(text):
                self.ticket, self.revision = found[1], "0"
                self.know(MARK.findall(text.encode()), now())

    def cut(self) -> None:
        """As a tunnel does: nothing more is sent or heard."""
        if self.line:
            self.line.transport.abort()
