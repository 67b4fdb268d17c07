"""One activity that many listen to while others write in it and look at pages.

The reference is a bare stream, sent the very frames that Kith sent, at the same times.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from benchmarks import findings, wave
from benchmarks.frames import MARK
from benchmarks.line import request
from benchmarks.point import Point, Room, Timed
from benchmarks.row import Row
from benchmarks.served import Bare, Place, Villages
from benchmarks.talk import SEATS, Talk
from kith.live.tests.caller import Caller
from kith.live.tests.server import Server

ALONE = 1  # a stream: what it costs is what the room costs, whoever listens
BESIDE = 2  # whoever convenes, and the screen
WARMING = 1.0  # seconds
LOOKS = 2  # a second, at each of the pages


@dataclass(frozen=True)
class Pace:
    """Writes a second, how many of these everybody is shown, and seconds."""

    writes: int
    shown: int
    seconds: float


def measure(wishes: Namespace, villages: Villages) -> Iterator[Row]:
    place = villages.new()
    for writes in wishes.writes:
        pace = Pace(writes, min(wishes.shown, writes), wishes.seconds)
        for streams in wishes.streams:
            runs = [take(place, streams, pace) for _ in range(wishes.rooms)]
            yield from findings.rows(runs, streams, pace.writes)
    if wishes.people:
        yield from wave.measure(wishes.people, villages)


def take(place: Place, streams: int, pace: Pace) -> findings.Run:
    """One run, on servers that are new; the crowd first, before there is memory to use again."""
    with ExitStack() as stack:
        kith = stack.enter_context(place.serve())
        bare = stack.enter_context(Bare("asgi"))
        warm = kith_room(place, kith, ALONE, Pace(pace.writes, pace.shown, WARMING)).measure()
        bare_room(bare, warm, ALONE).measure()
        point = kith_room(place, kith, streams, pace).measure()
        beside = bare_room(bare, point, streams).measure()
        alone = kith_room(place, kith, ALONE, pace).measure()
        return findings.Run(point, beside, alone, bare_room(bare, alone, ALONE).measure())


def kith_room(place: Place, kith: Server, streams: int, pace: Pace) -> Room:
    scene = place.play("talking", people=min(max(streams, pace.writes), SEATS))
    talk = Talk(scene, kith.port)
    written = list(talk.writes(pace.writes, pace.shown, pace.seconds))
    amina = Caller(kith).sign_in("amina@tamarack.example").headers()["Cookie"]
    community = request(place.play("village")["path"], cookie=amina, port=kith.port)
    return Room(
        kith.process.pid,
        kith.port,
        talk.phones(streams),
        talk.beside,
        [timed for timed, _mark in written],
        [mark for _timed, mark in written],
        {
            "a signed-in page": looks(community, pace.seconds),
            "the room's page": looks(talk.page(scene["cookies"][0]), pace.seconds),
        },
    )


def looks(raw: str, seconds: float) -> list[Timed]:
    return [(count / LOOKS, raw) for count in range(max(1, round(LOOKS * seconds)))]


def bare_room(bare: Bare, point: Point, streams: int) -> Room:
    """As many streams, told the same frames at the same times."""
    began = point.frames[0][0]
    return Room(
        bare.pid,
        bare.port,
        [{"ticket": ""}] * streams,
        [{"ticket": ""}] * BESIDE,
        [
            (at - began, request("/tell", "POST", body=f"{frame}\n\n", port=bare.port))
            for at, frame in point.frames
        ],
        [first_mark(frame) for _at, frame in point.frames],
    )


def first_mark(frame: str) -> str:
    """What it is known by; "" for one that only says how many cards there are."""
    found = MARK.search(frame.encode())
    return found[0].decode() if found else ""
