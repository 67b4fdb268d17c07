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
        theirs = Q(private=False) | is_who(who, "written_by__")
        seen = rooms_of(who, "step__activity__") & theirs
        return self.filter(seen).select_related("step__activity")

    def shared(self) -> CommitmentQuerySet:
        return self.filter(private=False)

    def kept_by(self, who: Any) -> CommitmentQuerySet:
        """What they wrote alone and have shared with nobody."""
        return self.filter(is_who(who, "written_by__"), private=True)


class Direction(models.TextChoices):
    """What is tried is more of something, or less of it; "" where it is neither."""

    MORE = "more", _("More of it")
    LESS = "less", _("Less of it")

    __empty__ = _("Neither: it is new")

    @property
    def icon(self) -> str:
        return {self.MORE: "plus", self.LESS: "minus"}[self]


class Change(models.Model):
    """Something to try: what, who, and until when; as somebody says it, and as it is kept."""

    what = models.CharField(_("What will we try?"), max_length=300)
    who = models.CharField(_("Who will?"), max_length=200)
    with_whom = models.CharField(_("With whom?"), max_length=200, blank=True)
    until = models.DateField(_("Until when?"))
    direction = models.CharField(
        _("More of it, or less?"), max_length=10, choices=Direction.choices, blank=True
    )
    notice = models.CharField(_("What would we notice?"), max_length=300, blank=True)

    SAID = ("what", "who", "with_whom", "until", "direction", "notice")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.what

    @property
    def said(self) -> dict[str, Any]:
        """All of it, by field."""
        return {field: getattr(self, field) for field in self.SAID}

    @property
    def sign(self) -> str:
        """The icon of its direction, or ""."""
        return Direction(self.direction).icon if self.direction else ""


class Commitment(Change):
    """What somebody will try, who, and until when. Always named."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="commitments")
    group = models.ForeignKey(Group, models.SET_NULL, null=True, related_name="commitments")
    written_by = models.ForeignKey(Participant, models.SET_NULL, null=True, related_name="+")
    private = models.BooleanField(default=False)  # written alone, and not shared
    position = models.PositiveSmallIntegerField(default=0)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("what we will try")
        ordering = ("position", "id")

    @property
    def activity(self):
        return self.step.activity
