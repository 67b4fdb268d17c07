from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Case, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.access import Refused
from kith.communities import events
from kith.people.models import Person

NEEDS_A_CONVENOR = _("A community needs a convenor. Name another one first.")


class MembershipQuerySet(models.QuerySet["Membership"]):
    def visible_to(self, who: Any) -> MembershipQuerySet:
        """Those of the communities that this person belongs to."""
        if not isinstance(who, Person):
            return self.none()
        mine = Membership.objects.filter(person=who)
        return self.filter(community__in=mine.values("community")).select_related("community")

    def with_people(self) -> MembershipQuerySet:
        return self.select_related("person")

    def convening(self) -> MembershipQuerySet:
        return self.filter(role=Membership.CONVENOR)

    def by_name(self) -> MembershipQuerySet:
        """The convenors, then the others, each in the order of their names."""
        first = Case(When(role=Membership.CONVENOR, then=Value(0)), default=Value(1))
        return self.with_people().order_by(first, "person__name", "pk")


class Membership(models.Model):
    """One person belonging to one community, since when and as what."""

    CONVENOR, MEMBER = "convenor", "member"  # in the order of the alphabet, as an index has them
    ROLES = [(MEMBER, _("member")), (CONVENOR, _("convenor"))]

    community = models.ForeignKey(
        "communities.Community", models.CASCADE, related_name="memberships"
    )
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=ROLES, default=MEMBER)
    since = models.DateTimeField(default=timezone.now)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        ordering = ("person__name",)
        constraints = [
            models.UniqueConstraint(fields=["community", "person"], name="one_membership_each")
        ]
        indexes = [models.Index(fields=["community", "role", "-since"], name="newest_faces")]

    def __str__(self) -> str:
        return f"{self.person} in {self.community}"

    @property
    def convenes(self) -> bool:
        return self.role == self.CONVENOR

    def is_last_convenor(self) -> bool:
        others = Membership.objects.filter(community=self.community_id).convening()
        return self.convenes and not others.exclude(pk=self.pk).exists()

    def become(self, role: str, by: Any) -> None:
        """Be a convenor from now on, or a member. Being it already does nothing."""
        with self.community.turn() as community:
            self.refresh_from_db(fields=["role"])
            if role == self.role:
                return
            self._leave_a_convenor()
            self.role = role
            self.save(update_fields=["role"])
            kind = events.BecameConvenor if self.convenes else events.BecameMember
            community.note(kind, by=by, person=self.person_id)

    def end(self, by: Any) -> None:
        """Belong no longer. What this person said and promised stays."""
        with self.community.turn() as community:
            self.refresh_from_db(fields=["role"])
            self._leave_a_convenor()
            self.delete()
            community.note(events.Ended, by=by, person=self.person_id)

    def _leave_a_convenor(self) -> None:
        """Asked again inside the turn: two convenors may step down in the same moment."""
        if self.is_last_convenor():
            raise Refused(NEEDS_A_CONVENOR)


@dataclass(frozen=True, slots=True)
class Face:
    """What a community's page shows of one who belongs, and how many belong altogether."""

    name: str
    email: str
    role: str
    of_all: int

    __str__ = Person.__str__  # called as they are called everywhere

    @property
    def convenes(self) -> bool:
        return self.role == Membership.CONVENOR
