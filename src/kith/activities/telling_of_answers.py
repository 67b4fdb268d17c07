from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kith.activities.audiences import CONVENOR, ON_THE_WALL
from kith.activities.events import GivenBack

if TYPE_CHECKING:
    from kith.activities.lately import Lately
    from kith.activities.models import Contribution, Step
    from kith.activities.telling_of_texts import Operation
    from kith.events.models import Event


class TellingOfAnswers:
    """What an audience is told where cards are answered. A wall is drawn anew whole."""

    room: Lately
    view: str
    events: list[Event]

    if TYPE_CHECKING:
        _render: Any
        figures: Any

    def answers(self) -> Iterator[Operation]:
        """How many answer what by now: of each card, and what it comes to."""
        if self.room.grid is None or self.view in ON_THE_WALL:
            return
        touched = {event.subjects.get("card") for event in self.events}
        for row in self.room.grid.rows:
            if None in touched or str(row.card.pk) in touched:
                html = self._render("activities/_counts.html", row=row, grid=self.room.grid)
                yield "replace", f"counts-{row.card.pk}", html
        yield from self._what_it_comes_to()

    def asked_anew(self) -> Iterator[Operation]:
        """Cards came or went, and what was answered counts otherwise."""
        if self.room.grid is None:
            return
        yield from self._what_it_comes_to()
        if any(event.verb == GivenBack.verb for event in self.events):
            yield "replace", "own", self._render("activities/_own.html")  # what I said of it

    def answered(self, card: Contribution, step: Step) -> dict[str, Any]:
        """A card as its answers are drawn in a step, for a template."""
        here = step == self.room.step or not step.asks
        grid = self.room.grid if here else self.room.grid_of(step)
        return {"grid": grid, "row": grid.row_of(card)} if grid else {}

    def _what_it_comes_to(self) -> Iterator[Operation]:
        grid = self.room.grid
        if self.view == CONVENOR:
            yield "replace", "grid", self._render("activities/convenor/grid.html")
            yield "replace", "raised", self._render("activities/convenor/raised.html")
            yield from self.figures()
        else:
            yield "replace", "conclusion", self._render("activities/_conclusion.html", grid=grid)
            yield "replace", "bridges", self._render("activities/_bridges.html", grid=grid)
