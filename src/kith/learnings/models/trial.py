from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models import Activity, Commitment
from kith.activities.models.promise import Change
from kith.communities.models import Community
from kith.communities.roles import roles

if TYPE_CHECKING:
    from kith.learnings.models.visit import Visit

STAYS_DUE = timedelta(weeks=4)


class TrialQuerySet(models.QuerySet["Trial"]):
    def visible_to(self, who: Any) -> TrialQuerySet:
        """Trials of the communities that this person belongs to."""
        return self.filter(community__in=list(roles(who)))

    def coming_back(self) -> TrialQuerySet:
        """Those whose day is still to come, the nearest first."""
        ahead = self.filter(until__gt=timezone.localdate(), visits=None)
        return ahead.order_by("until", "pk")

    def due(self) -> TrialQuerySet:
        """Those whose day has come, today or within the last four weeks, and that nobody has looked
        at again. The longest ago first.
        """
        come = self.filter(until__range=(_long_ago(), timezone.localdate()), visits=None)
        return come.order_by("until", "pk")

    def past(self) -> TrialQuerySet:
        """Those whose day is more than four weeks ago, or that were looked at again; the latest
        first.
        """
        over = Q(until__lt=_long_ago()) | Q(pk__in=self.looked_at_again())
        return self.filter(over).order_by("-until", "pk")

    def around_now(self) -> TrialQuerySet:
        """Those that are due, and then those that are coming back."""
        return self.filter(until__gte=_long_ago(), visits=None).order_by("until", "pk")

    def looked_at_again(self) -> TrialQuerySet:
        return self.filter(visits__isnull=False)

    def of(self, community: Community) -> TrialQuerySet:
        return self.filter(community=community)

    def as_lines(self) -> TrialQuerySet:
        """With what a list shows of them, the record they come from included; nothing more."""
        shown = ("topic", "language", "method_key")
        record = [f"activity__{field}" for field in shown]
        return self.select_related("activity").only(*Change.SAID, *record)

    def with_visits(self) -> TrialQuerySet:
        """And what was answered each time that they were looked at again."""
        return self.prefetch_related(
            Prefetch("visits", to_attr="visits_told"), "visits_told__activity"
        )


def _long_ago() -> date:
    return timezone.localdate() - STAYS_DUE


class Trial(Change):
    """A change that a group agreed to try, with who tries it and the day it comes back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="trials")
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="trials")
    commitment = models.OneToOneField(Commitment, models.CASCADE, null=True, related_name="trial")

    objects = TrialQuerySet.as_manager()

    class Meta:
        verbose_name = _("trial")
        ordering = ("until",)
        indexes = [models.Index(fields=["community", "until"], name="trials_by_day")]

    @property
    def is_due(self) -> bool:
        """Whether its day has come."""
        return self.until <= timezone.localdate()

    @property
    def looks(self) -> list[Visit]:
        """Each time that it was looked at again, where they were asked for: `with_visits`."""
        return getattr(self, "visits_told", [])

    @property
    def last_look(self) -> date | None:
        """The day on which somebody last looked at it again."""
        looks = [visit.activity.began for visit in self.looks]
        return timezone.localdate(max(looks)) if looks else None

    @property
    def comes_back(self) -> date:
        """The day that stands on it: when it is to come back, or last did."""
        return self.last_look or self.until

    @property
    def is_of_today(self) -> bool:
        return self.until == timezone.localdate()

    @classmethod
    def keep(cls, commitment: Commitment, by: Any) -> Trial | None:
        """Keep what was promised. Keeping it again brings the trial up to date.

        A private activity has no community, and so nothing is kept beyond itself.
        """
        activity = commitment.step.activity
        if activity.community_id is None:
            return None
        trial, _is_new = cls.objects.update_or_create(
            commitment=commitment,
            defaults={
                "community_id": activity.community_id,
                "activity": activity,
                **commitment.said,
            },
        )
        return trial
