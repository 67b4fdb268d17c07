"""Streams, many in one process, as phones in a room.

`{"port": 8000, "phones": [{"ticket": "…"}], "beside": [{"ticket": "…"}]}` → `"open"`, once all
are. `{"cut": 40}` cuts so many lines → `40`. `{"until": ["mark-7"], "patience": 10}` waits until
each phone has heard these, then tells all and ends. What is `beside` is read too, and not counted.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from typing import Any

import uvloop

from benchmarks.child import say
from benchmarks.frames import Frames
from benchmarks.line import now
from benchmarks.stream import Stream
from kith.config.open_files import allow_many

AT_ONCE = 100  # streams are opened
OPENING = 60.0  # seconds, for so many
LOOKING = 0.05  # seconds


class Crowd:
    def __init__(self, asked: dict[str, Any]):
        self.frames, port = Frames(), asked["port"]
        self.phones = [Stream(port, frames=self.frames, **phone) for phone in asked["phones"]]
        self.beside = [Stream(port, frames=Frames(), **other) for other in asked["beside"]]

    async def live(self) -> None:
        await self.open()
        began, spent = now(), time.process_time()
        say("open")
        listen = asyncio.get_running_loop().run_in_executor
        while True:
            told = json.loads(await listen(None, sys.stdin.readline))
            if "until" in told:
                break
            say(self.cut(told["cut"]))
        await self.all_have_heard(told["until"], told["patience"])
        share = (time.process_time() - spent) / (now() - began)
        say("settled")
        say({"processor": share, **self.account()})

    async def open(self) -> None:
        everybody = [*self.phones, *self.beside]
        self.kept: list[asyncio.Task[None]] = []
        for first in range(0, len(everybody), AT_ONCE):
            some = everybody[first : first + AT_ONCE]
            self.kept += [asyncio.create_task(stream.keep()) for stream in some]
            waiting = asyncio.gather(*(stream.is_open.wait() for stream in some))
            await asyncio.wait_for(waiting, OPENING)

    def cut(self, count: int) -> int:
        chosen = random.sample(self.phones, count)
        for stream in chosen:
            stream.cut()
        return len(chosen)

    async def all_have_heard(self, marks: list[str], patience: float) -> None:
        wanted, until = {mark.encode() for mark in marks}, now() + patience
        while now() < until:
            if all(wanted <= stream.heard.keys() for stream in self.phones):
                return
            await asyncio.sleep(LOOKING)

    def account(self) -> dict[str, Any]:
        return {
            "deliveries": sum(stream.deliveries for stream in self.phones),
            "losses": sum(stream.losses for stream in self.phones),
            "bytes": max((stream.size for stream in self.phones), default=0),
            "beside": [(stream.deliveries, stream.size) for stream in self.beside],
            "marks": reached(self.phones),
            "frames": self.frames.changes(),
        }


def reached(streams: list[Stream]) -> dict[str, tuple[int, float]]:
    """Of each mark, how many streams got it, and when the last one did."""
    marks: dict[str, tuple[int, float]] = {}
    for stream in streams:
        for mark, at in stream.heard.items():
            count, last = marks.get(mark.decode(), (0, 0.0))
            marks[mark.decode()] = count + 1, max(last, at)
    return marks


if __name__ == "__main__":
    allow_many()
    uvloop.run(Crowd(json.loads(sys.stdin.readline())).live())
