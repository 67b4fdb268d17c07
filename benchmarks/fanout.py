"""One activity, heard by many: what everybody is sent when somebody writes a note.

The reference is a bare stream, sent the very frames that Kith sent, at the same pace.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle, islice
from math import ceil
from statistics import median

from benchmarks.line import request
from benchmarks.point import Point, Room, notes
from benchmarks.row import RATIO, Budget, Row
from benchmarks.served import Bare, Place, Villages
from benchmarks.streams import MARK
from kith.live.tests.server import Server

HEARD, LATE = Budget(100, least=True), Budget(400)
EACH, MEMORY = Budget(1.5, of=RATIO), Budget(20)
BESIDE = 2  # whoever convenes, and the screen
BARE = "bare stream"
ALONE = 1  # a stream: what it costs is what the room costs, whoever listens
KILOBYTE = 1024
CROWD = 5  # times as many streams, so that what each costs stands out
SEATS = 500


Run = dict[int, tuple[Point, Point]]
"""By number of streams: Kith's point, and the bare stream's."""


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    place = villages.new()
    runs = [take(place, wishes) for _ in range(wishes.runs)]
    found = [row for streams in wishes.streams for row in rows(runs, streams, wishes)]
    return [*found, *costs(runs, CROWD * max(wishes.streams))]


def take(place: Place, wishes: Namespace) -> Run:
    """One run, on servers that are new; the crowd first, before there is memory to use again."""
    with ExitStack() as stack:
        kith = stack.enter_context(place.serve())
        bare = stack.enter_context(Bare("asgi"))
        warm = kith_room(place, kith, wishes, ALONE).measure()
        bare_room(bare, warm, ALONE).measure()
        run = {}
        for streams in (CROWD * max(wishes.streams), *wishes.streams, ALONE):
            point = kith_room(place, kith, wishes, streams).measure()
            run[streams] = point, bare_room(bare, point, streams).measure()
        return run


def kith_room(place: Place, kith: Server, wishes: Namespace, streams: int) -> Room:
    """A room with so many streams; a few hundred seats are enough for any number of them."""
    scene = place.play("talking", people=min(streams, SEATS))
    tickets = islice(cycle(scene["tickets"]), streams)
    paths = [f"/live?ticket={ticket}" for ticket in tickets]
    beside = [f"/live?ticket={ticket}" for ticket in scene["beside"]]
    writes = notes(scene, kith.port, wishes.writes, wishes.seconds)
    return Room(kith.process.pid, kith.port, paths, beside, writes)


def bare_room(bare: Bare, point: Point, streams: int) -> Room:
    """As many streams, told the same frames at the same times."""
    began = point.frames[0][0]
    writes = [
        (
            at - began,
            request("/tell", "POST", body=f"{frame}\n\n", port=bare.port),
            [mark.decode() for mark in MARK.findall(frame.encode())[:1]],
        )
        for at, frame in point.frames
    ]
    return Room(bare.pid, bare.port, ["/live"] * streams, ["/live"] * BESIDE, writes)


def rows(runs: list[Run], streams: int, wishes: Namespace) -> Iterator[Row]:
    kith, bare = ([run[streams][which] for run in runs] for which in (0, 1))
    name = f"fan-out to {streams}"
    heard = [100 * median(point.heard for point in points) for points in (kith, bare)]
    note = (
        f"{kith[0].written} notes at {wishes.writes:g} a second, {len(kith[0].frames)} gathered "
        f"frames a stream; {clients(kith)}"
    )
    yield Row(f"{name}: delivered", heard[0], "%", heard[1], BARE, note, HEARD)
    yield from delays(name, kith, bare)
    alone = [run[ALONE][0] for run in runs]
    used = [100 * median(each.server / each.seconds for each in some) for some in (kith, alone)]
    yield Row(f"{name}: CPU of it all", used[0], "% of a core", used[1], "one stream")


def costs(runs: list[Run], crowd: int) -> Iterator[Row]:
    """What each stream costs, read off a crowd of them, where it stands out."""
    here = f"with {crowd:,} streams"
    cost = [1e6 * median(each(run[crowd][w], run[ALONE][w]) for run in runs) for w in (0, 1)]
    note = f"{here}; of the thread that writes to them, beyond what it does for one"
    yield Row("fan-out: CPU a delivery", cost[0], "µs", cost[1], BARE, note, EACH)
    held = [median(run[crowd][which].held for run in runs) / KILOBYTE for which in (0, 1)]
    yield Row("fan-out: memory a stream", held[0], "KB", held[1], BARE, here, MEMORY)


def delays(name: str, kith: list[Point], bare: list[Point]) -> Iterator[Row]:
    note = "from a write's answer to the last stream's frame; Kith gathers for 200 ms of it"
    for label, part in (("p50", 0.5), ("p99", 0.99), ("max", 1.0)):
        late = [1000 * within(points, part) for points in (kith, bare)]
        budget, said = (LATE, note) if label == "p99" else (None, "")
        yield Row(f"{name}: {label}", late[0], "ms", late[1], BARE, said, budget)


def within(points: list[Point], part: float) -> float:
    """Seconds within which this part of the writes had reached everybody, over all runs.

    None at all where they were heard before their writer had the answer.
    """
    late = sorted(delay for point in points for delay in point.delays)
    return max(0.0, late[max(0, ceil(part * len(late)) - 1)])


def each(many: Point, alone: Point) -> float:
    """Seconds of processor for each delivery, beyond what the room costs whoever listens."""
    return (many.loop - alone.loop) / max(1, many.deliveries - alone.deliveries)


def clients(points: list[Point]) -> str:
    busiest = max(point.clients for point in points)
    return f"the busiest client used {busiest:.0%} of one core"
