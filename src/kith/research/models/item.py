from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.access.signing import tag
from kith.communities.models import Community
from kith.communities.roles import roles
from kith.research import events
from kith.research.models.follow import Follow
from kith.research.models.sifting import Sifting
from kith.research.models.study import Study
from kith.research.works import Work

A_TRAY = 300  # unsifted items of one community: above it nothing new is fetched


SAID = ("title", "authors", "year", "where", "doi", "url", "abstract", "licence", "language")


class ItemQuerySet(models.QuerySet["Item"]):
    def visible_to(self, who: Any) -> ItemQuerySet:
        """Items of the communities that this person belongs to."""
        return self.filter(community__in=list(roles(who)))

    def of(self, community: Community) -> ItemQuerySet:
        return self.filter(community=community)

    def in_the_tray(self) -> ItemQuerySet:
        """What nobody has sifted yet, the latest first."""
        return self.filter(sifting=None).order_by("-arrived", "pk")

    def as_lines(self) -> ItemQuerySet:
        """With what a list shows of them; nothing more."""
        return self.only("title", "authors", "year", "where", "language")

    def sifted(self) -> ItemQuerySet:
        """What was sifted, the last first."""
        return self.exclude(sifting=None).select_related("sifting").order_by("-sifting__at", "pk")

    def for_the_question(self) -> ItemQuerySet:
        """What was kept for the question that the community works on, the last first."""
        return self.sifted().filter(sifting__answer=Sifting.QUESTION)


class Item(models.Model):
    """A piece of research that came in by a follow, and waits to be sifted.

    It comes once: by its DOI, its address, or what its feed calls it, of which marks are kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="items")
    follow = models.ForeignKey(Follow, models.SET_NULL, null=True, related_name="items")
    title = models.CharField(_("Title"), max_length=500)
    authors = models.JSONField(_("Authors"), default=list)
    year = models.PositiveSmallIntegerField(_("Year"), null=True)
    where = models.CharField(_("Where it stands"), max_length=300, blank=True)
    doi = models.CharField(_("DOI"), max_length=255, blank=True)
    url = models.CharField(_("Address"), max_length=2000, blank=True)
    abstract = models.TextField(_("Abstract"), blank=True)
    licence = models.CharField(_("Licence"), max_length=20, blank=True)
    language = models.CharField(_("Language"), max_length=35, blank=True)
    arrived = models.DateTimeField(default=timezone.now)
    url_mark = models.CharField(max_length=16, blank=True, editable=False)
    guid_mark = models.CharField(max_length=16, blank=True, editable=False)

    objects = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("item")
        ordering = ("-arrived", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["community", name], condition=~Q(**{name: ""}), name=f"item_once_by_{name}"
            )
            for name in ("doi", "url_mark", "guid_mark")
        ]
        indexes = [models.Index(fields=["community", "-arrived"], name="newest_items")]

    def __str__(self) -> str:
        return self.title

    @property
    def link(self) -> str:
        """Where it can be read: the address that every DOI has, else its own; or ""."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @classmethod
    def bring(cls, follow: Follow, works: Iterable[Work]) -> None:
        """Put what is new into the tray. What came before, or is a study already, does not."""
        works = [work for work in works if work.doi or work.url or work.guid]  # or it came daily
        dois = [work.doi for work in works if work.doi]
        kept = set(
            Study.objects.of(follow.community).filter(doi__in=dois).values_list("doi", flat=True)
        )
        new = [
            cls._made_of(work, follow, at) for at, work in in_order(works) if work.doi not in kept
        ]
        Item.objects.bulk_create(new, ignore_conflicts=True)

    @classmethod
    def _made_of(cls, work: Work, follow: Follow, at: datetime) -> Item:
        return cls(
            community_id=follow.community_id,
            follow=follow,
            arrived=at,
            url_mark=tag("item", work.url) if work.url else "",
            guid_mark=tag("item", f"{follow.query} {work.guid}") if work.guid else "",
            **work.as_said(),
        )

    def sift(self, answer: str, by: Any) -> Sifting:
        """Say what becomes of it. It is sifted once: who comes later changes nothing."""
        with self.community.turn():
            sifting, is_new = Sifting.objects.get_or_create(
                item=self, defaults={"answer": answer, "by": by}
            )
            if is_new:
                sifting.do(by)
                self.community.note(events.Sifted, by=None, item=self.pk)
        return sifting

    def unsift(self, by: Any) -> None:
        """Put it back into the tray. A study that nobody has worked with goes with it."""
        with self.community.turn():
            sifting = Sifting.objects.filter(item=self).first()
            if sifting is not None:
                sifting.undo(by)
                self.community.note(events.Unsifted, by=None, item=self.pk)

    def said(self) -> dict[str, Any]:
        """What it says in the fields of a study."""
        return {name: getattr(self, name) for name in SAID}


def in_order(works: Iterable[Work]) -> Iterator[tuple[datetime, Work]]:
    """What stands first in a feed is its newest, and stays first in the tray."""
    now = timezone.now()
    for place, work in enumerate(works):
        yield now - timedelta(milliseconds=place), work
