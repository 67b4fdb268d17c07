"""One request computes at a time.

One interpreter does so whatever we do. Threads that compute side by side only take it from one
another, hundreds of times for each page: that costs a quarter more, and all of them are late.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

DAWDLES = 0.05  # seconds; it waits for something then: a lock, a mail server, a slow reader


class InTurn:
    """`async with in_turn.take():` waits for those before. Whoever takes long gives the turn up,
    and goes on beside the next.
    """

    def __init__(self, at_once: int):
        self._free = asyncio.Semaphore(at_once)

    @asynccontextmanager
    async def take(self) -> AsyncIterator[None]:
        await self._free.acquire()
        with ExitStack() as held:  # closed twice it gives up once
            held.callback(self._free.release)
            dawdling = asyncio.get_running_loop().call_later(DAWDLES, held.close)
            held.callback(dawdling.cancel)
            yield
