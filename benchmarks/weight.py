"""What a phone fetches when it opens a page for the first time, as it comes over the air."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import decompress
from http.client import HTTPConnection
from urllib.parse import urljoin

import brotli

from benchmarks.child import NoAnswer
from benchmarks.line import HOST
from benchmarks.row import Budget, Row
from benchmarks.served import Villages
from kith.live.tests.caller import Caller

KILOBYTE = 1000
PAGE, ROOM = Budget(60), Budget(40)
TAG = re.compile(r"<(?:link|script|img)\b[^>]*?\b(?:href|src)=\"([^\"]+)\"")
IMPORTED = re.compile(r"""(?:import|from)\s*["']([./][^"']+)["']""")
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


@dataclass(frozen=True)
class Fetched:
    path: str
    sent: int  # bytes
    text: str


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    place = villages.new()
    with place.serve() as kith:
        amina = Caller(kith).sign_in("amina@tamarack.example")
        robin = Caller(kith)
        way_in = first_load(robin, f"/join/{kith.join_code}/")
        robin.join(kith.join_code, "Robin")
        community = place.play("village")["path"]
        return [
            row("first load, the way in by a code", way_in, PAGE),
            row("first load, the room on a phone", first_load(robin, robin.room), ROOM),
            row("first load, a community's page", first_load(amina, community), PAGE),
        ]


def first_load(somebody: Caller, path: str) -> list[Fetched]:
    """The page, and all that it names, and all that this names."""
    waiting, known, fetched = [path], {path}, []
    for one in waiting:
        fetched.append(fetch(somebody, one))
        found = set(named_in(fetched[-1])) - known
        known |= found
        waiting.extend(sorted(found))
    return fetched


def named_in(fetched: Fetched) -> Iterator[str]:
    pattern = {"css": IN_STYLE, "js": IMPORTED}.get(fetched.path.rpartition(".")[2], TAG)
    for address in pattern.findall(fetched.text):
        if not address.startswith(("data:", "#")):
            yield urljoin(fetched.path, address)


def fetch(somebody: Caller, path: str) -> Fetched:
    line = HTTPConnection(HOST, somebody.server.port, timeout=20)
    line.request("GET", path, headers=somebody.headers() | {"Accept-Encoding": "br, gzip"})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    if answer.status != 200:
        raise NoAnswer(f"{path} answered {answer.status}.")
    read = {"br": brotli.decompress, "gzip": decompress}.get(answer.headers["Content-Encoding"])
    return Fetched(path, len(body), (read(body) if read else body).decode())


def row(name: str, fetched: list[Fetched], budget: Budget) -> Row:
    page, *files = fetched
    plain = sum(len(each.text.encode()) for each in fetched)
    note = (
        f"{page.sent / KILOBYTE:.1f} KB of it the page, the rest {len(files)} files that are kept"
    )
    sent = sum(each.sent for each in fetched)
    return Row(name, sent / KILOBYTE, "KB", plain / KILOBYTE, "not compressed", note, budget)
