"""The hub on a loop of its own, as in the server, and readers whose lines are in this process."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from queue import Queue
from typing import Any
from urllib.parse import urlencode

from kith.activities.tickets import Ticket
from kith.live.broker import broker
from kith.live.hub import Hub
from kith.live.stream import stream
from kith.live.tests.told import Told, read

WAITS = 10.0  # seconds


class House:
    def __init__(self) -> None:
        self.hub = Hub(broker)
        self._readers: list[Reader] = []
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever)
        self._thread.start()
        self.do(self.hub.start)

    def do(self, act: Callable[[], Any]) -> Any:
        """Do it on the loop, where the hub lives."""

        async def done() -> Any:
            outcome = act()
            return await outcome if isinstance(outcome, Awaitable) else outcome

        return asyncio.run_coroutine_threadsafe(done(), self.loop).result(WAITS)

    def opens(self, ticket: Ticket | str, **query: Any) -> Reader:
        sealed = ticket if isinstance(ticket, str) else ticket.sealed()
        reader = self.do(lambda: Reader(self.hub, {"ticket": sealed, **query}))
        self._readers.append(reader)
        return reader

    def close(self) -> None:
        self.do(self.hub.stop)
        self.do(self._let_everybody_finish)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    async def _let_everybody_finish(self) -> None:
        for reader in self._readers:
            reader.reads_on()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        _finished, left = await asyncio.wait(others, timeout=WAITS) if others else ((), ())
        assert not left


class Reader:
    """A stream's far end. `stops_reading` fills the line, as a phone in a tunnel does."""

    def __init__(self, hub: Hub, query: dict[str, Any]):
        self.pieces: Queue[bytes] = Queue()
        self._flows, self._gone = asyncio.Event(), asyncio.Event()
        self._flows.set()
        scope = {"method": "GET", "headers": [], "query_string": urlencode(query).encode()}
        self._task = asyncio.create_task(stream(hub, scope, self._receive, self._send))

    def hears(self, waits: float = WAITS) -> Told | None:
        """The next event, or None at the end of the stream. Nothing in time: `queue.Empty`."""
        while piece := self.pieces.get(timeout=waits):
            if told := read(piece):
                return told
        return None

    def stops_reading(self) -> None:
        self._flows.clear()

    def reads_on(self) -> None:
        self._flows.set()

    def goes(self) -> None:
        self._gone.set()

    async def _receive(self) -> dict[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        await self._flows.wait()
        for event in message.get("body", b"").split(b"\n\n")[:-1]:
            self.pieces.put(event)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            self.pieces.put(b"")
