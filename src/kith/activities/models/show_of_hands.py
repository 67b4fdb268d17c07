from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.card import Contribution
from kith.activities.models.seeing import rooms_of
from kith.activities.models.step import Step
from kith.people.models import Person


class ShowOfHandsQuerySet(models.QuerySet["ShowOfHands"]):
    def visible_to(self, who: Any) -> ShowOfHandsQuerySet:
        """Hands for cards that are shown."""
        shown = Q(card__step__revealed__isnull=False, card__withholding__isnull=True)
        return self.filter(shown & rooms_of(who, "step__activity__"))

    def in_step(self, step: Any) -> ShowOfHandsQuerySet:
        return self.filter(step=step)

    def counted(self) -> dict[tuple[Any, str], int]:
        """How many hands were up, by card and answer."""
        return {(show.card_id, show.lane): show.count for show in self}


class ShowOfHands(models.Model):
    """How many hands were up in the room for one answer to a card. They count with the answers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="shows_of_hands")
    # Closing writes nameless cards down afresh under their ids: what is about them stays.
    card = models.ForeignKey(Contribution, models.DO_NOTHING, related_name="shows_of_hands")
    lane = models.CharField(max_length=40)
    count = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = ShowOfHandsQuerySet.as_manager()

    class Meta:
        verbose_name = _("hands")
        constraints = [
            models.UniqueConstraint(fields=["card", "lane"], name="one_show_of_hands_an_answer")
        ]

    def __str__(self) -> str:
        return f"{self.count} for {self.lane}, of {self.card}"
