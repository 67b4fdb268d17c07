from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone

from kith.activities.models.card import Contribution
from kith.activities.models.on_paper import waiting_for_notes
from kith.activities.models.participant import Participant
from kith.activities.models.promise import Commitment
from kith.activities.models.seeing import rooms_of
from kith.activities.ways import ALONE, ON_PAPER, OVER_TIME, TOGETHER
from kith.communities.models import Community
from kith.communities.roles import belongs, roles

if TYPE_CHECKING:
    from kith.activities.models.activity import Activity

SILENCE = timedelta(hours=12)


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Which activities, for whom, and what is done to many of them at once."""

    def visible_to(self, who: Any) -> ActivityQuerySet:
        """Activities of their communities, and those that they take part in."""
        return self.filter(rooms_of(who)).select_related("closure", "community", "span")

    def of(self, community: Community, who: Any) -> ActivityQuerySet:
        """What `visible_to` shows them of one community: all of it, where they belong."""
        here = self.filter(community=community)
        return here if belongs(who, community.pk) else here.visible_to(who)

    def open_to(self, code: str) -> Activity | None:
        """The activity that a join code opens. A code dies with its activity."""
        return (
            self.under_way()
            .filter(join_code=code)
            .select_related("closure", "community", "span")
            .first()
        )

    def to_share_with(self, activity: Activity, who: Any) -> list[Activity]:
        """What is open in communities of theirs, in which words of this activity can be said."""
        same = self.visible_to(who).under_way().filter(method_key=activity.method_key)
        theirs = same.exclude(community=None).filter(community__in=list(roles(who)))
        return [one for one in theirs if one.has_opened() and one.has_steps_like(activity)]

    def under_way(self) -> ActivityQuerySet:
        """Neither closed, nor over by its times, even where nobody has closed it yet."""
        over = models.Q(way=OVER_TIME.key, span__ends__lte=timezone.now())
        return self.filter(closure__isnull=True).exclude(over)

    def finished(self) -> ActivityQuerySet:
        return self.filter(closure__isnull=False).order_by("-closure__at")

    def like(self, activity: Activity) -> ActivityQuerySet:
        """What this community did before by the same method, the latest first; on paper nobody
        knows how long it took.
        """
        same = self.filter(community=activity.community_id, method_key=activity.method_key)
        same = same.filter(way=TOGETHER.key)
        return same.exclude(community=None).finished()

    def left_open(self) -> ActivityQuerySet:
        """Those in which a group met, without a word for twelve hours; notes that wait to be typed
        in left out.
        """
        met = self.filter(way__in=(TOGETHER.key, ON_PAPER.key))
        silent = met.under_way().filter(touched__lt=timezone.now() - SILENCE)
        return silent.exclude(waiting_for_notes())

    def under_its_times(self) -> ActivityQuerySet:
        """Those over time in which something is to be shown, or that are over."""
        there = self.filter(way=OVER_TIME.key, closure__isnull=True)
        return there.filter(span__reveals__lte=timezone.now()).select_related("span")

    def close_left_open(self) -> int:
        """Close what nobody said a word in for twelve hours. Returns how many."""
        silent = list(self.left_open())
        for activity in silent:
            activity.close(by=None)
        return len(silent)

    def go_by_all_times(self) -> int:
        """Do what the times of activities over time ask for by now. Returns how many there were."""
        due = list(self.under_its_times())
        for activity in due:
            activity.go_by_its_times()
        return len(due)

    def forget_what_is_nobodys(self) -> None:
        """Where somebody was deleted, what only they could see is nobody's, and goes too."""
        Contribution.objects.filter(private=True, participant=None).delete()
        Commitment.objects.filter(private=True, written_by=None).delete()
        self.filter(way=ALONE.key, community=None, starter=None).delete()

    def with_reminders(self, who: Any) -> list[Activity]:
        """These, and of those that end soon `is_to_be_reminded`, where nothing of this reader's
        own is there, as far as their device knows. For their eyes; nobody else is told.
        """
        some: list[Activity] = list(self)
        ending = [one for one in some if one.times and one.times.is_open and one.times.ends_soon]
        if ending:
            began = self.begun_by(who, ending)
            for one in ending:
                one.is_to_be_reminded = one.pk not in began
        return some

    @staticmethod
    def begun_by(who: Any, some: list[Activity]) -> set[Any]:
        """Those of them in which this reader wrote, or went on from the first step."""
        written = Contribution.objects.written_by(who).filter(step__activity__in=some)
        went_on = Participant.objects.being(who).filter(activity__in=some).exclude(step_key="")
        return {
            *written.values_list("step__activity", flat=True),
            *went_on.values_list("activity", flat=True),
        }
