"""What goes wrong while a room is busy: what was promised and lost, and how soon all is well again.

Devices send each write again, under its own id, until it is answered yes; streams come back as
`connection.js` lets them. A write is *lost* when it was answered yes and is not in the database,
and *doubled* when it is there more than once, or was told of more than once.
"""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Iterator
from signal import SIGKILL, SIGTERM

from benchmarks.busy import Busy, Strike
from benchmarks.disk import Disk, NotAllowed
from benchmarks.outcome import Outcome, Struck
from benchmarks.phones import Phones
from benchmarks.row import RATIO, Budget, Row
from benchmarks.senders import HOW
from benchmarks.served import Villages
from kith.live.tests.server import Server

ALL, NONE, TOLD, BACK = Budget(1, RATIO, least=True), Budget(0), Budget(100, least=True), Budget(5)
CUT = 0.2  # of the streams
FULL = 0.5  # of the time in which people write
FILLED_AGAIN = 0.05  # seconds
ON_ITS_WAY = 0.1  # seconds: what a dead server had answered may still come in


def measure(wishes: Namespace, villages: Villages) -> Iterator[Row]:
    busy = Busy(wishes.crowd, wishes.pace, min(wishes.shown, wishes.pace), wishes.seconds)
    place = villages.new()
    with place.serve() as kith:
        for name, strike in FAULTS.items():
            yield from rows(name, busy.through(place, kith, strike))
        yield from rows("a bad line", busy.through(place, kith, nothing, HOW), heals=False)
    yield from full_disk(busy, villages)


def killed(how: int) -> Strike:
    def strike(kith: Server, phones: Phones) -> Struck:
        began = time.monotonic()
        kith.stop(how)
        healed = time.monotonic() + ON_ITS_WAY
        kith.start()
        note = f"{time.monotonic() - began:.1f} s of it until the server listens again"
        return Struck(began, healed, note)

    return strike


def cut(kith: Server, phones: Phones) -> Struck:
    at = time.monotonic()
    return Struck(at, at, f"{phones.cut(CUT)} lines cut, chosen at random")


def nothing(kith: Server, phones: Phones) -> Struck:
    at = time.monotonic()
    return Struck(at, at, "half of the writes are sent twice at once, slowly, or cut off and again")


FAULTS = {"SIGKILL": killed(SIGKILL), "SIGTERM": killed(SIGTERM), "streams cut": cut}


def full_disk(busy: Busy, villages: Villages) -> list[Row]:
    name = "a full disk"
    try:
        with Disk() as disk:
            place = villages.new(disk.folder / "place")
            with place.serve() as kith:
                strike = filling(disk, FULL * busy.seconds)
                return list(rows(name, busy.through(place, kith, strike)))
    except NotAllowed:
        note = "left out: whoever runs this may not mount a small disk here; root may"
        return [Row(f"{name}: acknowledged", None, "", note=note)]


def filling(disk: Disk, seconds: float) -> Strike:
    def strike(kith: Server, phones: Phones) -> Struck:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            disk.fill()
            time.sleep(FILLED_AGAIN)
        disk.empty()
        at = time.monotonic()
        return Struck(at, at, f"full for {seconds:g} s; the time is from when there was room again")

    return strike


def rows(name: str, outcome: Outcome, heals: bool = True) -> Iterator[Row]:
    yield Row(
        f"{name}: acknowledged", len(outcome.acknowledged), "", outcome.written, "written",
        account(outcome), ALL,
    )  # fmt: skip
    yield Row(f"{name}: lost", outcome.lost, "", budget=NONE)
    yield Row(f"{name}: doubled", outcome.doubled, "", budget=NONE)
    yield Row(f"{name}: told to all", 100 * outcome.heard, "%", budget=TOLD)
    if heals:
        note = outcome.struck.note
        yield Row(f"{name}: until a write is taken", outcome.until_taken, "s", note=note)
        yield Row(f"{name}: until all know all", outcome.until_told, "s", budget=BACK)


def account(outcome: Outcome) -> str:
    answers = {int(status): count for status, count in outcome.sent["statuses"].items()}
    without, taken = answers.pop(0, 0), answers.pop(200, 0)
    others = "".join(f", {count} with {status}" for status, count in sorted(answers.items()))
    return (
        f"{outcome.streams} streams, of which {outcome.told.losses} were lost and came back; "
        f"{outcome.sent['sent']} requests: {taken} answered with 200{others}, {without} without "
        f"an answer"
    )
