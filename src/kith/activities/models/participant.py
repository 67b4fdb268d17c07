from __future__ import annotations

import uuid
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Membership
from kith.people.models import Person
from kith.people.who import Guest


def is_who(who: Any, prefix: str = "") -> Q:
    """The condition that a participant is this person or this guest."""
    if isinstance(who, Person):
        return Q(**{f"{prefix}person": who.pk})
    if isinstance(who, Guest):
        return Q(**{f"{prefix}guest": who.id})
    return Q(pk__in=[])


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def here(self) -> ParticipantQuerySet:
        """Those who were not removed."""
        return self.filter(removal__isnull=True)

    def removed_from(self, activity_id: uuid.UUID) -> ParticipantQuerySet:
        return self.filter(activity=activity_id, removal__isnull=False)

    def with_room(self) -> ParticipantQuerySet:
        return self.select_related(
            "removal", "activity__closure", "activity__pause", "activity__span"
        )

    def staying_at(self, step: Any) -> ParticipantQuerySet:
        """Those who are still at a step that the group has left."""
        return self.here().filter(step_key=step.key)

    def convening(self, activity: Any) -> ParticipantQuerySet:
        """Those who convene it: convenors of its community, and its starter while a member."""
        starter = Q(person=activity.starter_id)
        if activity.community_id is None:
            return self.filter(starter)
        belonging = Membership.objects.filter(community=activity.community_id)
        starter &= Q(person__in=belonging.values("person"))
        return self.filter(Q(person__in=belonging.convening().values("person")) | starter)

    def being(self, who: Any) -> ParticipantQuerySet:
        return self.filter(is_who(who))


class Participant(models.Model):
    """A person or a guest in one activity. Together they go where the group is; whoever is still
    writing may stay behind at a step of their own.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="participations")
    guest = models.UUIDField(null=True)
    name = models.CharField(_("First name"), max_length=80)
    joined = models.DateTimeField(default=timezone.now)
    step_key = models.CharField(max_length=40, blank=True)  # "" with the group

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        ordering = ("joined",)
        constraints = [
            models.UniqueConstraint(fields=["activity", "person"], name="a_person_joins_once"),
            models.UniqueConstraint(fields=["activity", "guest"], name="a_guest_joins_once"),
        ]

    def __str__(self) -> str:
        return self.name

    def is_removed(self) -> bool:
        return hasattr(self, "removal")


class Removal(models.Model):
    """A participant was asked to leave. Their words stay, and so does their seat: it is empty."""

    participant = models.OneToOneField(Participant, models.CASCADE, related_name="removal")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.participant} removed"


class Tick(models.Model):
    """A participant says that they are done with a step. No time is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="ticks")
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="ticks")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["participant", "step"], name="one_tick_a_step")
        ]

    def __str__(self) -> str:
        return f"{self.participant} is done with {self.step}"


class Issue(models.Model):
    """A participant was issued a mark for an anonymous step; never which one.

    Until a device has come back with a mark, its answer may have been lost on the way, so a new
    one is made, which outdates the one before. Once `received`, there is no second.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="issues")
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="issues")
    serial = models.PositiveIntegerField(default=1)
    received = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["participant", "step"], name="one_mark_a_step")
        ]

    def __str__(self) -> str:
        return f"{self.participant} holds a mark for {self.step}"

    @staticmethod
    def more(participant: Participant, steps: list[Any]) -> dict[uuid.UUID, int]:
        """Step id to the serial of one more mark, where none was received already. Requests that
        come at once get a serial each, and only the last of them is good.
        """
        made = [Issue(participant=participant, step=step, serial=0) for step in steps]
        with transaction.atomic():
            Issue.objects.bulk_create(made, ignore_conflicts=True)
            open_ones = Issue.objects.filter(
                participant=participant, step__in=steps, received=False
            )
            open_ones.update(serial=F("serial") + 1)
            return dict(open_ones.values_list("step", "serial"))

    def arrive(self) -> bool:
        """Note that a device came back with this mark; False where it is outdated by now."""
        if not self.received:
            this = Issue.objects.filter(pk=self.pk, serial=self.serial)
            self.received = this.update(received=True) == 1
        return self.received
