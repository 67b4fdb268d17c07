from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import Count, Sum
from django.utils.functional import cached_property

from kith.activities.audiences import Onlookers
from kith.activities.models import Contribution, Group, Hands, Regrouping, Vote
from kith.activities.showing.own import Own


class Choices(Own):
    """How the cards lie together, and what was chosen among them."""

    @cached_property
    def groups(self) -> list[Group]:
        """Groups with their cards and votes."""
        by_group = defaultdict(list)
        for card in self.shown:
            by_group[card.group_id].append(card)
        for group in self.counted:
            group.cards = by_group[group.pk]  # type: ignore[attr-defined]
        return self.counted

    @cached_property
    def counted(self) -> list[Group]:
        """Groups with their votes where these are shown: `votes_shown`, of which `hands_shown`
        were hands in the room.
        """
        groups = list(self.activity.groups.all())
        for group in groups:
            group.hands_shown = self._hands.get(group.pk, 0)  # type: ignore[attr-defined]
            group.votes_shown = self._votes.get(group.pk, 0) + group.hands_shown  # type: ignore[attr-defined]
            self.ballot(group)
        return groups

    def ballot(self, group: Group) -> Group:
        """A group, with the numbers of the votes of mine that it has: `given`."""
        group.given = self.given.get(group.pk, [])  # type: ignore[attr-defined]
        return group

    @cached_property
    def last_regrouping(self) -> Regrouping | None:
        """The change of the groups that is undone first."""
        return self.activity.regroupings.first()

    @property
    def left_over(self) -> list[Contribution]:
        return [card for card in self.shown if card.group_id is None]

    @cached_property
    def ranked(self) -> list[Group]:
        """Groups, the most wanted first."""
        return sorted(self.groups, key=lambda group: -group.votes_shown)  # type: ignore[attr-defined]

    @cached_property
    def _votes(self) -> dict[Any, int]:
        """Votes of those with a device, by group."""
        if not self._has_shown_votes:
            return {}
        shown = Vote.objects.visible_to(Onlookers(self.activity.pk)).of(self.activity)
        return dict(shown.order_by().values_list("group").annotate(Count("pk")))

    @cached_property
    def _hands(self) -> dict[Any, int]:
        """Hands that were counted in the room, by group."""
        if not self._has_shown_votes:
            return {}
        shown = Hands.objects.visible_to(Onlookers(self.activity.pk)).of(self.activity)
        return dict(shown.order_by().values_list("group").annotate(Sum("count")))

    @property
    def _has_shown_votes(self) -> bool:
        return any(step.takes("votes") and step.is_revealed() for step in self.activity.plan)

    @property
    def votes_total(self) -> int:
        return sum(self._votes.values()) + self.hands_total

    @property
    def hands_total(self) -> int:
        return sum(self._hands.values())

    @property
    def budgets(self) -> range:
        """How many votes each person may be given."""
        return range(1, 10)
