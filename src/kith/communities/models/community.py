from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities import events
from kith.communities.models.membership import Face, Membership, MembershipQuerySet
from kith.communities.models.newcomer import known_or_new
from kith.events.kinds import Kind
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

    def counted(self) -> CommunityQuerySet:
        """Each with `of_all`: how many belong to it."""
        its = Membership.objects.filter(community=models.OuterRef("pk"))
        return self.annotate(of_all=models.Subquery(number_of(its)))


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
    revision = models.PositiveIntegerField(default=0)

    memberships: MembershipQuerySet
    objects = CommunityQuerySet.as_manager()

    class Meta:
        verbose_name = _("community")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("communities:one", args=[self.pk])

    @property
    def charter(self) -> list[tuple[Any, str]]:
        """The three panes: what each is called, and what is written in it."""
        panes = ("domain", "together", "practice")
        return [(self._meta.get_field(pane).verbose_name, getattr(self, pane)) for pane in panes]  # type: ignore[union-attr]

    def has_charter(self) -> bool:
        return any(words for _pane, words in self.charter)

    @classmethod
    def found(cls, by: Any, *, pk: Any = None, **charter: str) -> Community:
        """Begin a community. Whoever begins it convenes it.

        `pk` is a UUID of the page that asks, so that sending twice begins one community.
        """
        with transaction.atomic():
            community, is_new = cls.objects.get_or_create(pk=pk or uuid.uuid4(), defaults=charter)
            if is_new:
                Membership.objects.create(community=community, person=by, role=Membership.CONVENOR)
                community.note(events.Founded, by=by)
        return community

    def describe(self, by: Any, **charter: str) -> None:
        """Write the charter anew, or the panes of it that are given."""
        with self.turn():
            for pane, words in charter.items():
                setattr(self, pane, words)
            self.save(update_fields=list(charter))
            self.note(events.Described, by=by)

    def welcome(self, person: Person, role: str = "", by: Any = None) -> Membership:
        """Let a person belong. Welcoming somebody twice changes only their role, if one is said."""
        with self.turn():
            membership, is_new = Membership.objects.get_or_create(
                community=self, person=person, defaults={"role": role or Membership.MEMBER}
            )
            if is_new:
                self.note(events.Welcomed, by=by, person=person.pk)
            elif role:
                membership.community = self
                membership.become(role, by=by)
        return membership

    def welcome_at(self, email: str, name: str, by: Any) -> Membership:
        """Welcome whoever has this address. Who is known already keeps the name they have."""
        with self.turn():
            return self.welcome(known_or_new(email, name), by=by)

    def convenors(self) -> models.QuerySet[Person]:
        """Those who can help here, in the order of their names."""
        return Person.objects.filter(
            memberships__community=self, memberships__role=Membership.CONVENOR
        ).order_by("name")

    def faces(self, most: int) -> list[Face]:
        """The convenors, then the newest: an index serves it at any size, and whoever came last is
        the one whom the others do not know yet. Rows, not models: no page is read more often.
        """
        of_all = models.Subquery(number_of(self.memberships.all()))
        newest = self.memberships.annotate(of_all=of_all).order_by("role", "-since")
        rows = newest.values_list("person__name", "person__email", "role", "of_all")[:most]
        return [Face(*row) for row in rows]

    @contextmanager
    def turn(self) -> Iterator[Community]:
        """Change what belongs to the community, one after another: under its row's lock."""
        with transaction.atomic():
            newest = Community.objects.select_for_update().get(pk=self.pk)
            self.revision = newest.revision
            yield self

    def note(self, kind: type[Kind], by: Any, **subjects: Any) -> None:
        """Record what happened, in the transaction in which it does."""
        self.revision += 1
        self.save(update_fields=["revision"])
        kind.record(self, by=by, **subjects)


def number_of(memberships: MembershipQuerySet) -> models.QuerySet:
    """How many they are, for one community, as a subquery."""
    one_row = memberships.order_by().values("community")
    return one_row.annotate(number=models.Count("pk")).values("number")
