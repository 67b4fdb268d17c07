from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.functional import cached_property

from kith.activities.models import Contribution, Reaction
from kith.activities.models.card import ContributionQuerySet
from kith.activities.showing.choices import Choices


@dataclass(frozen=True)
class Said:
    """One of the words that can be said of a card: how many say it, and whether I do."""

    word: Reaction.Word
    count: int
    is_mine: bool

    do_not_call_in_templates = True


class Talked(Choices):
    """What was said about cards and notes while the group talked."""

    @cached_property
    def cards(self) -> list[Contribution]:
        """All that may be seen here, each with what was said about it: `reactions`, `remarks`."""
        cards = super().cards
        return self.talked_about(cards, cards)

    def those(self, ids: Iterable[Any]) -> list[Contribution]:
        """Some cards, as they may be seen here, each with what was said about it."""
        return self.with_talk(self.seen.filter(pk__in=ids))

    def lying_in(self, group: Any) -> list[Contribution]:
        """Cards of a group, or those that are left over, each with what was said about it."""
        if not self._lies_open:
            return []
        return self.with_talk(self.seen.in_step(self.written_step).filter(group=group))

    def with_talk(self, some: ContributionQuerySet) -> list[Contribution]:
        cards = self.complete(some)
        said = self.complete(self.seen.about(cards)) if cards and self.has_talked else []
        return self.talked_about(cards, said)

    def talked_about(
        self, cards: list[Contribution], said: list[Contribution]
    ) -> list[Contribution]:
        """Cards with what was said about them; `said` holds the remarks, and may hold more."""
        remarks = defaultdict(list)
        for card in said:
            if card.step.behaviour.is_remark(card):
                remarks[card.about_id].append(card)
        for card in cards:
            card.remarks = remarks[card.pk]  # type: ignore[attr-defined]
            card.reactions = [  # type: ignore[attr-defined]
                Said(word, self._counted[card.pk, word.value], (card.pk, word.value) in self._mine)
                for word in Reaction.Word
            ]
        return cards

    @cached_property
    def _counted(self) -> dict[tuple[Any, str], int]:
        if not self.has_talked:
            return defaultdict(int)
        shown = Reaction.objects.visible_to(self.seen_by).of(self.activity).order_by()
        counts = shown.values_list("card", "word").annotate(Count("pk"))
        return defaultdict(int, {(card, word): count for card, word, count in counts})

    @cached_property
    def _mine(self) -> set[tuple[Any, str]]:
        """What I say, of which card. In what goes to many at once, there is none of it."""
        if self.is_shared or not self.has_talked:
            return set()
        mine = Reaction.objects.given_by(self.seen_by).of(self.activity)
        return set(mine.values_list("card", "word"))

    @property
    def has_talked(self) -> bool:
        steps = self.activity.plan
        return any(step.behaviour.invites_talk and step.is_revealed() for step in steps)
