"""Gathers lines into blocks: a heading, a paragraph, an item of a list, a quoted paragraph."""

from dataclasses import dataclass, field
from enum import Enum

from kith.guides.reading.headings import ENDS_A_SENTENCE, Heading, heading_of
from kith.guides.reading.lines import BLANK, Line
from kith.guides.reading.shape import Link, Quote
from kith.guides.reading.wordings import ONE_LINE, SOURCES, label_of

Kind = Enum("Kind", ["HEADING", "TEXT", "ITEM", "QUOTED", "SAID"])


@dataclass(slots=True)
class Block:
    """`label` and `level` are a heading's; `said` is the quote that a block turned out to be."""

    kind: Kind
    lines: list[Line] = field(default_factory=list)
    label: str = ""
    level: int = 0
    said: Quote | None = None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def marker(self) -> str:
        return self.lines[0].marker

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(link for line in self.lines for link in line.links)


class Gathering:
    """Takes the lines one by one."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.blocks: list[Block] = []
        self.open: Block | None = None
        self.label = ""

    def blocks_of_all(self) -> list[Block]:
        for number, line in enumerate(self.lines):
            if line is BLANK:
                self.open = None
            elif line.text:
                self._take(line, number)
        return self.blocks

    def _take(self, line: Line, number: int) -> None:
        heading = heading_of(line) if self._may_begin(line) else None
        if heading and (heading.label or line.level or self._stands_clear(number)):
            self._head(heading)
        elif self.open and self._goes_on(line):
            self.open.lines.append(line)
        else:
            kind = Kind.ITEM if line.marker else Kind.QUOTED if line.quoted else Kind.TEXT
            self.open = Block(kind, [line])
            self.blocks.append(self.open)

    def _may_begin(self, line: Line) -> bool:
        """A heading stands at the beginning, or after what a sentence ends with, or is marked."""
        if self.open is None or line.level or line.wholly_bold or line.marker:
            return True
        shouted = line.text.isupper() and bool(label_of(line.text))
        return shouted or self.open.lines[-1].text.endswith(ENDS_A_SENTENCE)

    def _stands_clear(self, number: int) -> bool:
        """Among sources an unknown line in capitals or bold is a source, unless it stands alone."""
        if self.label != SOURCES:
            return True
        after = self.lines[number + 1] if number + 1 < len(self.lines) else BLANK
        return self.open is None and after is BLANK

    def _head(self, heading: Heading) -> None:
        self.label = heading.label or self.label
        words = Line(heading.words, level=heading.level)
        self.blocks.append(Block(Kind.HEADING, [words], heading.label, heading.level))
        if heading.rest:
            self.blocks.append(Block(Kind.TEXT, [heading.rest]))
        goes_on = heading.rest and heading.label not in ONE_LINE
        self.open = self.blocks[-1] if goes_on else None

    def _goes_on(self, line: Line) -> bool:
        if self.open is None or line.marker:
            return False
        return not line.quoted or self.open.lines[-1].quoted


def blocks_of(lines: list[Line]) -> list[Block]:
    """Every line that has words, in its block."""
    return Gathering(lines).blocks_of_all()
