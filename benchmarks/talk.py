"""What people write in a room that is busy, and where they listen.

The group talks: a few notes a second are written down, which everybody is shown; nobody could read
more. All other writes are cards of those who are late with theirs: the screen counts them,
everybody hears how many there are, and whoever opens the cards is shown them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from benchmarks.line import request
from benchmarks.point import Timed

SEATS = 500  # enough for any number of streams


class Talk:
    """A scene's writes, a steady number a second. `ids` has the mark of each that is written."""

    def __init__(self, scene: dict[str, Any], port: int):
        self.scene, self.port = scene, port
        self.ids: dict[UUID, str] = {}

    def writes(self, a_second: float, shown: float, seconds: float) -> Iterator[tuple[Timed, str]]:
        """Each with the mark that everybody is shown, or ""."""
        each = max(1, round(a_second / shown))
        for count in range(max(1, round(a_second * seconds))):
            is_shown = count % each == 0
            yield (count / a_second, self.write(count, is_shown)), f"mark-{count}" * is_shown

    def write(self, count: int, is_shown: bool) -> str:
        """A note, or a late card. Each has words that are no other's."""
        pk, cookies = uuid4(), self.scene["cookies"]
        self.ids[pk] = f"mark-{count}"
        words = f"What somebody said in the talk, worth a line in the record: mark-{count}"
        form = {"id": str(pk), "words": words, "lane": "" if is_shown else "more"}
        path = self.scene["path" if is_shown else "late"]
        cookie = cookies[count % len(cookies)]
        return request(path, "POST", cookie, urlencode(form), self.scene["token"], self.port)

    def phones(self, streams: int) -> list[dict[str, str]]:
        """So many streams, whoever's they are, each with the page that its device would fetch."""
        seats = cycle(zip(self.scene["tickets"], self.scene["cookies"], strict=True))
        return [
            {"ticket": ticket, "page": self.page(cookie)}
            for ticket, cookie in islice(seats, streams)
        ]

    def page(self, cookie: str) -> str:
        return request(self.scene["room"], cookie=cookie, port=self.port)

    @property
    def beside(self) -> list[dict[str, str]]:
        return [{"ticket": ticket} for ticket in self.scene["beside"]]
