"""Requests sent from a process of their own, over a few kept connections.

`{"port": 8000, "lines": [[{"raw": "GET …", "times": 20}, {"raw": "POST …", "at": 0.5}]]}`
→ `{"answers", "wrong", "bytes", "seconds", "processor", "answered", "waited"}`. `at` is in seconds
from the start. Line by line, `answered` tells when each of its answers was there, and `waited` how
many seconds after its request was due.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from typing import Any

from benchmarks.child import answer
from benchmarks.line import Line, now, opened

IDLE = 4.0  # seconds; a server closes what has been kept for longer


class Load:
    def __init__(self, asked: dict[str, Any]):
        self.port, self.plans = asked["port"], asked["lines"]
        self.statuses: Counter[int] = Counter()
        self.size = 0

    async def run(self) -> dict[str, Any]:
        lines = [await self.opened() for _ in self.plans]
        self.began, spent = now(), time.process_time()
        work = [self.send_all(line, plan) for line, plan in zip(lines, self.plans, strict=True)]
        times = await asyncio.gather(*work)
        seconds = max(now() - self.began, 1e-9)
        return {
            "answers": sum(self.statuses.values()),
            "wrong": {str(s): n for s, n in self.statuses.items() if s not in (200, 302, 303)},
            "bytes": self.size,
            "seconds": seconds,
            "processor": time.process_time() - spent,
            "answered": [[at for at, _waited in line] for line in times],
            "waited": [[waited for _at, waited in line] for line in times],
        }

    async def send_all(self, line: Line, plan: list[dict[str, Any]]) -> list[tuple[float, float]]:
        """Even where an answer is late: what was due in the meantime has waited then."""
        answered = []
        for one in plan:
            raw, due = one["raw"].encode(), self.began + one.get("at", 0)
            if (wait := due - now()) > 0:
                await asyncio.sleep(wait)
            if wait > IDLE or line.lost.done():
                line = await self.opened()
            for _ in range(one.get("times", 1)):
                self.statuses[await line.send(raw)] += 1
                answered.append((now(), now() - due))
        return answered

    async def opened(self) -> Line:
        return await opened(self.port, self.count)

    def count(self, piece: bytes) -> None:
        self.size += len(piece)


def main(asked: dict[str, Any]) -> dict[str, Any]:
    return asyncio.run(Load(asked).run())


if __name__ == "__main__":
    answer(main)
