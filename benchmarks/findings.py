"""What may be said of rooms that were measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from statistics import median

from benchmarks.point import Point
from benchmarks.row import RATIO, Budget, Row

HEARD, LATE, LATE_TO_MORE, PAGE = Budget(100, least=True), Budget(400), Budget(500), Budget(250)
EACH, MEMORY = Budget(1.5, of=RATIO), Budget(20)
MANY, CALM = 1000, 10  # streams, writes a second: DESIGN asks less of what is beyond both
STANDS_OUT = 200  # streams; what one costs cannot be read off fewer
BARE = "bare stream"
KILOBYTE = 1024
GATHERS = "from a write's answer to the last stream's frame; Kith gathers for 200 ms of it"


@dataclass(frozen=True)
class Run:
    """Kith's point and the bare stream's; and of each what it was with one stream."""

    kith: Point
    bare: Point
    alone: Point
    bare_alone: Point


def rows(runs: list[Run], streams: int, writes: int) -> Iterator[Row]:
    name = f"room of {streams:,}, {writes}/s"
    kith, bare = [run.kith for run in runs], [run.bare for run in runs]
    heard = [100 * median(point.heard for point in points) for points in (kith, bare)]
    yield Row(f"{name}: delivered", heard[0], "%", heard[1], BARE, account(kith), HEARD)
    late = late_budget(streams, writes)
    delays = [[delay for point in points for delay in point.delays] for points in (kith, bare)]
    for label, part in (("p50", 0.5), ("p99", 0.99), ("max", 1.0)):
        found = [within(some, part) for some in delays]
        budget, note = (late, GATHERS) if label == "p99" else (None, "")
        yield Row(f"{name}: {label}", found[0], "ms", found[1], BARE, note, budget)
    yield from answers(name, kith, bare, PAGE if streams <= MANY else None)
    used = [100 * median(run.server / run.seconds for run in some) for some in (kith, lone(runs))]
    yield Row(f"{name}: CPU of it all", used[0], "% of a core", used[1], "one stream")
    if streams >= STANDS_OUT:
        yield from costs(name, runs, streams)


def late_budget(streams: int, writes: int) -> Budget | None:
    if streams <= MANY:
        return LATE
    return LATE_TO_MORE if writes <= CALM else None


def lone(runs: list[Run]) -> list[Point]:
    return [run.alone for run in runs]


def answers(name: str, kith: list[Point], bare: list[Point], page: Budget | None) -> Iterator[Row]:
    """How long people wait who write, and who look at a page meanwhile."""
    own, other = ([wait for point in points for wait in point.writes] for points in (kith, bare))
    note = f"p50 {within(own, 0.5):,.0f} ms; from when it was due"
    yield Row(f"{name}: a write's answer, p99", within(own, 0.99), "ms",
              within(other, 0.99), "bare answer", note)  # fmt: skip
    for what in kith[0].pages:
        waits = [wait for point in kith for wait in point.pages[what]]
        note = f"p50 {within(waits, 0.5):,.0f} ms, of {len(waits)} asked for meanwhile"
        yield Row(f"{name}: {what}, p99", within(waits, 0.99), "ms", note=note, budget=page)


def costs(name: str, runs: list[Run], streams: int) -> Iterator[Row]:
    """What each stream costs. A budget stands where it can be read off well."""
    kith = 1e6 * median(each(run.kith, run.alone) for run in runs)
    bare = 1e6 * median(each(run.bare, run.bare_alone) for run in runs)
    note = "of the thread that writes to streams, beyond what it does for one"
    reads_well = streams >= MANY
    yield Row(f"{name}: CPU a delivery", kith, "µs", bare, BARE, note, EACH if reads_well else None)
    held = [
        median(point.held for point in points) / KILOBYTE
        for points in ([run.kith for run in runs], [run.bare for run in runs])
    ]
    budget = MEMORY if reads_well else None
    yield Row(f"{name}: memory a stream", held[0], "KB", held[1], BARE, budget=budget)


def within(waits: list[float], part: float) -> float:
    """Milliseconds within which this part of them was over.

    None at all where a write was heard before its writer had the answer.
    """
    if not waits:
        return 0.0
    return 1000 * max(0.0, sorted(waits)[max(0, ceil(part * len(waits)) - 1)])


def each(many: Point, alone: Point) -> float:
    """Seconds of processor for each delivery, beyond what the room costs whoever listens."""
    return (many.loop - alone.loop) / max(1, many.deliveries - alone.deliveries)


def account(points: list[Point]) -> str:
    one = points[0]
    busiest = max(points, key=lambda point: max(point.clients))
    shares = ", ".join(f"{share:.0%}" for share in busiest.clients)
    came_back = f"; {one.losses} streams were lost and came back" if one.losses else ""
    return (
        f"{len(one.writes)} writes, {len(one.delays)} of them notes that everybody is shown, "
        f"{len(one.frames)} gathered frames a stream{came_back}; clients used {shares} of a core"
    )
