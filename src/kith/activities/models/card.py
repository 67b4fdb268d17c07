from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.participant import Participant, is_who
from kith.activities.models.said_again import SaidAgain, said_to
from kith.activities.models.seeing import own, rooms_convened_by, rooms_of
from kith.people.models import Person

LONGEST = 1000


def typed_for_the_room(who: Any) -> Q:
    return Q(from_room=True) & rooms_convened_by(who, "step__activity__")


class ContributionQuerySet(SaidAgain, models.QuerySet["Contribution"]):
    def visible_to(self, who: Any) -> ContributionQuerySet:
        """What is revealed where this person, guest or audience may look; their own words, and what
        was said to them about those; and what was typed for a room that they convene.

        The one phrase that every surface asks. It leaves out what was withdrawn, and what
        whoever convenes withholds; its author sees that too.
        """
        shown = Q(step__revealed__isnull=False) | said_to(who)
        shown &= Q(withholding__isnull=True, private=False)
        revealed = shown & rooms_of(who, "step__activity__")
        return self.filter(revealed | own(who) | typed_for_the_room(who)).standing()

    def of(self, activity: Any) -> ContributionQuerySet:
        return self.filter(step__activity=activity)

    def notes_in(self, steps: Iterable[uuid.UUID]) -> ContributionQuerySet:
        """What was written down in these steps; comments are about something, and no notes."""
        return self.filter(step__in=steps, about=None)

    def about(self, cards: Iterable[Contribution]) -> ContributionQuerySet:
        """Comments on these cards."""
        return self.filter(about__in=cards)

    def in_step(self, step: Any) -> ContributionQuerySet:
        return self.filter(step=step)

    def written_by(self, who: Any) -> ContributionQuerySet:
        return self.filter(own(who)).standing()

    def typed_for_the_room(self, who: Any) -> ContributionQuerySet:
        """What people without a device said, in rooms that `who` convenes."""
        return self.filter(typed_for_the_room(who)).standing()

    def standing(self) -> ContributionQuerySet:
        return self.filter(withdrawal__isnull=True)

    def shared(self) -> ContributionQuerySet:
        """Without what was written alone, and is its writer's alone."""
        return self.filter(private=False)

    def kept_by(self, who: Any) -> ContributionQuerySet:
        """What they wrote alone and have shared with nobody."""
        return self.filter(is_who(who, "participant__"), private=True).standing()

    def given(self) -> ContributionQuerySet:
        """Without what is withheld."""
        return self.filter(withholding__isnull=True)

    def withheld(self) -> ContributionQuerySet:
        """What whoever convenes withholds. For their eyes: no other view asks for it."""
        return self.filter(withholding__isnull=False).standing().select_related("withholding__by")

    def withdrawn(self) -> ContributionQuerySet:
        return self.filter(withdrawal__isnull=False)

    def unrevealed(self) -> ContributionQuerySet:
        return self.filter(step__revealed__isnull=True)

    def changed_since(self, revision: int) -> ContributionQuerySet:
        return self.filter(revision__gt=revision)

    def stand_at(self, revision: int) -> None:
        """From now on listeners are told of these words. Nothing tells the order of writing."""
        self.update(revision=revision)

    def forget_order(self) -> None:
        """Write anonymous words down afresh, in the order of their random ids.

        A database keeps rows in the order in which they came; this leaves no trace of it, nor
        of which words came from one device.
        """
        nameless = self.filter(participant=None, step__anonymous=True)
        cards: list[Contribution] = list(nameless.order_by("id"))
        withdrawals = list(Withdrawal.objects.filter(contribution__in=cards).order_by("id"))
        Withdrawal.objects.filter(contribution__in=cards).delete()
        nameless._raw_delete(self.db)  # what points at a card stays, since the card comes back
        for card in cards:
            card.seal = ""
            card.revision = 0
        Contribution.objects.bulk_create(cards)
        Withdrawal.objects.bulk_create(withdrawals)


class Contribution(models.Model):
    """Words said in a step. The id is made by the client, so a retry is the same row.

    In an anonymous step there is no participant, unless it was written alone: `private` words are
    shown to nobody else, and signed. `seal` lets the device that wrote the words
    change them while the activity is open. What was said in the room, and typed for those without
    a device, has neither. `about` is the card that a comment is about, `based_on` the wording that
    this one changes. `revision` is the activity's when the words last changed for those who see
    them; hidden anonymous words have none.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="contributions")
    lane = models.CharField(max_length=40, blank=True)
    words = models.TextField(_("Words"), max_length=LONGEST)
    participant = models.ForeignKey(
        Participant, models.SET_NULL, null=True, related_name="contributions"
    )
    seal = models.CharField(max_length=64, blank=True)
    from_room = models.BooleanField(default=False)
    private = models.BooleanField(default=False)  # written alone, and not shared
    # Closing writes nameless cards down afresh under their ids: what is about them stays.
    about = models.ForeignKey("self", models.DO_NOTHING, null=True, related_name="+")
    based_on = models.ForeignKey("self", models.DO_NOTHING, null=True, related_name="+")
    group = models.ForeignKey(
        "activities.Group", models.SET_NULL, null=True, related_name="contributions"
    )
    revision = models.PositiveIntegerField(default=0)

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = _("card")
        ordering = ("revision", "id")  # hidden words have no revision: nobody reads who was first
        indexes = [models.Index(fields=["seal"], name="card_by_seal")]

    def __str__(self) -> str:
        return self.words[:40]

    @property
    def activity(self):
        return self.step.activity

    def is_answered_by_others_than(self, who: Any) -> bool:
        """Whoever said yes to some words did not say it to others."""
        raised = self.shows_of_hands.filter(count__gt=0)
        return self.placings.exclude(own(who)).exists() or raised.exists()

    @property
    def lane_in_words(self):
        return self.step.lane(self.lane)


class Withdrawal(models.Model):
    """Words were taken back by whoever wrote them. The row stays empty, so a retry adds nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contribution = models.OneToOneField(Contribution, models.CASCADE, related_name="withdrawal")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return "withdrawn"
