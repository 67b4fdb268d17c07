"""One request computes at a time.

One interpreter does so whatever we do. Threads that compute side by side only take it from one
another, hundreds of times for each page: that costs a quarter more, and all of them are late.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

DAWDLES = 0.05  # seconds; it waits for something then: a lock, a mail server, a slow reader


class InTurn:
    """`async with in_turn.take("write"):` waits for those before. Whoever takes long gives the
    turn up, and goes on beside the next.

    There is a line for each kind, and whoever stands first in it takes turns with the first of the
    others: a few who want to look do not wait for the many who write, nor they for many who look.
    """

    def __init__(self, at_once: int):
        self._free = asyncio.Semaphore(at_once)
        self._lines: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @asynccontextmanager
    async def take(self, line: str) -> AsyncIterator[None]:
        async with self._lines[line]:
            await self._free.acquire()
        with ExitStack() as held:  # closed twice it gives up once
            held.callback(self._free.release)
            dawdling = asyncio.get_running_loop().call_later(DAWDLES, held.close)
            held.callback(dawdling.cancel)
            yield
