"""Devices on a bad line: each write is sent again, under its own id, until it is answered yes.

`{"port": 8000, "writes": [{"at": 0.5, "raw": "POST …", "pk": "…", "how": "cut"}], "patience": 60}`
→ `{"acknowledged", "refused", "sent", "statuses"}`: when each id was answered yes for the first
time, which were refused for good, and how many requests it took. `how` is "" or one of `HOW`.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import suppress
from typing import Any

import uvloop

from benchmarks.child import answer
from benchmarks.line import Line, now, opened

TWICE, CUT, SLOW = "twice", "cut", "slow"
HOW = (TWICE, CUT, SLOW)
PATIENCE = 8.0  # seconds, of a device for an answer
PAUSES = 0.1, 1.0  # seconds between two tries
NOT_YET = 0, 408, 429, 500, 502, 503, 504, 507  # answers after which a device tries again


class Senders:
    def __init__(self, asked: dict[str, Any]):
        self.port, self.writes, self.patience = asked["port"], asked["writes"], asked["patience"]
        self.acknowledged: dict[str, float] = {}
        self.refused: dict[str, int] = {}
        self.statuses: Counter[int] = Counter()

    async def send_all(self) -> dict[str, Any]:
        began = now()
        self.until = began + self.writes[-1]["at"] + self.patience
        await asyncio.gather(*(self.deliver(write, began) for write in self.writes))
        return {
            "acknowledged": self.acknowledged,
            "refused": self.refused,
            "sent": sum(self.statuses.values()),
            "statuses": {str(status): count for status, count in self.statuses.items()},
        }

    async def deliver(self, write: dict[str, Any], began: float) -> None:
        await asyncio.sleep(began + write["at"] - now())
        pk, how = write["pk"], write["how"]
        while now() < self.until:
            copies = 2 if how == TWICE else 1
            tries = (self.send(write["raw"].encode(), how) for _ in range(copies))
            for status in await asyncio.gather(*tries):
                self.statuses[status] += 1
                if 200 <= status < 400:
                    self.acknowledged.setdefault(pk, now())
                elif status not in NOT_YET:
                    self.refused[pk] = status
            if pk in self.acknowledged or pk in self.refused:
                return
            how = ""
            await asyncio.sleep(random.uniform(*PAUSES))

    async def send(self, raw: bytes, how: str) -> int:
        """Over a line of its own, as after a tunnel. Returns the status, or 0 for no answer."""
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(PATIENCE):
                line = await opened(self.port)
                try:
                    return await attempt(line, raw, how)
                finally:
                    line.transport.abort()
        return 0


async def attempt(line: Line, raw: bytes, how: str) -> int:
    if how == SLOW:
        half = len(raw) // 2
        line.transport.write(raw[:half])
        await asyncio.sleep(random.uniform(*PAUSES))
        raw = raw[half:]
    answered = line.send(raw)
    if how == CUT:  # the answer may be on its way, and nobody will ever read it
        await asyncio.sleep(random.uniform(0, 0.05))
        answered.cancel()
        return 0
    return await answered


def main(asked: dict[str, Any]) -> dict[str, Any]:
    return uvloop.run(Senders(asked).send_all())


if __name__ == "__main__":
    answer(main)
