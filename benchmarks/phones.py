"""Everybody who listens, in so many processes that none of them is what is measured."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from math import ceil
from typing import Any

from benchmarks.child import Child, NoAnswer
from kith.config.open_files import allow_many

EACH = 1000  # streams in a process
OTHERS = 100  # files that a server has open beside its streams
PATIENCE = 10.0  # seconds, in which everything that was said has been heard


@dataclass(frozen=True)
class Told:
    """What streams were sent. `clients` are shares of a core, one for each process.

    `marks` has, for each, how many streams got it, and when the last one did. `frames` are what one
    stream was sent, with times. `beside` has frames and bytes of each of those.
    """

    deliveries: int
    losses: int
    most_bytes: int
    marks: dict[str, tuple[int, float]]
    frames: list[tuple[float, str]]
    beside: list[tuple[int, int]]
    clients: list[float]


class Phones:
    """`with Phones(port, phones, beside) as phones:` has them all open."""

    def __init__(self, port: int, phones: list[dict[str, Any]], beside: list[dict[str, Any]]):
        enough_files_for(len(phones) + len(beside))
        parts = ceil(len(phones) / EACH)
        self.asked = [
            {"port": port, "phones": phones[part::parts], "beside": [] if part else beside}
            for part in range(parts)
        ]

    def __enter__(self) -> Phones:
        self.stack = ExitStack()
        with self.stack:
            self.parts = [
                self.stack.enter_context(Child("benchmarks.streams", asked)) for asked in self.asked
            ]
            for part in self.parts:
                part.hear()
            self.stack = self.stack.pop_all()
        return self

    def __exit__(self, *trouble: object) -> None:
        self.stack.close()

    def cut(self, share: float) -> int:
        """Cut this share of all lines, chosen at random. Returns how many that were."""
        cut = 0
        for part, asked in zip(self.parts, self.asked, strict=True):
            part.say(json.dumps({"cut": ceil(share * len(asked["phones"]))}))
            cut += part.hear()
        return cut

    def wait_until_all_heard(self, marks: list[str], patience: float = PATIENCE) -> None:
        for part in self.parts:
            part.say(json.dumps({"until": marks, "patience": patience}))
        for part in self.parts:
            part.hear()

    def tell(self) -> Told:
        """The last that is asked of them."""
        told = [part.hear() for part in self.parts]
        marks: dict[str, tuple[int, float]] = {}
        for part in told:
            for mark, (count, last) in part["marks"].items():
                before, later = marks.get(mark, (0, 0.0))
                marks[mark] = before + count, max(later, last)
        return Told(
            deliveries=sum(part["deliveries"] for part in told),
            losses=sum(part["losses"] for part in told),
            most_bytes=max(part["bytes"] for part in told),
            marks=marks,
            frames=told[0]["frames"],
            beside=told[0]["beside"],
            clients=[part["processor"] for part in told],
        )


def enough_files_for(streams: int) -> None:
    """A server needs a file for each, and may have no more than we may."""
    most = allow_many()
    if most < streams + OTHERS:
        raise NoAnswer(
            f"{streams:,} streams need as many open files, and a process here may have {most:,}; "
            "raise the hard limit (ulimit -Hn), or ask for fewer with --streams."
        )
