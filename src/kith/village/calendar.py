"""When it all happened. A verb always happens now; a story has a past.

So the story is played by the verbs, and then its rows are moved to their day: the one place in
which the village writes times by hand.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from operator import itemgetter

from django.utils import timezone

from kith.activities.events import Moved
from kith.activities.models import Activity, Closure, Conclusion, Participant, Removal, Reveal
from kith.communities.models import Community
from kith.events.models import Event
from kith.research.models import Quotation, Talk
from kith.understandings.models import Agreement, Definition, Example, Perspective

TUESDAY, THURSDAY, FRIDAY = 1, 3, 4
A_WEEK = timedelta(days=7)
ARRIVING = 2  # minutes before the first step


def some_time_ago(weekday: int, days: int) -> date:
    """The last such weekday with school that is at least so many days ago."""
    day = timezone.localdate() - timedelta(days=days)
    return _with_school(day - timedelta(days=(day.weekday() - weekday) % 7), -A_WEEK)


def some_time_from_now(weekday: int, days: int) -> date:
    """The first such weekday with school in so many days."""
    day = timezone.localdate() + timedelta(days=days)
    return _with_school(day + timedelta(days=(weekday - day.weekday()) % 7), A_WEEK)


def _with_school(day: date, onwards: timedelta) -> date:
    """Nobody meets in the summer, nor around the new year."""
    while day.month in (7, 8) or (day.month, day.day) > (12, 19) or (day.month, day.day) < (1, 6):
        day += onwards
    return day


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


class Past:
    """The moment in which an activity was played, spread over the time that the story gives it: to
    each step as much as its minutes ask for.
    """

    def __init__(self, activity: Activity, began: datetime, ended: datetime):
        self.activity, self.began, self.first = activity, began, activity.began
        self.knots = list(self._knots(ended - began))

    def when(self, moment: datetime) -> datetime:
        """Between two knots as far as it was between them."""
        after = bisect(self.knots, moment, key=itemgetter(0))
        after = min(max(after, 1), len(self.knots) - 1)
        (played, told), (then_played, then_told) = self.knots[after - 1 : after + 1]
        there = (moment - played) / max(then_played - played, timedelta(microseconds=1))
        return told + (then_told - told) * there

    def _knots(self, length: timedelta) -> Iterator[tuple[datetime, datetime]]:
        """When the group came to each step: as it was played, and as it is told."""
        minutes = {str(step.pk): step.minutes for step in self.activity.plan}
        moves = Event.objects.told_of([self.activity.pk], [Moved.verb])
        spent = [ARRIVING, *(minutes[move.subjects["step"]] for move in moves)]
        played = [self.first, *(move.at for move in moves), timezone.now()]
        told = accumulate(spent, initial=0)
        for moment, before in zip(played, told, strict=True):
            yield moment, self.began + length * (before / sum(spent))

    def move(self) -> None:
        """Move every time in the activity. What was at one moment stays at one moment."""
        inside = {"activity": self.activity}
        self._move(Event.objects.filter(place=self.activity.pk), "at")
        self._move(Conclusion.objects.filter(step__activity=self.activity), "at")
        self._move(Closure.objects.filter(**inside), "at")
        self._move(Participant.objects.filter(**inside), "joined")
        self._move(Removal.objects.filter(participant__activity=self.activity), "at")
        self._move(Reveal.objects.filter(step__activity=self.activity), "at")
        times = ("began", "step_began", "touched")
        told = {name: getattr(self.activity, name) for name in times}
        moved = {name: self.when(moment) for name, moment in told.items() if moment}
        if self.activity.step:
            moved["step_ends"] = moved["step_began"] + timedelta(minutes=self.activity.step.minutes)
        Activity.objects.filter(pk=self.activity.pk).update(**moved)
        if self.activity.community:
            self._move_what_it_left(self.activity.community)

    def _move_what_it_left(self, community: Community) -> None:
        """In the memory of its community: a wording, how people see it, a talk, quotations."""
        since, about = {"at__gte": self.first}, {"study__unpackings__activity": self.activity}
        self._move(Event.objects.filter(place=community.pk, **since), "at")
        self._move(Definition.objects.filter(activity=self.activity), "at")
        self._move(Agreement.objects.filter(definition__activity=self.activity), "at")
        for model in (Perspective, Example):
            said = model._default_manager.filter(contribution__step__activity=self.activity)
            said.update(on=self.began.date())
        self._move(Quotation.objects.filter(**since, **about), "at")
        self._move(Talk.objects.filter(when=self.first, **about), "when")

    def _move(self, rows, name: str) -> None:
        changed = list(rows)
        for row in changed:
            setattr(row, name, self.when(getattr(row, name)))
        rows.model.objects.bulk_update(changed, [name])
