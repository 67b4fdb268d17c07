"""Bridging statements: what most agree with on both sides of what divides a group most.

Nobody is put into a camp: the two sides are those who said yes, and those who said no, to one
statement. A side counts from three people on, so that what "most" of it think is never what two
people think whom everybody knows.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

S = TypeVar("S", bound=Hashable)  # a statement
P = TypeVar("P", bound=Hashable)  # a person

A_SIDE = 3
"""People on each side, at least, of whom it is said what most of them think."""


@dataclass(frozen=True)
class Bridges(Generic[S]):
    """Statements that most agree with on both sides of what divides most."""

    divided: S
    statements: tuple[S, ...]


def bridges(answers: Mapping[S, Mapping[P, str]], yes: str, no: str) -> Bridges[S] | None:
    """Find them among `answers`: by statement, by person, what was answered.

    None where nothing divides the group, or nothing bridges it. Of statements that divide it alike,
    the first counts.
    """
    division = {one: _division(said, yes, no) for one, said in answers.items()}
    divided = max(division, key=lambda one: division[one], default=None)
    if divided is None:
        return None
    sides = [{p for p, said in answers[divided].items() if said == word} for word in (yes, no)]
    found = tuple(
        statement
        for statement, said in answers.items()
        if statement != divided and all(_most_say(yes, said, side) for side in sides)
    )
    return Bridges(divided, found) if found else None


def _division(said: Mapping[P, str], yes: str, no: str) -> tuple[int, int]:
    """How much a statement divides: by its smaller side first, then by both."""
    words = list(said.values())
    sides = words.count(yes), words.count(no)
    return min(sides), sum(sides)


def _most_say(yes: str, said: Mapping[P, str], side: set[P]) -> bool:
    """Whether more than half of those of a side who answered say yes; False for too few."""
    answered = [said[person] for person in side if person in said]
    return len(answered) >= A_SIDE and answered.count(yes) * 2 > len(answered)
