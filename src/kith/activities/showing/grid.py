from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property

from kith.activities.lanes import Lane
from kith.activities.models import Contribution, Placing, ShowOfHands, Step
from kith.activities.models.conclusion import Conclusion
from kith.activities.showing.row import Answer, Row
from kith.activities.showing.wall_size import MOST, wall_size

if TYPE_CHECKING:
    from kith.activities.showing.words import Words


class Grid:
    """What a step asks, a card a row and an answer a column, as far as one reader may see it.

    In a step without names the counts wait until the group has gone on, as votes do: whoever saw
    them move while somebody presses would know what was pressed.
    """

    def __init__(self, room: Words, step: Step):
        self.room, self.step = room, step

    @property
    def shows_counts(self) -> bool:
        activity = self.room.activity
        return not self.step.anonymous or activity.is_closed() or activity.has_passed(self.step)

    @cached_property
    def rows(self) -> list[Row]:
        cards = self.room.complete(self.room.seen.in_step(self.step))
        standing: dict[Any, Contribution] = {card.pk: card for card in cards}
        return [self._row(card, standing.get(card.based_on_id)) for card in cards]

    def row_of(self, card: Contribution) -> Row | None:
        return next((row for row in self.rows if row.card.pk == card.pk), None)

    @property
    def answered_count(self) -> int:
        """How many answers there are, of all cards together."""
        return self._placed.total() + self._hands.total()

    @property
    def no(self) -> Lane:
        """The answer that is the opposite of the first."""
        return self.step.answers[-1]

    @cached_property
    def bridging_cards(self) -> set[Any]:
        """What most agree with on both sides of something."""
        return {row.card.pk for _divided, rows in self.bridging for row in rows}

    @property
    def on_the_wall(self) -> list[Row]:
        """As many as a wall has room for; all of them are on the phones."""
        return self.rows[:MOST]

    @property
    def not_on_the_wall(self) -> int:
        return max(0, len(self.rows) - MOST)

    @property
    def size(self) -> str:
        """How large they stand there."""
        return wall_size(self.step.prompt, [row.card.words for row in self.on_the_wall])

    @cached_property
    def taken(self) -> Conclusion | None:
        return self.step.taken() if self.step.behaviour.concludes else None

    @cached_property
    def most_agreed(self) -> Row | None:
        """The wording that counts, as long as none is taken."""
        leads = None if self.taken or not self.shows_counts else self.step.most_agreed()
        return self.row_of(leads) if leads and self.step.behaviour.concludes else None

    @cached_property
    def bridging(self) -> list[tuple[Row, list[Row]]]:
        """What divides most, each with what most agree with on both of its sides."""
        if not self.shows_counts:
            return []
        rows = {row.card.pk: row for row in self.rows}
        over: dict[Any, list[Row]] = {}
        for divided, card in self.step.bridged():
            if divided in rows and card in rows:
                over.setdefault(divided, []).append(rows[card])
        return [(rows[divided], found) for divided, found in over.items()]

    def _row(self, card: Contribution, before: Contribution | None) -> Row:
        answers = [
            Answer(
                lane,
                self._placed[card.pk, lane.key] + self._hands[card.pk, lane.key],
                self._hands[card.pk, lane.key],
                self._mine.get(card.pk) == lane.key,
            )
            for lane in self.step.answers
        ]
        is_taken = self.taken is not None and self.taken.card_id == card.pk
        return Row(card, answers, card.pk in self._counted, before, is_taken)

    @cached_property
    def _placed(self) -> Counter[tuple[Any, str]]:
        return Counter(self._placings.counted())

    @cached_property
    def _hands(self) -> Counter[tuple[Any, str]]:
        shown = ShowOfHands.objects.visible_to(self.room.seen_by).in_step(self.step)
        return Counter(shown.counted())

    @cached_property
    def _mine(self) -> dict[Any, str]:
        """What I answered, by card. In what goes to many at once, there is none of it."""
        if self.room.is_shared:
            return {}
        mine = Placing.objects.given_by(self.room.seen_by).in_step(self.step)
        return dict(mine.values_list("card", "lane"))

    @cached_property
    def _counted(self) -> set[Any]:
        return set(self._placings.nameless().values_list("card", flat=True))

    @property
    def _placings(self) -> Any:
        return Placing.objects.visible_to(self.room.seen_by).in_step(self.step)
