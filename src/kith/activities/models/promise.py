from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kith.activities.models.group import Group
from kith.activities.models.participant import Participant, is_who
from kith.activities.models.seeing import rooms_of


class CommitmentQuerySet(models.QuerySet["Commitment"]):
    def of(self, activity: Any) -> CommitmentQuerySet:
        return self.filter(step__activity=activity).select_related("group")

    def visible_to(self, who: Any) -> CommitmentQuerySet:
        """What people said they will try, wherever this person or guest may look; what somebody
        wrote alone, they alone.
        """
        seen = Q(private=False) & rooms_of(who, "step__activity__")
        mine = seen | is_who(who, "written_by__")
        return self.filter(mine).select_related("step__activity")

    def shared(self) -> CommitmentQuerySet:
        return self.filter(private=False)

    def kept_by(self, who: Any) -> CommitmentQuerySet:
        """What they wrote alone and have shared with nobody."""
        return self.filter(is_who(who, "written_by__"), private=True)


class Commitment(models.Model):
    """What somebody will try, who, and until when. Always named."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="commitments")
    what = models.CharField(_("What will we try?"), max_length=300)
    who = models.CharField(_("Who will?"), max_length=200)
    until = models.DateField(_("Until when?"))
    group = models.ForeignKey(Group, models.SET_NULL, null=True, related_name="commitments")
    written_by = models.ForeignKey(Participant, models.SET_NULL, null=True, related_name="+")
    private = models.BooleanField(default=False)  # written alone, and not shared
    position = models.PositiveSmallIntegerField(default=0)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("what we will try")
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.what

    @property
    def activity(self):
        return self.step.activity
