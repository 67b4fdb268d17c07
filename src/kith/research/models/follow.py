from __future__ import annotations

import random
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.roles import roles
from kith.outside import NotReached
from kith.people.models import Person
from kith.research import events
from kith.research.sources import KINDS, Brought, Source
from kith.research.troubles import sentence_of

EVERY = timedelta(hours=6)
AT_MOST = timedelta(days=7)  # between two looks at a source that gives nothing but trouble
SPREAD = 0.2  # of the time between two looks: so that not all are asked at one moment
BETWEEN = timedelta(minutes=10)  # two looks that somebody asks for


class FollowQuerySet(models.QuerySet["Follow"]):
    def visible_to(self, who: Any) -> FollowQuerySet:
        """What the communities of this person follow."""
        return self.filter(community__in=list(roles(who)))

    def of(self, community: Community) -> FollowQuerySet:
        return self.filter(community=community)

    def due(self, now: datetime) -> FollowQuerySet:
        """Those that want to be looked at, the longest waiting first."""
        return self.filter(next__lte=now).order_by("next", "pk")

    def with_waiting(self) -> FollowQuerySet:
        """Each with `waiting`: how many of its items nobody has sifted yet; by name."""
        unsifted = models.Count("items", filter=models.Q(items__sifting=None))
        return self.annotate(waiting=unsifted).select_related("by").order_by("name", "pk")


class Follow(models.Model):
    """A journal or a topic that a community looks in on: `kind` is a source, `query` what it is
    asked. `etag` and `changed` are the source's, `trouble` is a key of troubles, `troubles` how
    many looks in a row brought nothing else.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="follows")
    kind = models.CharField(_("Where to look"), max_length=20, choices=KINDS)
    query = models.CharField(_("Address or words"), max_length=500)
    name = models.CharField(_("What it is called here"), max_length=200)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    looked = models.DateTimeField(null=True)
    next = models.DateTimeField(default=timezone.now)
    trouble = models.CharField(max_length=20, blank=True)
    troubles = models.PositiveSmallIntegerField(default=0)
    etag = models.CharField(max_length=300, blank=True)
    changed = models.CharField(max_length=100, blank=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow")
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(fields=["community", "kind", "query"], name="followed_once")
        ]
        indexes = [models.Index(fields=["next"], name="follows_due")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("research:follows", args=[self.community_id])

    @property
    def source(self) -> Source:
        return Source.by_key[self.kind]()

    @property
    def trouble_in_words(self) -> str:
        """The last trouble, for people; "" where the last look had none."""
        return sentence_of(self.trouble)

    @classmethod
    def begin(
        cls, community: Community, by: Any, pk: Any, *, kind: str, query: str, name: str
    ) -> Follow:
        """Follow something from now on. What is followed already is that follow."""
        with community.turn():
            follow, is_new = cls.objects.get_or_create(
                community=community,
                kind=kind,
                query=query,
                defaults={"pk": pk, "name": name, "by": by},
            )
            if is_new:
                community.note(events.Followed, by=by, follow=follow.pk)
        return follow

    def end(self, by: Any) -> None:
        """Follow it no longer. What was sifted stays; what waits in the tray goes."""
        with self.community.turn():
            self.items.filter(sifting=None).delete()
            self.community.note(events.Unfollowed, by=by, follow=self.pk)
            self.delete()

    def claim(self, now: datetime) -> bool:
        """Whether it is ours to look now: of several that ask at once one hears yes."""
        mine = Follow.objects.filter(pk=self.pk, next=self.next)
        return bool(mine.update(next=now + EVERY))

    def look(self, now: datetime, seconds: float = 20) -> Brought | None:
        """Ask the source what is new, and remember what it said; the items are the caller's."""
        try:
            brought = self.source.look(self.query, seconds, self.etag, self.changed)
        except NotReached as reason:
            self.troubles += 1
            again = reason.again or now
            self._remember(now, max(self._next(now), again), trouble=reason.why)
            return None
        self.troubles = 0
        self.remember(brought or Brought(self.query, "", (), self.etag, self.changed, self.trouble))
        return brought

    def remember(self, brought: Brought) -> None:
        """A look has succeeded: what to tell the source the next time, and when that is."""
        now = timezone.now()
        self.etag, self.changed = brought.etag, brought.changed
        self._remember(now, self._next(now), trouble=brought.trouble)

    def _remember(self, looked: datetime, again: datetime, trouble: str) -> None:
        self.looked, self.next, self.trouble = looked, again, trouble
        names = ("looked", "next", "trouble", "troubles", "etag", "changed")
        Follow.objects.filter(pk=self.pk).update(**{name: getattr(self, name) for name in names})

    def _next(self, now: datetime) -> datetime:
        """In some hours, and each time later while there is nothing but trouble."""
        wait = min(EVERY * 2 ** min(self.troubles, 10), AT_MOST)
        return now + wait * (1 + random.uniform(-SPREAD, SPREAD))  # noqa: S311 - no secret

    def waits_for_room(self) -> None:
        """Nothing is fetched while the tray holds as much as anybody would sift."""
        Follow.objects.filter(pk=self.pk).update(trouble="full")

    def rests(self, now: datetime) -> bool:
        """Whether it was looked at a moment ago."""
        return bool(self.looked and self.looked > now - BETWEEN)
