from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models import Activity, Commitment
from kith.communities.models import Community
from kith.communities.roles import roles


class TrialQuerySet(models.QuerySet["Trial"]):
    def visible_to(self, who: Any) -> TrialQuerySet:
        """Trials of the communities that this person belongs to."""
        return self.filter(community__in=list(roles(who)))

    def coming_back(self) -> TrialQuerySet:
        """Those whose return date is still to come, the nearest first."""
        return self.filter(until__gte=timezone.localdate()).order_by("until")

    def due(self) -> TrialQuerySet:
        """Those whose return date has come."""
        return self.filter(until__lt=timezone.localdate()).order_by("-until")


class Trial(models.Model):
    """A change that a group agreed to try, with who tries it and the day it comes back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="trials")
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="trials")
    commitment = models.OneToOneField(Commitment, models.SET_NULL, null=True, related_name="trial")
    what = models.CharField(_("What we try"), max_length=300)
    who = models.CharField(_("Who"), max_length=200)
    until = models.DateField(_("Until"))

    objects = TrialQuerySet.as_manager()

    class Meta:
        verbose_name = _("trial")
        ordering = ("until",)

    def __str__(self) -> str:
        return self.what

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
                "what": commitment.what,
                "who": commitment.who,
                "until": commitment.until,
            },
        )
        return trial
