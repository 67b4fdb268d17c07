"""How long a community really takes for each step, read from what it did before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING
from uuid import UUID

from kith.activities import events
from kith.activities.models.step import Step
from kith.events.models import Event

if TYPE_CHECKING:
    from kith.activities.models.activities import ActivityQuerySet

LATEST = 8  # activities that are looked at
ENOUGH = 2  # activities of which a habit can be told
MINUTE = timedelta(minutes=1)
TOO_LONG = timedelta(hours=2)  # nobody was at work there: a lunch, or a forgotten page

HEARD = (events.Moved, events.ClockStopped, events.ClockStarted, events.Closed)


def usual_minutes(before: ActivityQuerySet) -> dict[str, int]:
    """Step key to whole minutes: the median of what `before` took, at least one minute."""
    ids = list(before.values_list("pk", flat=True)[:LATEST])
    if len(ids) < ENOUGH:
        return {}
    keys = {str(pk): key for pk, key in Step.objects.of(ids).values_list("pk", "key")}
    spent = defaultdict(list)
    for story in stories(ids):
        for step, time in times(story).items():
            spent[keys[step]].append(time / MINUTE)
    usual = {key: median(each) for key, each in spent.items() if len(each) >= ENOUGH}
    return {key: max(1, round(minutes)) for key, minutes in usual.items()}


def stories(ids: list[UUID]) -> Iterator[Iterable[Event]]:
    """What moved each of these activities, in order."""
    heard = Event.objects.told_of(ids, [kind.verb for kind in HEARD])
    return (story for _place, story in groupby(heard, key=lambda event: event.place))


def times(story: Iterable[Event]) -> dict[str, timedelta]:
    """Step id to the time that a group was there, all its visits together, pauses left out."""
    spent: dict[str, timedelta] = defaultdict(timedelta)
    here, since = "", None
    for event in story:
        if here and since and event.at - since < TOO_LONG:
            spent[here] += event.at - since
        since = None if event.verb == events.ClockStopped.verb else event.at
        here = event.subjects.get("step", here)
    return spent
