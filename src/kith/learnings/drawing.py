"""A topic as a drawing: for each time three columns, what is more, the same and less.

Units are those of the SVG's own view box. More is full, less is dashed, as everywhere in Kith.
"""

from __future__ import annotations

from dataclasses import dataclass

from kith.learnings.topics import Moment, Topic

HEIGHT, FOOT = 120, 26  # of the columns, and of what is written beneath
STEP, COLUMN, GAP = 96, 18, 6
KINDS = ("more", "same", "less")


@dataclass(frozen=True)
class Column:
    kind: str
    count: int
    x: float
    y: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + COLUMN / 2

    @property
    def above(self) -> float:
        """Where its figure is written."""
        return self.y - 5


@dataclass(frozen=True)
class Drawn:
    """One time: its columns, and where its day is written."""

    moment: Moment
    columns: list[Column]
    middle: float


class Drawing:
    """All times of a topic, the earliest at the left."""

    ground, column = HEIGHT + 14, COLUMN

    def __init__(self, topic: Topic):
        self.topic = topic
        self.times = [_drawn(topic, index, told) for index, told in enumerate(topic.moments)]

    @property
    def width(self) -> int:
        return STEP * len(self.times)

    @property
    def height(self) -> int:
        return self.ground + FOOT

    @property
    def words_at(self) -> int:
        return self.ground + 18


def _drawn(topic: Topic, index: int, told: Moment) -> Drawn:
    kinds = KINDS if told.looks_back else ("more", "less")
    wide = len(kinds) * COLUMN + (len(kinds) - 1) * GAP
    left = STEP * index + (STEP - wide) / 2
    columns = []
    for place, kind in enumerate(kinds):
        count = getattr(told, kind)
        height = round(HEIGHT * count / topic.most, 1)
        x = left + place * (COLUMN + GAP)
        columns.append(Column(kind, count, x, round(Drawing.ground - height, 1), height))
    return Drawn(told, columns, STEP * (index + 0.5))
