"""What one audience is told of texts, and of cards that are said again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kith.activities.audiences import CONVENOR, LEADING, ON_THE_WALL
from kith.activities.events_of_texts import (
    Assented,
    AssentTakenBack,
    Corrected,
    Dealt,
    Replied,
    Restated,
)
from kith.activities.models import Contribution
from kith.events.kinds import Kind

if TYPE_CHECKING:
    from kith.activities.lately import Lately
    from kith.events.models import Event

Operation = tuple[str, str, str]
"""A verb ("replace", "put", "remove", "say"), an element's id, and HTML or a sentence."""

OF_TWO = {kind.verb for kind in (Restated, Corrected, Assented, AssentTakenBack, Replied)}


class TellingOfTexts:
    if TYPE_CHECKING:
        room: Lately
        view: str
        events: list[Event]
        figures: Any
        _render: Any

    def passages(self) -> Iterator[Operation]:
        if self.room.stage == "read" or (self.room.stage == "coming" and self.view == CONVENOR):
            yield "replace", "passages", self._render(f"activities/{self.view}/passages.html")

    def restating(self) -> Iterator[Operation]:
        """How far everybody is; and whom it concerns is told to look again at what is theirs."""
        if self.room.stage != "restate":
            return
        if self.view in LEADING:
            yield from self.figures()
        if self.view == CONVENOR:
            yield "replace", "replying", self._render("activities/convenor/replying.html")
        yield from self._news(self._concerned())

    def cards_to_restate(self) -> Iterator[Operation]:
        """A card that somebody says again was changed, or is there no more."""
        if self.room.stage == "restate" and (self.room.gone or self.room.changed):
            yield from self._news("")

    def _news(self, seats: str) -> Iterator[Operation]:
        if self.view not in ON_THE_WALL:
            html = self._render("activities/_own_news.html", has_news=True, seats=seats)
            yield "replace", "own-news", html

    def _concerned(self) -> str:
        """The participants whom it concerns, or "" for all: a thousand need not ask at once."""
        seats, said = set(), set()
        for event in self.events:
            if event.verb in OF_TWO:
                said.add(event.subjects["card"])
            elif event.verb == Dealt.verb and "participant" in event.subjects:
                seats.add(event.subjects["participant"])
            elif Kind.named(event.verb).region == "restating":
                return ""
        both = Contribution.objects.filter(pk__in=said)
        for two in both.values_list("participant", "about__participant"):
            seats |= set(map(str, two))
        return " ".join(sorted(seats))
