from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from kith.activities import events
from kith.activities.changes import NOTHING, Changes
from kith.activities.keepers import keep_all
from kith.activities.method import Method
from kith.activities.models.answered import Answered
from kith.activities.models.card import Contribution
from kith.activities.models.changing import Changing
from kith.activities.models.closing import Closing
from kith.activities.models.concluded import Concluded
from kith.activities.models.discussed import Discussed
from kith.activities.models.joined import Joined
from kith.activities.models.lock import Locked
from kith.activities.models.numbered import Numbered
from kith.activities.models.on_paper import OnPaper, waiting_for_notes
from kith.activities.models.paced import Paced
from kith.activities.models.paired import Paired
from kith.activities.models.participant import Participant
from kith.activities.models.passage import Passage, Text
from kith.activities.models.planned import Planned
from kith.activities.models.promised import Promised
from kith.activities.models.provided import Provided
from kith.activities.models.restated import Restated
from kith.activities.models.returning import Returning
from kith.activities.models.seeing import rooms_of
from kith.activities.models.self_paced import SelfPaced
from kith.activities.models.shared import Shared
from kith.activities.models.sorted import Sorted
from kith.activities.models.span import Span, Spanned
from kith.activities.models.spoken import Spoken
from kith.activities.models.step import Step
from kith.activities.models.voiced import Voiced
from kith.activities.models.withholding import Withheld
from kith.activities.models.written import Written
from kith.activities.ways import ON_PAPER, OVER_TIME, TOGETHER, Way
from kith.communities.models import Community
from kith.communities.roles import belongs, roles
from kith.people.models import Person

SILENCE = timedelta(hours=12)


class ActivityQuerySet(models.QuerySet["Activity"]):
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


class Activity(
    Changing,
    Spanned,
    Paced,
    Planned,
    Locked,
    Joined,
    SelfPaced,
    Written,
    Withheld,
    Sorted,
    Spoken,
    Paired,
    Voiced,
    Discussed,
    Answered,
    Concluded,
    Provided,
    Restated,
    Returning,
    Promised,
    Shared,
    Closing,
    OnPaper,
    Numbered,
    models.Model,
):
    """One community working through one method about one topic."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, null=True, related_name="activities")
    starter = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="activities")
    method_key = models.SlugField(max_length=40)
    topic = models.CharField(_("Topic"), max_length=200, blank=True)
    language = models.CharField(_("Language"), max_length=10, choices=settings.LANGUAGES)
    revisits = models.ForeignKey("self", models.SET_NULL, null=True, related_name="revisited_by")
    began = models.DateTimeField(default=timezone.now)

    objects = ActivityQuerySet.as_manager()
    is_to_be_reminded = False

    class Meta:
        verbose_name = _("activity")
        ordering = ("-began",)

    def __str__(self) -> str:
        return self.topic or str(self.method.name)

    @classmethod
    def start(
        cls,
        method: type[Method],
        by: Person,
        community: Community | None,
        topic: str = "",
        language: str = "en",
        changes: Changes = NOTHING,
        revisits: Activity | None = None,
        way: str = TOGETHER.key,
        span: Span | None = None,
        passages: Iterable[Text] = (),
    ) -> Activity:
        """Begin an activity: its steps are copied from the method, in the activity's language.

        `changes` are what it has otherwise than its method. Minutes are suggested from what its
        community took before, where nobody changed them. `revisits` is an activity whose list it
        opens again. `passages` are what is read, where the method has a step for it. Alone it
        belongs to no community, and over time it has the times of `span`.
        """
        with transaction.atomic(), translation.override(language):
            activity = cls.objects.create(
                method_key=method.key,
                starter=by,
                community=None if Way.known[way].is_private else community,
                way=way,
                topic=topic,
                language=language,
                revisits=revisits,
            )
            Step.objects.bulk_create(activity.steps_with(changes, method))
            if any(plan.kind == "read" for plan in method.steps):
                Passage.objects.bring(activity, passages)
            events.Started.record(activity, by=by)
            activity.join(by)
            activity.begin_in_its_way(span, by)
        return activity

    def begin_in_its_way(self, span: Span | None, by: Any) -> None:
        """Alone nobody is let in; over time its first steps are open from the beginning."""
        if self.manner.own_pace:
            with self.turn():
                if self.manner.is_private:
                    self.let_nobody_in()
                else:
                    self.begin_own_pace(span or Span.usual(), by)
                self.note(events.TimesSet, by=by)

    @classmethod
    def close_left_open(cls) -> int:
        """Close what nobody said a word in for twelve hours. Returns how many."""
        silent = list(cls.objects.left_open())
        for activity in silent:
            activity.close(by=None)
        return len(silent)

    @classmethod
    def with_reminders(cls, some: list[Activity], who: Any) -> list[Activity]:
        """The same, and of those that end soon `is_to_be_reminded`, where nothing of this reader's
        own is there, as far as their device knows. For their eyes; nobody else is told.
        """
        ending = [one for one in some if one.times and one.times.is_open and one.times.ends_soon]
        if ending:
            written = Contribution.objects.written_by(who).filter(step__activity__in=ending)
            went_on = Participant.objects.being(who).filter(activity__in=ending)
            began = {*written.values_list("step__activity", flat=True)}
            began |= {*went_on.exclude(step_key="").values_list("activity", flat=True)}
            for one in ending:
                one.is_to_be_reminded = one.pk not in began
        return some

    @classmethod
    def go_by_all_times(cls) -> int:
        """Do what the times of activities over time ask for by now. Returns how many there were."""
        due = list(cls.objects.under_its_times())
        for activity in due:
            activity.go_by_its_times()
        return len(due)

    @property
    def method(self) -> type[Method]:
        return Method.known[self.method_key]

    def is_closed(self) -> bool:
        return hasattr(self, "closure")

    def is_over(self) -> bool:
        """Closed; or, over time, at its end, even where nobody has closed it yet."""
        return self.is_closed() or bool(self.times and self.times.is_over)

    def has_opened(self) -> bool:
        return self.times is None or self.times.has_begun

    def harvest(self, by: Any) -> None:
        """Let the method keep what this activity leaves. Harvesting twice doubles nothing."""
        self.method().harvest(self, by)
        keep_all(self, by)

    def commitments(self):
        """What people will try, in the order in which it was written down."""
        return [promise for step in self.plan for promise in step.commitments.shared()]
