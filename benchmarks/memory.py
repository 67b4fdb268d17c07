"""The memory of everything that runs: one process, with the village loaded and looked at."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median

from benchmarks import accounting
from benchmarks.accounting import Memory
from benchmarks.child import ask
from benchmarks.line import request
from benchmarks.row import Budget, Row
from benchmarks.samples import repeated
from benchmarks.served import Bare, Place, Villages
from kith.live.tests.caller import Caller

MEGABYTE = 1024 * 1024
PSS = Budget(150)
A_PAGE = 8000  # bytes
MOST = 40  # pages looked at
LINK = re.compile(r'href="(/[^"#?]*)"')


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    place = villages.new()
    taken = [sample(place, wishes.requests) for _ in range(wishes.runs)]
    return list(rows([kith for kith, _ in taken], [bare for _, bare in taken]))


def sample(place: Place, requests: int) -> tuple[Memory, Memory]:
    """Kith and a bare Django, both new; each has answered so many requests in all its threads."""
    with ExitStack() as stack:
        kith = stack.enter_context(place.serve())
        django = stack.enter_context(Bare("django", A_PAGE))
        amina = Caller(kith).sign_in("amina@tamarack.example")
        look_around(amina)
        cookie = amina.headers()["Cookie"]
        load(kith.port, request("/communities/", cookie=cookie, port=kith.port), requests)
        load(django.port, request("/", port=django.port), requests)
        return accounting.memory(kith.process.pid), accounting.memory(django.pid)


def look_around(somebody: Caller) -> None:
    """Go wherever a link leads, page after page."""
    known, waiting = {"/"}, ["/"]
    for path in waiting:
        found = set(LINK.findall(somebody.get(path).text)) - known
        known |= found
        waiting.extend(sorted(link for link in found if not link.startswith("/static/")))
        if len(known) > MOST:
            return


def load(port: int, raw: str, times: int) -> None:
    ask("benchmarks.load", {"port": port, "lines": repeated(raw, times)})


def rows(kith: list[Memory], bare: list[Memory]) -> Iterator[Row]:
    names = {"pss": "memory, village loaded (PSS)", "rss": "memory, village loaded (RSS)"}
    for measured, name in names.items():
        own, reference = (
            median(getattr(memory, measured) for memory in taken) / MEGABYTE
            for taken in (kith, bare)
        )
        budget = PSS if measured == "pss" else None
        note = "of the one process that runs, every page looked at" if budget else ""
        yield Row(name, own, "MB", reference, "bare Django", note, budget)
