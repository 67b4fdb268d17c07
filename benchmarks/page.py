"""A community's page, as a member who is signed in gets it: of the village, and of a crowd."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack

from benchmarks.line import request
from benchmarks.row import Budget, Row
from benchmarks.samples import Samples, repeated, size_of
from benchmarks.served import Bare, Place, Villages
from kith.live.tests.caller import Caller
from kith.live.tests.server import Server

CPU, QUERIES = Budget(8), Budget(8)
DJANGO, ASGI = "bare Django view", "bare ASGI answer"
PAGES = ("village", "crowd")
MORE = 5  # times as many requests for what costs a fraction


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    place = villages.new()
    crowd = place.play("crowd", members=wishes.members, activities=wishes.activities)
    paths = {"village": place.play("village")["path"], "crowd": crowd["path"]}
    with place.serve() as kith:
        cookie = Caller(kith).sign_in("amina@tamarack.example").headers()["Cookie"]
        samples, size = sample(wishes, kith, paths, cookie)
    return list(rows(samples, size, queries(place, paths, cookie), wishes))


def sample(
    wishes: Namespace, kith: Server, paths: dict[str, str], cookie: str
) -> tuple[Samples, int]:
    """Kith's pages and their references in turns. → also how many bytes the larger page has."""
    asked = {name: request(path, cookie=cookie, port=kith.port) for name, path in paths.items()}
    size = size_of(kith.port, asked["crowd"])
    samples = Samples()
    with ExitStack() as stack:
        django = stack.enter_context(Bare("django", size))
        asgi = stack.enter_context(Bare("asgi", size))
        for run in range(wishes.runs + 1):  # the first one warms
            into = samples if run else Samples()
            for name, raw in asked.items():
                into.take(name, kith.process.pid, kith.port, repeated(raw, wishes.requests))
            for name, bare in (("django", django), ("asgi", asgi)):
                raw = request("/", port=bare.port)
                into.take(name, bare.pid, bare.port, repeated(raw, MORE * wishes.requests))
    return samples, size


def queries(place: Place, paths: dict[str, str], cookie: str) -> dict[str, int]:
    return {
        name: place.play("queries", path=path, cookie=cookie)["queries"]
        for name, path in paths.items()
    }


def rows(samples: Samples, size: int, queries: dict[str, int], wishes: Namespace) -> Iterator[Row]:
    said = {
        "village": "the village's own community",
        "crowd": f"{wishes.members} members, {wishes.activities} activities, 20 items shown",
    }
    django, rate = samples.each("django"), samples.rate("django")
    for name in PAGES:
        cost, fast = samples.each(name), samples.rate(name)
        yield Row(f"page, {name}: CPU", cost, "ms", django, DJANGO, said[name], CPU)
        yield Row(f"page, {name}: queries", queries[name], "", budget=QUERIES)
        yield Row(f"page, {name}: rate", fast, "/s", rate, DJANGO, samples.client(name))
    asgi = samples.each("asgi")
    same = f"both references answer the {size:,} bytes that the crowd's page has, compressed"
    yield Row("page, bare Django view: CPU", django, "ms", asgi, ASGI, same)
    fast, client = samples.rate("asgi"), samples.client("asgi")
    yield Row("page, bare Django view: rate", rate, "/s", fast, ASGI, f"beside ASGI, {client}")
