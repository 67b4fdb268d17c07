"""A small write, from its request to its answer: a card, and a vote, each by a guest's device.

Each asks the permission, takes its turn under the activity's lock, and records its event.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks.child import ask
from benchmarks.line import BY_SCRIPT, request
from benchmarks.row import Budget, Row
from benchmarks.samples import Samples, spread
from benchmarks.served import Bare, Place, Villages

CPU = Budget(4)
DJANGO = "bare Django insert"
MORE = 3  # times as many of what costs a fraction
CARDS_EACH = 4  # as people do
WRITES = {
    "card": "permission, event, revision; answered by the card, for its list",
    "vote": "one of a person's nine; answered by its ballot and what is left",
    "card by a plain form": "the same, answered by a way back",
}


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    place = villages.new()
    raw = median(raw_insert(place.folder, MORE * wishes.requests) for _ in range(wishes.runs))
    return list(rows(sample(wishes, place), 1000 * raw))


def sample(wishes: Namespace, place: Place) -> Samples:
    rounds = wishes.runs + 1  # the first one warms
    cards = place.play("writing", people=2 * rounds * wishes.requests // CARDS_EACH + 1)
    votes = place.play("choosing", people=rounds * wishes.requests // 9 + 1)
    samples = Samples()
    with ExitStack() as stack:
        kith = stack.enter_context(place.serve())
        django = stack.enter_context(Bare("django"))
        writes = {
            "card": all_cards(cards, kith.port),
            "vote": all_votes(votes, kith.port),
            "card by a plain form": map(by_plain_form, all_cards(cards, kith.port)),
        }
        insert = request("/notes", "POST", port=django.port)
        for run in range(rounds):
            into = samples if run else Samples()
            for name, raws in writes.items():
                now = spread(list(islice(raws, wishes.requests)))
                into.take(name, kith.process.pid, kith.port, now)
            now = spread([insert] * MORE * wishes.requests)
            into.take("insert", django.pid, django.port, now)
    return samples


def all_cards(scene: dict[str, Any], port: int) -> Iterator[str]:
    """A card by each guest in turn, for ever."""
    for count, cookie in enumerate(cycle(scene["cookies"])):
        words = f"Fewer words, and better chosen ones, is what number {count} says."
        yield post(scene, port, cookie, words=words, lane="less" if count % 2 else "more")


def all_votes(scene: dict[str, Any], port: int) -> Iterator[str]:
    """All votes of each guest, one after another."""
    groups = cycle(scene["groups"])
    for _each in range(scene["each"]):
        for cookie in scene["cookies"]:
            yield post(scene, port, cookie, group=next(groups))


def post(scene: dict[str, Any], port: int, cookie: str, **form: str) -> str:
    body = urlencode({"id": str(uuid4()), **form})
    return request(scene["path"], "POST", cookie, body, scene["token"], port)


def by_plain_form(raw: str) -> str:
    """The same without a script: the answer leads back to the page, and shows nothing itself."""
    return raw.replace(BY_SCRIPT, "")


def raw_insert(folder: Path, times: int) -> float:
    asked = {"folder": str(folder), "times": times}
    return float(ask("benchmarks.bare.sqlite", asked)["processor"])


def rows(samples: Samples, raw: float) -> Iterator[Row]:
    insert, rate = samples.each("insert"), samples.rate("insert")
    for name, what in WRITES.items():
        cost, fast = samples.each(name), samples.rate(name)
        yield Row(f"write, a {name}: CPU", cost, "ms", insert, DJANGO, what, CPU)
        yield Row(f"write, a {name}: rate", fast, "/s", rate, DJANGO, samples.client(name))
    note = "the one over HTTP in the same kind of thread, the other in a loop"
    yield Row("write, bare Django insert: CPU", insert, "ms", raw, "raw SQLite insert", note)
