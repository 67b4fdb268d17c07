"""A join wave: so many people come into one room within half a minute, each from a phone.

Each opens the address of the code, sends a name, gets the room's page and opens its stream. Style
sheets and behaviours, which a phone fetches once, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks import accounting
from benchmarks.child import Child
from benchmarks.findings import within
from benchmarks.phones import Phones, Told, enough_files_for
from benchmarks.row import Budget, Row
from benchmarks.served import Villages

EARLIER = 50  # people who are there before
A_SECOND = 40  # people: a thousand within 25 seconds
IN, TIME = Budget(100, least=True), Budget(30)
GATHERED = 1.0  # seconds, in which what happened last is told
KILOBYTE = 1000


def measure(people: int, villages: Villages) -> list[Row]:
    place = villages.new()
    scene = place.play("arriving", people=EARLIER)
    enough_files_for(people + EARLIER)
    with place.serve() as kith:
        phones = [{"ticket": ticket} for ticket in scene["tickets"]]
        beside = [{"ticket": ticket} for ticket in scene["beside"]]
        asked = {
            "port": kith.port,
            "code": scene["code"],
            "people": people,
            "within": people / A_SECOND,
        }
        with Phones(kith.port, phones, beside) as earlier:
            used = accounting.processor(kith.process.pid)
            with Child("benchmarks.arrivals", asked) as arrivals:
                came = arrivals.hear()
                used = accounting.processor(kith.process.pid) - used
            earlier.wait_until_all_heard(["never"], patience=GATHERED)
            told = earlier.tell()
    return list(rows(people, came, told, used))


def rows(people: int, came: dict[str, Any], told: Told, used: float) -> Iterator[Row]:
    name, joins = f"wave of {people:,}", came["joins"]
    wrong = f"; not as meant: {came['wrong']}" if came["wrong"] else ""
    note = (
        f"{len(joins)} of them; they came over {people / A_SECOND:g} s, at random; the client used "
        f"{came['processor'] / came['seconds']:.0%} of a core{wrong}"
    )
    yield Row(f"{name}: got in", 100 * len(joins) / people, "%", note=note, budget=IN)
    yield Row(f"{name}: until all were in", came["seconds"], "s", budget=TIME)
    note = "two pages, a form and a stream: from opening the address to the stream's first word"
    for label, part in (("p50", 0.5), ("p99", 0.99)):
        yield Row(f"{name}: a join, {label}", within(joins, part), "ms", note=note)
        note = ""
    yield Row(f"{name}: CPU a join", 1000 * used / people, "ms")
    note = f"meanwhile, {told.deliveries / EARLIER:g} changes"
    yield Row(f"{name}: sent to a phone", told.most_bytes / KILOBYTE, "KB", note=note)
    for who, (deliveries, size) in zip(
        ("whoever convenes", "the screen"), told.beside, strict=True
    ):
        note = f"meanwhile, {deliveries} changes"
        yield Row(f"{name}: sent to {who}", size / KILOBYTE, "KB", note=note)
