"""One point of a room: so many streams, so many writes a second, for so long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from benchmarks import accounting
from benchmarks.child import Child, NoAnswer, ask
from benchmarks.phones import Phones

SETTLING = 0.7  # seconds, in which streams that were opened are told what there was
MOST_WRITERS = 16  # connections; fewer would wait for each other, as phones do not

Timed = tuple[float, str]
"""Seconds from the beginning, and a whole request."""


@dataclass(frozen=True)
class Point:
    """What was seen. Seconds, of the clock and of processor; bytes.

    `delays` are from a write's answer to the frame of the last stream that heard of it. `loop` is
    the thread of the server that writes to the streams. `held` is for each stream that is open, and
    of use on a server that had fewer before. `frames` are what one stream was sent, with times.
    `writes` and each of `pages` are from when a request was due to its answer. `losses` are streams
    that were lost and came back.
    """

    streams: int
    deliveries: int
    losses: int
    heard: float
    delays: list[float]
    writes: list[float]
    pages: dict[str, list[float]]
    server: float
    loop: float
    seconds: float
    clients: list[float]
    held: float
    frames: list[Timed]


@dataclass(frozen=True)
class Room:
    """A server's process and port, the streams to open there, and what is asked of it when.

    `marks` are as many as `writes`: what is in the frames that a write leads to, or "".
    """

    pid: int
    port: int
    phones: list[dict[str, Any]]
    beside: list[dict[str, Any]]
    writes: list[Timed]
    marks: list[str]
    pages: dict[str, list[Timed]] = field(default_factory=dict)

    def measure(self) -> Point:
        held = accounting.memory(self.pid).own
        with Phones(self.port, self.phones, self.beside) as phones:
            time.sleep(SETTLING)
            held = accounting.memory(self.pid).own - held
            server, loop = accounting.processor(self.pid), accounting.loop(self.pid)
            began = time.monotonic()
            written, looked = self.ask_all()
            phones.wait_until_all_heard([mark for mark in self.marks if mark])
            seconds = time.monotonic() - began
            server = accounting.processor(self.pid) - server
            loop = accounting.loop(self.pid) - loop
            told = phones.tell()
        answered = dict(self.answers(written["answered"]))
        return Point(
            streams=len(self.phones),
            deliveries=told.deliveries,
            losses=told.losses,
            heard=share(answered, told.marks, len(self.phones)),
            delays=[
                told.marks[mark][1] - at for mark, at in answered.items() if mark in told.marks
            ],
            writes=[waited for line in written["waited"] for waited in line],
            pages=dict(zip(self.pages, looked["waited"], strict=True)),
            server=server,
            loop=loop,
            seconds=seconds,
            clients=[*told.clients, written["processor"] / seconds],
            held=held / (len(self.phones) + len(self.beside)),
            frames=told.frames,
        )

    def ask_all(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Write, and meanwhile ask for pages. → what came of each."""
        looking = {"port": self.port, "lines": [as_line(line) for line in self.pages.values()]}
        writing = {"port": self.port, "lines": [as_line(line) for line in self.lines(self.writes)]}
        with Child("benchmarks.load", looking) as pages:
            written, looked = ask("benchmarks.load", writing), pages.hear()
        if wrong := written["wrong"] | looked["wrong"]:
            raise NoAnswer(f"Something was not answered as it should be: {wrong}")
        return written, looked

    def lines(self, those: list[Any]) -> list[list[Any]]:
        writers = min(MOST_WRITERS, ceil(len(self.writes) / max(1, self.writes[-1][0])))
        return [those[line::writers] for line in range(writers)]

    def answers(self, answered: list[list[float]]) -> Iterator[tuple[str, float]]:
        """Each mark, with the time at which its write was answered."""
        for marks, times in zip(self.lines(self.marks), answered, strict=True):
            for mark, at in zip(marks, times, strict=True):
                if mark:
                    yield mark, at


def as_line(line: list[Timed]) -> list[dict[str, Any]]:
    return [{"at": at, "raw": raw} for at, raw in line]


def share(answered: dict[str, float], marks: dict[str, Any], streams: int) -> float:
    """How much of what was written was heard, over all streams."""
    heard = sum(marks[mark][0] for mark in answered if mark in marks)
    return heard / (len(answered) * streams)
