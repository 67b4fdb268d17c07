from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kith.activities.models.participant import Participant
from kith.activities.models.seeing import own, rooms_of


class Group(models.Model):
    """Cards that say much the same, under a name that the group gave them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="groups")
    name = models.CharField(_("Name of the group"), max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("group")
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name


class VoteQuerySet(models.QuerySet["Vote"]):
    def visible_to(self, who: Any) -> VoteQuerySet:
        """Votes that are shown, and one's own. They are shown when the group leaves the step."""
        revealed = Q(step__revealed__isnull=False) & rooms_of(who, "step__activity__")
        return self.filter(revealed | own(who))

    def of(self, activity: Any) -> VoteQuerySet:
        return self.filter(step__activity=activity)

    def in_step(self, step: Any) -> VoteQuerySet:
        return self.filter(step=step)

    def cast_by(self, who: Any) -> VoteQuerySet:
        return self.filter(own(who))

    def forget_order(self) -> None:
        """As with cards: no order of voting is left, nor which votes came from one device."""
        votes: list[Vote] = list(self.filter(participant=None).order_by("id"))
        self.filter(participant=None).delete()
        for vote in votes:
            vote.seal = ""
        Vote.objects.bulk_create(votes)


class Vote(models.Model):
    """One vote for one group. The id is made by the client, so a retry counts once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="votes")
    group = models.ForeignKey(Group, models.CASCADE, related_name="votes")
    participant = models.ForeignKey(Participant, models.CASCADE, null=True, related_name="votes")
    seal = models.CharField(max_length=64, blank=True)

    objects = VoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("vote")
        ordering = ("id",)
        indexes = [models.Index(fields=["step", "seal"], name="votes_by_seal")]

    def __str__(self) -> str:
        return f"for {self.group}"


class Recall(models.Model):
    """A vote was taken back. Its number stays until the close, so that a retry does not give it
    again; whose it was, for what and when is not kept.
    """

    id = models.UUIDField(primary_key=True, editable=False)  # the vote's
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="recalls")

    def __str__(self) -> str:
        return "taken back"
