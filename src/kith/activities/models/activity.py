from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from kith.activities import events
from kith.activities.changes import NOTHING, Changes
from kith.activities.keepers import keep_all
from kith.activities.method import Method
from kith.activities.models.activities import ActivityQuerySet
from kith.activities.models.answered import Answered
from kith.activities.models.changing import Changing
from kith.activities.models.closing import Closing
from kith.activities.models.concluded import Concluded
from kith.activities.models.discussed import Discussed
from kith.activities.models.joined import Joined
from kith.activities.models.lock import Locked
from kith.activities.models.numbered import Numbered
from kith.activities.models.on_paper import OnPaper
from kith.activities.models.paced import Paced
from kith.activities.models.paired import Paired
from kith.activities.models.passage import Passage, Text
from kith.activities.models.planned import Planned
from kith.activities.models.promised import Promised
from kith.activities.models.provided import Provided
from kith.activities.models.restated import Restated
from kith.activities.models.returning import Returning
from kith.activities.models.self_paced import SelfPaced
from kith.activities.models.shared import Shared
from kith.activities.models.sorted import Sorted
from kith.activities.models.span import Span, Spanned
from kith.activities.models.spoken import Spoken
from kith.activities.models.step import Step
from kith.activities.models.voiced import Voiced
from kith.activities.models.withholding import Withheld
from kith.activities.models.written import Written
from kith.activities.ways import TOGETHER, Way
from kith.communities.models import Community
from kith.people.models import Person


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
            if any(plan.reads for plan in method.steps):
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
