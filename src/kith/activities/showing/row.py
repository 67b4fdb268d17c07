from __future__ import annotations

from dataclasses import dataclass

from kith.activities.lanes import Lane
from kith.activities.models import Contribution


@dataclass(frozen=True)
class Answer:
    """One answer to one card: how many give it, of them in the room, and whether I do."""

    lane: Lane
    count: int
    hands: int
    is_mine: bool


@dataclass(frozen=True)
class Row:
    """A card with its answers."""

    card: Contribution
    answers: list[Answer]
    is_counted: bool  # at an earlier close: nobody can be told from it, so nobody answers
    before: Contribution | None  # the wording that this one changes, where it still stands
    is_taken: bool

    @classmethod
    def just_answered(cls, card: Contribution, lane: str) -> Row:
        """A card as its buttons stand after they were pressed. The stream tells how many."""
        answers = [Answer(each, 0, 0, each.key == lane) for each in card.step.answers]
        return cls(card, answers, is_counted=False, before=None, is_taken=False)

    @property
    def total(self) -> int:
        return sum(answer.count for answer in self.answers)

    @property
    def hands(self) -> int:
        return sum(answer.hands for answer in self.answers)

    @property
    def mine(self) -> Answer | None:
        return next((answer for answer in self.answers if answer.is_mine), None)
