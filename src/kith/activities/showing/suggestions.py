from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kith.activities.likeness import ENOUGH, Weights, clusters, likeness, name_of, weighed
from kith.activities.models import Contribution, Group
from kith.activities.showing.choices import Choices


@dataclass
class Suggestion:
    """Cards that seem to say much the same; with `group`, as those that lie there already."""

    cards: list[Contribution]
    name: str = ""
    group: Group | None = None

    @property
    def key(self) -> UUID:
        """The card that it begins with: the same as long as the cards are the same."""
        return self.cards[0].pk


class Suggestions:
    """What is likely to belong together of what is left over, as a convenor is told who asks.

    Looked for anew each time, among cards that are shown. Nothing of it is kept. `left` are keys of
    suggestions that they do not want to see again.
    """

    def __init__(self, room: Choices, left: Collection[UUID] = ()):
        self.left = left
        self._groups = room.groups
        self._language = room.activity.language
        vectors = weighed([card.words for card in room.shown], self._language)
        self._weights: dict[UUID, Weights] = {
            card.pk: vector for card, vector in zip(room.shown, vectors, strict=True)
        }
        self._left_over = sorted(room.left_over, key=lambda card: card.pk)

    def __iter__(self) -> Iterator[Suggestion]:
        joining = self._joining()
        taken = {card.pk for suggestion in joining for card in suggestion.cards}
        rest = [card for card in self._left_over if card.pk not in taken]
        found = [*joining, *self._together(rest)]
        return iter([suggestion for suggestion in found if suggestion.key not in self.left])

    def _joining(self) -> list[Suggestion]:
        """Cards that are like those of a group that is there, each with the one it is most like."""
        by_group: dict[UUID, list[Contribution]] = {group.pk: [] for group in self._groups}
        for card in self._left_over:
            alike = [(self._likeness(card, group), group.pk) for group in self._groups]
            most, pk = max(alike, default=(0.0, None))
            if pk and most >= ENOUGH:
                by_group[pk].append(card)
        return [
            Suggestion(by_group[group.pk], group=group)
            for group in self._groups
            if by_group[group.pk]
        ]

    def _likeness(self, card: Contribution, group: Any) -> float:
        return likeness(self._weights[card.pk], [self._weights[one.pk] for one in group.cards])

    def _together(self, cards: list[Contribution]) -> list[Suggestion]:
        found = clusters([self._weights[card.pk] for card in cards])
        together = [[cards[index] for index in cluster] for cluster in found]
        return [
            Suggestion(some, name_of([card.words for card in some], self._language))
            for some in together
        ]
