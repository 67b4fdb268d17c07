"""How the more and the less of a topic moved, from one time to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count

from kith.activities.kinds_of_answers import NOW, Revisit
from kith.activities.models import Activity, Contribution, Placing, ShowOfHands
from kith.activities.models.promise import Direction
from kith.communities.models import Community
from kith.ui import spelling

Counts = dict[UUID, dict[str, int]]


@dataclass(frozen=True)
class Moment:
    """One activity about a topic. `more`, `same` and `less` count cards that ask for more or less,
    or, where a list was opened again, answers.
    """

    activity: Activity
    looks_back: bool
    more: int
    same: int
    less: int

    @property
    def on(self) -> datetime:
        return self.activity.began


@dataclass(frozen=True)
class Topic:
    """What a community came back to: a topic, and each time that it did, the earliest first."""

    name: str
    moments: list[Moment]

    @property
    def most(self) -> int:
        """The highest of its counts, at least 1: what a drawing is scaled by."""
        return max([1, *(max(told.more, told.same, told.less) for told in self.moments)])


def recurring(community: Community, who: Any) -> list[Topic]:
    """Topics that a community worked on at least twice, by more or less; the latest first."""
    finished = Activity.objects.of(community, who).finished().order_by("began")
    counts, answers = _cards(finished, who), _answers(finished, who)
    told: dict[str, list[Moment]] = defaultdict(list)
    for activity in finished:
        if activity.topic and (activity.pk in counts or activity.pk in answers):
            told[spelling.key(activity.topic) or activity.topic].append(
                _moment(activity, counts, answers)
            )
    topics = [Topic(str(moments[-1].activity), moments) for moments in told.values()]
    again = [topic for topic in topics if len(topic.moments) > 1]
    return sorted(again, key=lambda topic: topic.moments[-1].on, reverse=True)


def _moment(activity: Activity, cards: Counts, answers: Counts) -> Moment:
    looks_back = activity.pk in answers
    told = answers[activity.pk] if looks_back else cards[activity.pk]
    return Moment(activity, looks_back, *(told.get(lane.key, 0) for lane in NOW))


def _cards(activities: Iterable[Activity], who: Any) -> Counts:
    asked = Contribution.objects.visible_to(who).filter(
        step__activity__in=activities, lane__in=Direction.values
    )
    return _by_activity(asked.order_by().values_list("step__activity", "lane", Count("pk")))


def _answers(activities: Iterable[Activity], who: Any) -> Counts:
    here = {"step__activity__in": activities, "step__kind": Revisit.kind}
    placed = Placing.objects.visible_to(who).filter(**here)
    raised = ShowOfHands.objects.visible_to(who).filter(**here)
    rows = [*placed.order_by().values_list("step__activity", "lane", Count("pk"))]
    return _by_activity([*rows, *raised.values_list("step__activity", "lane", "count")])


def _by_activity(rows: Iterable[tuple[UUID, str, int]]) -> Counts:
    counts: Counts = defaultdict(lambda: defaultdict(int))
    for activity, lane, count in rows:
        counts[activity][lane] += count
    return dict(counts)
