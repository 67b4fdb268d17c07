from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kith.activities.models.card import Contribution
from kith.activities.models.group import Group
from kith.activities.models.promise import Commitment, Direction
from kith.activities.models.seeing import rooms_of


class RecurrenceQuerySet(models.QuerySet["Recurrence"]):
    def visible_to(self, who: Any) -> RecurrenceQuerySet:
        """What came back in activities that this person or guest may see."""
        return self.filter(rooms_of(who, "card__step__activity__"))

    def of(self, activity: Any) -> RecurrenceQuerySet:
        return self.filter(card__step__activity=activity).order_by("position")

    def of_the_same(self, these: list[Recurrence]) -> RecurrenceQuerySet:
        """Every time that one of these things came back, the earliest first."""
        groups = {each.group_id for each in these} - {None}
        commitments = {each.commitment_id for each in these} - {None}
        same = self.filter(Q(group__in=groups) | Q(commitment__in=commitments))
        return same.select_related("card__step__activity").order_by("card__step__activity__began")


class Recurrence(models.Model):
    """A thing of an earlier list that came back in a later activity, as a card there.

    It was a group of cards, or something to try. `direction` says whether more or less of it was
    wanted then, where that can be said.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    card = models.OneToOneField(Contribution, models.CASCADE, related_name="recurrence")
    group = models.ForeignKey(Group, models.SET_NULL, null=True, related_name="+")
    commitment = models.ForeignKey(Commitment, models.SET_NULL, null=True, related_name="+")
    direction = models.CharField(max_length=10, choices=Direction.choices, blank=True)
    position = models.PositiveSmallIntegerField()

    objects = RecurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("what came back")
        ordering = ("position",)

    def __str__(self) -> str:
        return str(self.card)

    @property
    def of_what(self) -> tuple[Any, Any]:
        """The same for each time that one thing comes back."""
        return self.group_id, self.commitment_id

    @property
    def sign(self) -> str:
        """The icon of its direction, or ""."""
        return Direction(self.direction).icon if self.direction else ""
