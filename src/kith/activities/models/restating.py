from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable
from random import SystemRandom
from typing import Any

from django.db import models
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.dealt import dealt
from kith.activities.models.card import Contribution
from kith.activities.models.participant import Participant
from kith.activities.models.seeing import rooms_of
from kith.activities.models.step import Step
from kith.people.models import Person

CHANCE = SystemRandom()


class RestatingQuerySet(models.QuerySet["Restating"]):
    """The methods below `here` are asked of one step: `step.restatings`."""

    def visible_to(self, who: Any) -> RestatingQuerySet:
        return self.filter(rooms_of(who, "step__activity__"))

    def here(self) -> RestatingQuerySet:
        """Of those who are here, without what they passed on."""
        return self.filter(participant__removal__isnull=True, passed_on=False)

    def deal(self, step: Any) -> None:
        """Give a card to everybody who has none; last to whoever convenes and has other things to
        do, so that no card waits for them alone.
        """
        has_one = Restating.objects.filter(step=step, passed_on=False)
        here = step.activity.participants.here().exclude(pk__in=has_one.values("participant"))
        conveners = _keys(here.convening(step.activity))
        others = [key for key in _keys(here) if key not in conveners]
        for some in (others, conveners):
            self._give(step, dealt(some, self._cards(step), self._times(), CHANCE))

    def give_another(self, step: Any, seat: Participant, pk: uuid.UUID) -> Restating | None:
        """Give somebody a card that they did not have yet; None where there is no such card."""
        had = set(self.filter(participant=seat).values_list("card", flat=True))
        cards = {card: who for card, who in self._cards(step).items() if card not in had}
        given = dealt([seat.pk], cards, self._times(), CHANCE)
        return next(iter(self._give(step, given, pk)), None)

    def unsaid(self, step: Any) -> RestatingQuerySet:
        """Those of whom nothing came."""
        said = Contribution.objects.filter(
            step=step, about=OuterRef("card"), participant=OuterRef("participant")
        )
        return self.filter(~Exists(said))

    def _cards(self, step: Any) -> dict[Any, Any]:
        """The cards that can be said again, each with whoever can say yes to it."""
        return dict(Contribution.objects.to_restate(step).values_list("pk", "participant"))

    def _times(self) -> Counter[Any]:
        return Counter(self.here().values_list("card", flat=True))

    def _give(
        self, step: Any, given: dict[Any, Any], pk: uuid.UUID | None = None
    ) -> list[Restating]:
        first = (self.aggregate(last=Max("number"))["last"] or 0) + 1
        return Restating.objects.bulk_create(
            Restating(
                pk=pk or uuid.uuid4(), step=step, participant_id=seat, card_id=card, number=number
            )
            for number, (seat, card) in enumerate(given.items(), start=first)
        )


class Restating(models.Model):
    """Somebody was given a card of somebody else, to say it again in their own words.

    What they say are contributions about that card; what its holder corrects, about those. They
    `passed_on` what they did not want to say again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="restatings")
    card = models.ForeignKey(Contribution, models.CASCADE, related_name="restatings")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="restatings")
    number = models.PositiveIntegerField()
    passed_on = models.BooleanField(default=False)

    objects = RestatingQuerySet.as_manager()

    class Meta:
        verbose_name = _("card to say again")
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(
                fields=["step", "card", "participant"], name="a_card_is_given_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.participant} says again: {self.card}"


class Assent(models.Model):
    """Whoever holds a card says of what somebody made of it: yes, that is what I mean."""

    card = models.OneToOneField(Contribution, models.CASCADE, related_name="assent")
    by = models.ForeignKey(Participant, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.by}: yes, {self.card}"


class Replying(models.Model):
    """People may reply to a card, once they have said it again and its holder agreed."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="replying")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"replies in {self.step}"


def _keys(seats: Iterable[Participant]) -> list[Any]:
    return [seat.pk for seat in seats]
