"""Several runs of the same thing, and what may be said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks import accounting
from benchmarks.child import NoAnswer, ask

CONNECTIONS = 8


@dataclass(frozen=True)
class Sample:
    """One run. Seconds of processor, of the server and of the client, and of the clock."""

    answers: int
    server: float
    client: float
    seconds: float

    @property
    def each(self) -> float:
        """Milliseconds of processor that an answer cost the server."""
        return 1000 * self.server / self.answers

    @property
    def rate(self) -> float:
        return self.answers / self.seconds


@dataclass
class Samples:
    """Samples by name, in turns, so that what else the machine does meets all alike."""

    of: dict[str, list[Sample]] = field(default_factory=lambda: defaultdict(list))

    def take(self, name: str, pid: int, port: int, lines: list[list[dict]]) -> None:
        """Send all lines, and keep what it cost the server of this number."""
        before = accounting.processor(pid)
        said = ask("benchmarks.load", {"port": port, "lines": lines})
        spent = accounting.processor(pid) - before
        if said["wrong"]:
            raise NoAnswer(f"{name}: answers that were not meant: {said['wrong']}")
        self.of[name].append(Sample(said["answers"], spent, said["processor"], said["seconds"]))

    def each(self, name: str) -> float:
        return median(sample.each for sample in self.of[name])

    def rate(self, name: str) -> float:
        return median(sample.rate for sample in self.of[name])

    def client(self, name: str) -> str:
        """The client's own share, in words: it must not be what is measured."""
        share = median(sample.client / sample.seconds for sample in self.of[name])
        return f"the client used {share:.0%} of one core"


def spread(raws: Sequence[str]) -> list[list[dict]]:
    """Different requests, over so many connections."""
    return [[{"raw": raw} for raw in raws[line::CONNECTIONS]] for line in range(CONNECTIONS)]


def repeated(raw: str, times: int) -> list[list[dict]]:
    """The same request, over so many connections."""
    each = max(1, times // CONNECTIONS)
    return [[{"raw": raw, "times": each}] for _ in range(CONNECTIONS)]


def size_of(port: int, raw: str) -> int:
    """How many bytes the body of an answer has on its way."""
    return int(ask("benchmarks.load", {"port": port, "lines": [[{"raw": raw}]]})["bytes"])
