"""One point of a fan-out: so many streams of one room, so many writes a second, for so long."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks import accounting
from benchmarks.child import Child, NoAnswer, ask
from benchmarks.line import request

SETTLING = 0.7  # seconds, in which everything that was said has been heard
WRITERS = 4  # connections


@dataclass(frozen=True)
class Point:
    """What was seen. Seconds, of the clock and of processor; bytes.

    `delays` are from a write's answer to the frame of the last stream that heard of it. `loop` is
    the thread of the server that writes to the streams. `held` is for each stream that is open, and
    of use on a server that had fewer before. `frames` are what one stream was sent, with times.
    """

    streams: int
    written: int
    deliveries: int
    heard: float
    delays: list[float]
    server: float
    loop: float
    seconds: float
    clients: float
    held: float
    frames: list[tuple[float, str]]


@dataclass(frozen=True)
class Room:
    """A server's process and port, the streams to open there, and what is written when.

    `writes` are (seconds from the beginning, a whole request, the marks that it spreads).
    """

    pid: int
    port: int
    paths: list[str]
    beside: list[str]
    writes: list[tuple[float, str, list[str]]]

    def measure(self) -> Point:
        asked = {"port": self.port, "paths": self.paths, "beside": self.beside}
        held = accounting.memory(self.pid).own
        with Child("benchmarks.streams", asked) as phones:
            phones.hear()
            time.sleep(SETTLING)
            held = accounting.memory(self.pid).own - held
            server, loop = accounting.processor(self.pid), accounting.loop(self.pid)
            began = time.monotonic()
            written = ask("benchmarks.load", {"port": self.port, "lines": self.lines()})
            time.sleep(SETTLING)
            seconds = time.monotonic() - began
            server = accounting.processor(self.pid) - server
            loop = accounting.loop(self.pid) - loop
            phones.say("that was all")
            told = phones.hear()
        if written["wrong"]:
            raise NoAnswer(f"Writes were not taken: {written['wrong']}")
        answered = dict(self.answers(written["answered"]))
        marks = {mark: tuple(reached) for mark, reached in told["marks"].items()}
        return Point(
            streams=len(self.paths),
            written=len(self.writes),
            deliveries=told["deliveries"],
            heard=share(answered, marks, len(self.paths)),
            delays=[marks[mark][1] - at for mark, at in answered.items() if mark in marks],
            server=server,
            loop=loop,
            seconds=seconds,
            clients=max(told["processor"] / told["seconds"], written["processor"] / seconds),
            held=held / (len(self.paths) + len(self.beside)),
            frames=[(at, frame) for at, frame in told["frames"]],
        )

    def lines(self) -> list[list[dict[str, Any]]]:
        return [
            [{"at": at, "raw": raw} for at, raw, _marks in self.writes[line::WRITERS]]
            for line in range(WRITERS)
        ]

    def answers(self, answered: list[list[float]]) -> list[tuple[str, float]]:
        """Each mark, with the time at which its write was answered."""
        return [
            (mark, at)
            for line, times in enumerate(answered)
            for (_at, _raw, marks), at in zip(self.writes[line::WRITERS], times, strict=True)
            for mark in marks
        ]


def share(answered: dict[str, float], marks: dict[str, Any], streams: int) -> float:
    """How much of what was written was heard, over all streams."""
    heard = sum(marks[mark][0] for mark in answered if mark in marks)
    return heard / (len(answered) * streams)


def notes(
    scene: dict[str, Any], port: int, a_second: float, seconds: float
) -> list[tuple[float, str, list[str]]]:
    """Notes that guests write down at a steady pace, each with a mark of its own."""
    cookies = scene["cookies"]
    writes = []
    for count in range(max(1, round(a_second * seconds))):
        words = f"What somebody said in the talk, worth a line in the record: mark-{count}"
        body = urlencode({"id": str(uuid4()), "words": words})
        cookie = cookies[count % len(cookies)]
        raw = request(scene["path"], "POST", cookie, body, scene["token"], port)
        writes.append((count / a_second, raw, [f"mark-{count}"]))
    return writes
