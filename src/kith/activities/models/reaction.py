from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kith.activities.models.card import Contribution
from kith.activities.models.participant import Participant, is_who
from kith.activities.models.seeing import rooms_of
from kith.activities.models.step import Step


class ReactionQuerySet(models.QuerySet["Reaction"]):
    def visible_to(self, who: Any) -> ReactionQuerySet:
        """Reactions to what is revealed, wherever this person, guest or audience may look."""
        return self.filter(
            Q(card__step__revealed__isnull=False) & rooms_of(who, "step__activity__")
        )

    def of(self, activity: Any) -> ReactionQuerySet:
        return self.filter(step__activity=activity)

    def given_by(self, who: Any) -> ReactionQuerySet:
        return self.filter(is_who(who, "participant__"))

    def forget_who(self) -> None:
        """Only how many stays: neither who, nor in which order."""
        reactions: list[Reaction] = list(self.order_by("id"))
        self.delete()
        for reaction in reactions:
            reaction.participant = None
        Reaction.objects.bulk_create(reactions)


class Reaction(models.Model):
    """One of a few words that somebody says of a card in the talk. Nobody is shown who.

    The seat stands here while the activity is open, so that each says it once and can take it
    back; closing forgets it.
    """

    class Word(models.TextChoices):
        ME_TOO = "me-too", _("me too")
        TELL_MORE = "tell-more", _("tell me more")
        OTHERWISE = "otherwise", _("I see it otherwise")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="reactions")
    # Closing writes nameless cards down afresh under their ids: what is about them stays.
    card = models.ForeignKey(Contribution, models.DO_NOTHING, related_name="+")
    word = models.CharField(max_length=20, choices=Word.choices)
    participant = models.ForeignKey(Participant, models.CASCADE, null=True, related_name="+")

    objects = ReactionQuerySet.as_manager()

    class Meta:
        verbose_name = _("reaction")
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "card", "word"], name="one_reaction_of_a_word"
            )
        ]

    def __str__(self) -> str:
        return f"{self.word}, of {self.card}"
