from __future__ import annotations

from django.utils.functional import cached_property

from kith.activities.models import Contribution, Passage, Step
from kith.activities.models.passage import ON_A_WALL
from kith.activities.showing.company import Company

LINES = 12
LARGE = 420  # characters that a wall has room for in large letters


class Texts(Company):
    """What the group reads, and what each says in a word."""

    @cached_property
    def passages(self) -> list[Passage]:
        return list(self.activity.passages.to_read())

    @property
    def on_the_wall(self) -> list[Passage]:
        """The one that was chosen for it; else as many passages as a wall has room for, in order.
        The others are on the phones.
        """
        chosen = [passage for passage in self.passages if passage.hangs]
        if chosen:
            return chosen
        room, shown = ON_A_WALL, list[Passage]()
        for passage in self.passages:
            if passage.length <= room:
                shown.append(passage)
                room -= passage.length
        return shown

    @property
    def has_a_wall_to_choose_for(self) -> bool:
        """Whether a group sees one wall together, and there is more than one text for it."""
        return len(self.passages) > 1 and not self.activity.manner.own_pace

    @property
    def left_to_phones(self) -> int:
        return len(self.passages) - len(self.on_the_wall)

    @property
    def has_little_to_read(self) -> bool:
        """Whether what is on the wall can be written large there."""
        return sum(len(passage.words) for passage in self.on_the_wall) <= LARGE

    @property
    def reads(self) -> bool:
        """Whether its method has a step for reading."""
        return any(step.behaviour.reads for step in self.activity.plan)

    @cached_property
    def said_at_once(self) -> list[Contribution]:
        """What each said in this step, where it stands there at once."""
        return self.complete(self.seen.in_step(self.step).filter(about=None))

    @property
    def latest_at_once(self) -> list[Contribution]:
        """As many of them as a wall has room for, the latest last."""
        return self.said_at_once[-LINES:]

    @property
    def earlier_at_once(self) -> int:
        return len(self.said_at_once) - len(self.latest_at_once)

    @cached_property
    def rounds_of_words(self) -> list[tuple[Step, list[Contribution]]]:
        """The same of every step in which somebody said something."""
        said = [
            (step, [c for c in self.cards if c.step_id == step.pk]) for step in self.activity.plan
        ]
        return [(step, cards) for step, cards in said if cards and step.behaviour.stands_at_once]
