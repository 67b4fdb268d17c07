from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.people.models import Person


class CommunityQuerySet(models.QuerySet["Community"]):
    def visible_to(self, who: Any) -> CommunityQuerySet:
        """The communities that this person belongs to."""
        if not isinstance(who, Person):
            return self.none()
        return self.filter(memberships__person=who)

    def convened_by(self, who: Any) -> CommunityQuerySet:
        if not isinstance(who, Person):
            return self.none()
        return self.filter(memberships__person=who, memberships__role=Membership.CONVENOR)


class Community(models.Model):
    """People who share a domain, a community and a practice (Wenger-Trayner's three).

    The charter has one pane for each: what we care about, how we are together, what we make
    and know; and the question that the community works on.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("Name"), max_length=120)
    domain = models.TextField(_("What we care about"), max_length=2000, blank=True)
    together = models.TextField(_("How we are together"), max_length=2000, blank=True)
    practice = models.TextField(_("What we make and know"), max_length=2000, blank=True)
    question = models.CharField(_("The question we work on"), max_length=300, blank=True)
    language = models.CharField(_("Language"), max_length=10, choices=settings.LANGUAGES)
    founded = models.DateTimeField(default=timezone.now)

    objects = CommunityQuerySet.as_manager()

    class Meta:
        verbose_name = _("community")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def found(cls, by: Person, **charter: str) -> Community:
        """Begin a community. Whoever begins it convenes it."""
        with transaction.atomic():
            community = cls.objects.create(**charter)
            community.welcome(by, role=Membership.CONVENOR)
        return community

    def welcome(self, person: Person, role: str = "") -> Membership:
        """Let a person belong. Welcoming somebody twice changes only their role, if one is said."""
        membership, is_new = Membership.objects.get_or_create(
            community=self, person=person, defaults={"role": role or Membership.MEMBER}
        )
        if not is_new and role and membership.role != role:
            membership.role = role
            membership.save(update_fields=["role"])
        return membership

    def convenors(self) -> models.QuerySet[Person]:
        """Those who can help here, in the order of their names."""
        return Person.objects.filter(
            memberships__community=self, memberships__role=Membership.CONVENOR
        ).order_by("name")


class Membership(models.Model):
    """One person belonging to one community, since when and as what."""

    MEMBER, CONVENOR = "member", "convenor"
    ROLES = [(MEMBER, _("member")), (CONVENOR, _("convenor"))]

    community = models.ForeignKey(Community, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=ROLES, default=MEMBER)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("membership")
        ordering = ("person__name",)
        constraints = [
            models.UniqueConstraint(fields=["community", "person"], name="one_membership_each")
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.community}"

    @property
    def convenes(self) -> bool:
        return self.role == self.CONVENOR

    def is_last_convenor(self) -> bool:
        others = Membership.objects.filter(community=self.community_id, role=self.CONVENOR)
        return self.convenes and not others.exclude(pk=self.pk).exists()
