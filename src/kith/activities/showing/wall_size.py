"""How large words may stand on a wall, so that all rows of a table fit: reckoned from how long they
are, since no style sheet can. In em of the screen, of which there are 56 from top to foot.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil

LETTER = 0.47  # of its size, on average
BESIDE_WORDS = 60  # em across, beside three answers
MOST = 20  # rows


@dataclass(frozen=True)
class Size:
    name: str
    letters: float
    leading: float
    around: float  # above and below a row together
    most_lines: int
    question: float  # the size of the letters of what is asked

    def fits(self, question: str, rows: Collection[str]) -> bool:
        head = self._lines(question, self.question, 76) * self.question
        each = [self._lines(words, self.letters, BESIDE_WORDS) for words in rows]
        lines = sum(min(count, self.most_lines) for count in each)
        return lines * self.letters * self.leading + len(rows) * self.around <= 43 - head

    @staticmethod
    def _lines(words: str, letters: float, across: int) -> int:
        return ceil(max(len(words), 1) * letters * LETTER / across)


SIZES = (
    Size("large", 3, 1.2, 2, most_lines=3, question=4.4),
    Size("middle", 2.4, 1.2, 1, most_lines=2, question=4.4),
    Size("small", 1.9, 1.15, 0.5, most_lines=2, question=3.4),
    Size("lines", 1.9, 1.04, 0.06, most_lines=1, question=3.4),
)


def wall_size(question: str, rows: Collection[str]) -> str:
    """The name of the largest size in which all fit; else of the smallest, with fewer words."""
    return next((size.name for size in SIZES if size.fits(question, rows)), SIZES[-1].name)
