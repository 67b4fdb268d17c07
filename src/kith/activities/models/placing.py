from __future__ import annotations

import uuid
from collections import defaultdict
from typing import Any

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from kith.activities.models.card import Contribution
from kith.activities.models.participant import Participant
from kith.activities.models.seeing import own, rooms_of
from kith.activities.models.step import Step

Answers = dict[Any, dict[Any, str]]


class PlacingQuerySet(models.QuerySet["Placing"]):
    def visible_to(self, who: Any) -> PlacingQuerySet:
        """Answers to cards that are shown, to be counted; and one's own."""
        shown = Q(card__step__revealed__isnull=False, card__withholding__isnull=True)
        return self.filter(shown & rooms_of(who, "step__activity__") | own(who))

    def of(self, activity: Any) -> PlacingQuerySet:
        return self.filter(step__activity=activity)

    def in_step(self, step: Any) -> PlacingQuerySet:
        return self.filter(step=step)

    def given_by(self, who: Any) -> PlacingQuerySet:
        return self.filter(own(who))

    def nameless(self) -> PlacingQuerySet:
        """Of which nobody can say any more whose they are."""
        return self.filter(participant=None, seal="")

    def counted(self) -> dict[tuple[Any, str], int]:
        """How many gave each answer, by card and answer."""
        counts = self.order_by().values_list("card", "lane").annotate(Count("pk"))
        return {(card, lane): count for card, lane, count in counts}

    def by_person(self) -> Answers:
        """Card to whoever answered it to what they said; of nameless ones nothing is known."""
        told: Answers = defaultdict(dict)
        rows = self.exclude(participant=None, seal="").order_by("card__revision", "card")
        for card, seat, seal, lane in rows.values_list("card", "participant", "seal", "lane"):
            told[card][seat or seal] = lane
        return dict(told)

    def forget_who(self) -> None:
        """Only how many stays: neither who, nor in which order, nor which come from one person."""
        placings: list[Placing] = list(self.order_by("id"))
        self.delete()
        for placing in placings:
            placing.participant, placing.seal = None, ""
        Placing.objects.bulk_create(placings)


class Placing(models.Model):
    """What somebody answers to a card: under which of the step's answers they place it.

    Nobody is shown who. The seat, or the seal of a mark, stands here while the activity is open, so
    that each answers once and can answer otherwise; closing forgets it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="placings")
    # Closing writes nameless cards down afresh under their ids: what is about them stays.
    card = models.ForeignKey(Contribution, models.DO_NOTHING, related_name="placings")
    lane = models.CharField(max_length=40)
    participant = models.ForeignKey(Participant, models.CASCADE, null=True, related_name="+")
    seal = models.CharField(max_length=64, blank=True)

    objects = PlacingQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        constraints = [
            models.UniqueConstraint(fields=["card", "participant"], name="one_answer_a_card"),
            models.UniqueConstraint(
                fields=["card", "seal"], condition=~Q(seal=""), name="one_answer_a_seal"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lane}, of {self.card}"


class BridgeQuerySet(models.QuerySet["Bridge"]):
    """Asked of one step: `step.bridges`."""

    def remember(self, step: Any) -> None:
        """Keep what bridges now, before it is forgotten who answered what."""
        found = step.bridges_now()
        for card in found.statements if found else ():
            self.get_or_create(step=step, card_id=card, divided_id=found.divided)


class Bridge(models.Model):
    """A card that most agreed with on both sides of another, kept when it is forgotten who
    answered what.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="bridges")
    card = models.ForeignKey(Contribution, models.DO_NOTHING, related_name="+")
    divided = models.ForeignKey(Contribution, models.DO_NOTHING, related_name="+")

    objects = BridgeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["card", "divided"], name="one_bridge_over_a_card")
        ]

    def __str__(self) -> str:
        return f"{self.card}, over {self.divided}"
