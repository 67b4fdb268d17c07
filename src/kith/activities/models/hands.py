from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.group import Group
from kith.activities.models.seeing import rooms_convened_by, rooms_of
from kith.activities.models.step import Step
from kith.people.models import Person

MOST_HANDS = 999  # people without a device count too, so there may be more than came in


class HandsQuerySet(models.QuerySet["Hands"]):
    def visible_to(self, who: Any) -> HandsQuerySet:
        """Counts that are shown, as votes are; before that, to those who convene."""
        revealed = Q(step__revealed__isnull=False) & rooms_of(who, "step__activity__")
        return self.filter(revealed | rooms_convened_by(who, "step__activity__"))

    def of(self, activity: Any) -> HandsQuerySet:
        return self.filter(step__activity=activity)

    def revealed(self) -> HandsQuerySet:
        return self.filter(step__revealed__isnull=False)

    def in_step(self, step: Any) -> HandsQuerySet:
        return self.filter(step=step)


class Hands(models.Model):
    """How many hands were up in the room for a group of cards. They count as votes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="hands")
    group = models.ForeignKey(Group, models.CASCADE, related_name="hands")
    count = models.PositiveSmallIntegerField(_("Hands"), default=0)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = HandsQuerySet.as_manager()

    class Meta:
        verbose_name = _("hands")
        constraints = [
            models.UniqueConstraint(fields=["step", "group"], name="one_count_of_hands_a_group")
        ]

    def __str__(self) -> str:
        return f"{self.count} for {self.group}"
