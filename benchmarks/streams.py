"""Readers of live streams, many in one process, as phones in a room.

`{"port": 8000, "paths": ["/live?ticket=…"], "beside": ["…"]}` → `"open"`, once all are. Another
line ends it: `{"deliveries", "processor", "seconds", "marks", "frames"}`. `marks` has, for each
`mark-7` in the frames, how many streams got it and when the last one did. Streams `beside` are
read too, and not counted.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from typing import Any

from benchmarks.child import say
from benchmarks.line import now, opened, request

MARK = re.compile(rb"mark-\d+")


class Frames:
    """All different frames that came, each looked into once: a room sends the same to many."""

    def __init__(self) -> None:
        self.marks: dict[bytes, list[bytes]] = {}
        self.first_at: dict[bytes, float] = {}

    def marks_in(self, frame: bytes, at: float) -> list[bytes]:
        if frame not in self.marks:
            is_change = b"event: change" in frame
            self.marks[frame] = MARK.findall(frame) if is_change else []
            if is_change:
                self.first_at[frame] = at
        return self.marks[frame]


class Reader:
    """One stream: the marks that it heard, each with the time of the first frame that had it."""

    def __init__(self, frames: Frames):
        self.frames = frames
        self.waiting = b""
        self.heard: dict[bytes, float] = {}
        self.opened = asyncio.get_running_loop().create_future()
        self.deliveries = 0

    def hear(self, piece: bytes) -> None:
        at = now()
        *whole, self.waiting = (self.waiting + piece).split(b"\n\n")
        for frame in whole:
            if not self.opened.done():
                self.opened.set_result(None)
            for mark in self.frames.marks_in(frame, at):
                self.heard.setdefault(mark, at)
            self.deliveries += frame in self.frames.first_at


async def run(asked: dict[str, Any]) -> None:
    frames = Frames()
    counted = [await listen(asked["port"], path, frames) for path in asked["paths"]]
    beside = [await listen(asked["port"], path, Frames()) for path in asked.get("beside", ())]
    await asyncio.wait_for(asyncio.gather(*(each.opened for each in counted + beside)), 60)
    began, spent = now(), time.process_time()
    say("open")
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    told = [(frames.first_at[frame], frame.decode()) for frame in frames.first_at]
    say(
        {
            "deliveries": sum(reader.deliveries for reader in counted),
            "processor": time.process_time() - spent,
            "seconds": now() - began,
            "marks": reached(counted),
            "frames": sorted(told),
        }
    )


async def listen(port: int, path: str, frames: Frames) -> Reader:
    reader = Reader(frames)
    line = await opened(port, reader.hear)
    line.send(request(path, port=port).encode())
    return reader


def reached(readers: list[Reader]) -> dict[str, tuple[int, float]]:
    marks: dict[str, tuple[int, float]] = {}
    for reader in readers:
        for mark, at in reader.heard.items():
            count, last = marks.get(mark.decode(), (0, 0.0))
            marks[mark.decode()] = count + 1, max(last, at)
    return marks


if __name__ == "__main__":
    asyncio.run(run(json.loads(sys.stdin.readline())))
