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
from kith.activities.models.closing import Closing
from kith.activities.models.concluded import Concluded
from kith.activities.models.discussed import Discussed
from kith.activities.models.joined import Joined
from kith.activities.models.lock import Locked
from kith.activities.models.numbered import Numbered
from kith.activities.models.on_paper import ON_PAPER, OnPaper, waiting_for_notes
from kith.activities.models.paced import Paced
from kith.activities.models.paired import Paired
from kith.activities.models.passage import Passage, Text
from kith.activities.models.planned import Planned
from kith.activities.models.promised import Promised
from kith.activities.models.provided import Provided
from kith.activities.models.restated import Restated
from kith.activities.models.returning import Returning
from kith.activities.models.seeing import rooms_of
from kith.activities.models.sorted import Sorted
from kith.activities.models.spoken import Spoken
from kith.activities.models.step import Step
from kith.activities.models.ticked import Ticked
from kith.activities.models.voiced import Voiced
from kith.activities.models.withholding import Withheld
from kith.activities.models.written import Written
from kith.communities.models import Community
from kith.communities.roles import belongs
from kith.people.models import Person

SILENCE = timedelta(hours=12)


class ActivityQuerySet(models.QuerySet["Activity"]):
    def visible_to(self, who: Any) -> ActivityQuerySet:
        """Activities of their communities, and those that they take part in."""
        return self.filter(rooms_of(who)).select_related("closure", "community")

    def of(self, community: Community, who: Any) -> ActivityQuerySet:
        """What `visible_to` shows them of one community: all of it, where they belong."""
        here = self.filter(community=community)
        return here if belongs(who, community.pk) else here.visible_to(who)

    def open_to(self, code: str) -> Activity | None:
        """The activity that a join code opens. A code dies with its activity."""
        return (
            self.under_way().filter(join_code=code).select_related("closure", "community").first()
        )

    def under_way(self) -> ActivityQuerySet:
        return self.filter(closure__isnull=True)

    def finished(self) -> ActivityQuerySet:
        return self.filter(closure__isnull=False).order_by("-closure__at")

    def like(self, activity: Activity) -> ActivityQuerySet:
        """What this community did before by the same method, the latest first; on paper nobody
        knows how long it took.
        """
        same = self.filter(community=activity.community_id, method_key=activity.method_key)
        return same.exclude(community=None).exclude(way=ON_PAPER).finished()

    def left_open(self) -> ActivityQuerySet:
        """Those without a word for twelve hours, notes that wait to be typed in left out."""
        silent = self.under_way().filter(touched__lt=timezone.now() - SILENCE)
        return silent.exclude(waiting_for_notes())


class Activity(
    Paced,
    Planned,
    Locked,
    Joined,
    Ticked,
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
    Closing,
    OnPaper,
    Numbered,
    models.Model,
):
    """One community working through one method about one topic."""

    TOGETHER, ON_PAPER = "together", ON_PAPER
    WAYS = [(TOGETHER, _("together")), (ON_PAPER, _("on paper"))]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, null=True, related_name="activities")
    starter = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="activities")
    method_key = models.SlugField(max_length=40)
    topic = models.CharField(_("Topic"), max_length=200, blank=True)
    language = models.CharField(_("Language"), max_length=10, choices=settings.LANGUAGES)
    way = models.CharField(max_length=20, choices=WAYS, default=TOGETHER)
    revisits = models.ForeignKey("self", models.SET_NULL, null=True, related_name="revisited_by")
    began = models.DateTimeField(default=timezone.now)

    objects = ActivityQuerySet.as_manager()

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
        way: str = TOGETHER,
        passages: Iterable[Text] = (),
    ) -> Activity:
        """Begin an activity: its steps are copied from the method, in the activity's language.

        `changes` are what it has otherwise than its method. Minutes are suggested from what its
        community took before, where nobody changed them. `revisits` is an activity whose list it
        opens again. `passages` are what is read, where the method has a step for it.
        """
        with transaction.atomic(), translation.override(language):
            activity = cls.objects.create(
                method_key=method.key,
                starter=by,
                community=community,
                topic=topic,
                language=language,
                revisits=revisits,
                way=way,
            )
            Step.objects.bulk_create(activity.steps_with(changes, method))
            if any(plan.kind == "read" for plan in method.steps):
                Passage.objects.bring(activity, passages)
            events.Started.record(activity, by=by)
            activity.join(by)
        return activity

    @classmethod
    def close_left_open(cls) -> int:
        """Close what nobody said a word in for twelve hours. Returns how many."""
        silent = list(cls.objects.left_open())
        for activity in silent:
            activity.close(by=None)
        return len(silent)

    @property
    def method(self) -> type[Method]:
        return Method.known[self.method_key]

    def is_closed(self) -> bool:
        return hasattr(self, "closure")

    def harvest(self, by: Any) -> None:
        """Let the method keep what this activity leaves. Harvesting twice doubles nothing."""
        self.method().harvest(self, by)
        keep_all(self, by)

    def commitments(self):
        """What people will try, in the order in which it was written down."""
        return [promise for step in self.plan for promise in step.commitments.all()]
