from __future__ import annotations

import asyncio
from contextlib import suppress
from uuid import UUID

from kith.activities.tickets import Ticket
from kith.live.at_once import Put, never
from kith.live.broker import Broker
from kith.live.listener import Listener
from kith.live.renderer import Renderer
from kith.live.room import Room

BEAT = 15.0  # seconds


class Hub:
    """All open rooms of this process. Everything but `touch` and `close` belongs to its loop."""

    def __init__(self, broker: Broker):
        self._broker = broker
        self._rooms: dict[UUID, Room] = {}
        self._is_open = False

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._renderer = Renderer()
        self._is_open = True
        self._heart = self._loop.call_later(BEAT, self._beat)
        self._broker.listen(self.touch)

    def stop(self) -> None:
        self._broker.listen(None)
        self._heart.cancel()
        self._close()
        self._renderer.stop()

    def touch(self, activity: UUID, revision: int) -> None:
        """Hear from any thread that an activity has changed."""
        with suppress(RuntimeError):  # a loop that has just been closed has nobody to tell
            self._loop.call_soon_threadsafe(self._touch, activity, revision)

    def close(self) -> None:
        """End every stream now, since the server stops. Any thread or signal handler may."""
        if self._is_open:
            self._loop.call_soon_threadsafe(self._close)

    def join(self, ticket: Ticket, resumes_from: int = 0, put: Put = never) -> Listener:
        """Listen to the ticket's activity, from its revision or a later one on."""
        listener = Listener(ticket, resumes_from, put)
        if not self._is_open:
            listener.end()
            return listener
        if ticket.activity not in self._rooms:
            self._rooms[ticket.activity] = Room(ticket.activity, self._renderer)
        self._rooms[ticket.activity].join(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        room = self._rooms.get(listener.ticket.activity)
        if room and room.leave(listener) == 0:
            del self._rooms[room.activity]

    def _touch(self, activity: UUID, revision: int) -> None:
        if room := self._rooms.get(activity):
            room.touch(revision)

    def _beat(self) -> None:
        for room in self._rooms.values():
            room.beat()
        self._heart = self._loop.call_later(BEAT, self._beat)

    def _close(self) -> None:
        self._is_open = False
        for room in self._rooms.values():
            room.close()
