from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Collection
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import InterfaceError, OperationalError

from kith.activities.audiences import LEADING
from kith.live import frames
from kith.live.listener import Listener
from kith.live.renderer import News, Renderer

GATHERING = 0.2  # seconds
LONGEST_WAIT = 5.0  # seconds, for a database that is away

log = logging.getLogger(__name__)


class Room:
    """Everybody who listens to one activity here, and how far the room has been told.

    A room is read when it opens, and then only when something has changed, or when somebody
    comes who has missed something.
    """

    def __init__(self, activity: UUID, renderer: Renderer):
        self.activity = activity
        self.listeners: set[Listener] = set()
        self._renderer = renderer
        self._told = -1  # a revision; -1 until the room has been read
        self._has_news = False
        self._removed: frozenset[str] = frozenset()
        self._telling: asyncio.Task[None] | None = None

    def join(self, listener: Listener) -> None:
        if listener.ticket.participant in self._removed:
            listener.end(frames.over(frames.REMOVED))
            return
        self.listeners.add(listener)
        if listener.revision != self._told:
            self._tell_soon()

    def leave(self, listener: Listener) -> int:
        """Stop listening. Returns how many still do."""
        self.listeners.discard(listener)
        return len(self.listeners)

    def touch(self, revision: int) -> None:
        """Hear that something happened."""
        if revision > self._told:
            self._has_news = True
            self._tell_soon()

    def beat(self) -> None:
        self.listeners -= {listener for listener in self.listeners if not listener.beat()}

    def close(self, last: bytes = b"") -> None:
        """End every stream."""
        for listener in self.listeners:
            listener.end(last)
        self.listeners.clear()

    def _tell_soon(self) -> None:
        if self._telling is None:
            self._telling = asyncio.create_task(self._tell_until_all_know())

    def _is_behind(self) -> bool:
        return any(listener.revision != self._told for listener in self.listeners)

    async def _tell_until_all_know(self) -> None:
        wait = GATHERING
        while self.listeners and (self._has_news or self._is_behind()):
            await asyncio.sleep(wait)
            wait = await self._try_to_tell(wait)
        self._telling = None

    async def _try_to_tell(self, waited: float) -> float:
        """Tell, and return how long to wait before there may be more to tell."""
        began = time.monotonic()
        try:
            await self._tell()
        except (OperationalError, InterfaceError) as reason:
            log.warning("The database is away; the room waits for it: %s", reason)
            self._has_news = True
            return min(2 * waited, LONGEST_WAIT)
        except ObjectDoesNotExist:
            self.close(frames.over(frames.GONE))
        except Exception:
            log.exception("The room could not be told what changed")
            self.close(frames.over(frames.AGAIN))
        return max(GATHERING - (time.monotonic() - began), GATHERING / 2)

    async def _tell(self) -> None:
        if self._told < 0:
            self._told, removed = await self._renderer.state(self.activity)
            self._let_go(removed)
        resuming = [listener for listener in self.listeners if listener.revision < self._told]
        if resuming:
            # Together, from whoever has missed most: hearing something twice does no harm.
            await self._bring(resuming, min(listener.revision for listener in resuming))
        if self._has_news or self._is_behind():
            self._has_news = False
            present = [listener for listener in self.listeners if listener.revision >= self._told]
            self._told = await self._bring(present, self._told)

    async def _bring(self, listeners: Collection[Listener], since: int) -> int:
        """Tell them what changed since a revision, and return the one that they are at now."""
        audiences = {listener.audience for listener in listeners}
        news = await self._renderer.news(self.activity, since, audiences)
        self._let_go(news.removed)
        self._send_back(listeners, news.convening)
        self.listeners -= {listener for listener in listeners if not pass_on(news, listener)}
        return news.revision

    def _let_go(self, removed: frozenset[str]) -> None:
        self._removed |= removed
        gone = {who for who in self.listeners if who.ticket.participant in removed}
        for listener in gone:
            listener.end(frames.over(frames.REMOVED))
        self.listeners -= gone

    def _send_back(self, listeners: Collection[Listener], convening: frozenset[str]) -> None:
        """To the page, which knows what is theirs now: those of the listeners who listen as one who
        convenes, and do so no more.
        """
        for listener in listeners:
            seat = listener.ticket.participant if listener.ticket.view in LEADING else ""
            if seat and seat not in convening:
                listener.end(frames.over(frames.AGAIN))


def pass_on(news: News, listener: Listener) -> bool:
    """Tell one listener the news that it has not had. Returns whether it still listens."""
    if listener.revision > news.revision:  # it has seen what never was, or is no more
        listener.end(frames.over(frames.AGAIN))
    elif listener.revision < news.revision:
        listener.revision = news.revision
        if frame := news.frames.get(listener.audience):
            listener.tell(frame)
    return listener.is_open
