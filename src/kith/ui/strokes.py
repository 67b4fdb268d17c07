"""Numbers drawn as lines: votes as tallies, time as a ruler. Both ornament the figure beside them.

The hand that draws a tally trembles, but always in the same way: a stroke's waver is taken from
its place, so that a page that is fetched again shows the same marks.
"""

from dataclasses import dataclass
from math import ceil
from zlib import crc32

MOST_MARKS = 25
"""Above this the eye no longer counts, and the figure stands alone."""

UPRIGHT, BUNDLE, BETWEEN, LENGTH = 7, 5, 7, 300


@dataclass(frozen=True)
class Stroke:
    path: str
    unused: bool = False


def waver(place: int, reach: float) -> float:
    """A small shift for the stroke at a place, between minus and plus `reach`."""
    return (crc32(f"stroke {place}".encode()) % 1000 / 500 - 1) * reach


def tally(count: int, unused: int = 0) -> tuple[list[Stroke], int]:
    """The strokes of a tally and its width, on a height of 24. Every fifth crosses four."""
    total = count + unused
    if not 0 < total <= MOST_MARKS:
        return [], 0
    return [stroke(place, unused=place >= count) for place in range(total)], left_of(total) + 3


def left_of(place: int) -> int:
    """Where the stroke at a place stands. The fifth of a bundle takes no room of its own."""
    bundle, within = divmod(place, BUNDLE)
    return 3 + bundle * (UPRIGHT * (BUNDLE - 1) + BETWEEN) + min(within, BUNDLE - 1) * UPRIGHT


def stroke(place: int, *, unused: bool) -> Stroke:
    x, lean = left_of(place), waver(place, 0.9)
    top, foot = 2.9 + waver(place + 100, 1), 21 + waver(place + 200, 1)
    if place % BUNDLE == BUNDLE - 1:
        left, right = left_of(place - 4) - 3, x - 4
        return Stroke(f"M{left} {foot - 2:.1f}L{right} {top + 3:.1f}", unused)
    return Stroke(f"M{x + lean:.1f} {top:.1f}L{x - lean:.1f} {foot:.1f}", unused)


@dataclass(frozen=True)
class Tick:
    x: str
    whole: bool
    past: bool


def ruler(minutes: float, left: float) -> tuple[list[Tick], float]:
    """The ticks of a ruler, and where what is left begins, on a length of 300.

    Ticks are quarter minutes up to ten minutes, then minutes, then fives: never a grey smear.
    """
    minutes = max(float(minutes), 0.25)
    step, whole = (0.25, 4) if minutes <= 10 else (1, 5) if minutes <= 60 else (5, 6)
    begin = LENGTH * (1 - min(max(left, 0), 1))
    places = [LENGTH * i * step / minutes for i in range(ceil(minutes / step))] + [LENGTH]
    ticks = [Tick(f"{x:.1f}", i % whole == 0, x < begin) for i, x in enumerate(places)]
    return ticks, round(begin, 1)
