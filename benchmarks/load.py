"""Requests sent from a process of their own, over a few kept connections.

`{"port": 8000, "lines": [[{"raw": "GET …", "times": 20}, {"raw": "POST …", "at": 0.5}]]}`
→ `{"answers", "wrong", "bytes", "seconds", "processor", "answered"}`. `at` is in seconds from the
start; `answered` tells, line by line, when each of its answers was there.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from typing import Any

from benchmarks.child import answer
from benchmarks.line import Line, now, opened


class Load:
    def __init__(self, asked: dict[str, Any]):
        self.port, self.plans = asked["port"], asked["lines"]
        self.statuses: Counter[int] = Counter()

    async def run(self) -> dict[str, Any]:
        lines = [await opened(self.port) for _ in self.plans]
        self.began, spent = now(), time.process_time()
        work = [self.send_all(line, plan) for line, plan in zip(lines, self.plans, strict=True)]
        answered = await asyncio.gather(*work)
        seconds = max(now() - self.began, 1e-9)
        return {
            "answers": sum(self.statuses.values()),
            "wrong": {str(s): n for s, n in self.statuses.items() if s not in (200, 302, 303)},
            "bytes": sum(line.size for line in lines),
            "seconds": seconds,
            "processor": time.process_time() - spent,
            "answered": answered,
        }

    async def send_all(self, line: Line, plan: list[dict[str, Any]]) -> list[float]:
        answered = []
        for one in plan:
            raw = one["raw"].encode()
            if (wait := self.began + one.get("at", 0) - now()) > 0:
                await asyncio.sleep(wait)
            for _ in range(one.get("times", 1)):
                self.statuses[await line.send(raw)] += 1
                answered.append(now())
        return answered


def main(asked: dict[str, Any]) -> dict[str, Any]:
    return asyncio.run(Load(asked).run())


if __name__ == "__main__":
    answer(main)
