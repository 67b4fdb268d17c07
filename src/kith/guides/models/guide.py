from __future__ import annotations

import uuid
from typing import Any

from django.db import models, transaction
from django.db.models import Case, Q, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.passage import Text
from kith.communities.models import Community
from kith.communities.roles import roles
from kith.guides import events, languages
from kith.guides.contents import ROWS, WORDS, Contents
from kith.guides.models.play import Play
from kith.guides.models.shipping import Shipping
from kith.guides.models.web import Web
from kith.guides.offers import offers
from kith.guides.works import works
from kith.people.models import Person


class GuideQuerySet(models.QuerySet["Guide"]):
    def visible_to(self, who: Any) -> GuideQuerySet:
        """Those that ship with Kith, for everybody; a community's, for its members."""
        return self.filter(Q(community=None) | Q(community__in=list(roles(who))))

    def shipped(self) -> GuideQuerySet:
        return self.filter(community=None)

    def of_communities(self) -> GuideQuerySet:
        return self.exclude(community=None).select_related("community").order_by("community__name")

    def first_in(self, language: str) -> GuideQuerySet:
        """Those in a reader's language first, a language of its own country's included."""
        short = language.partition("-")[0]
        theirs = Case(When(language__startswith=short, then=0), default=1)
        return self.order_by(theirs, "language", "topic")

    def has_kept(self, draft: uuid.UUID) -> bool:
        """Whether this draft is a guide by now: it has the draft's id."""
        return self.filter(pk=draft).exists()

    def with_plays(self) -> GuideQuerySet:
        return self.prefetch_related("plays")


class Guide(Shipping, Web, models.Model):
    """A learning guide: of a community, or of nobody where it ships with Kith.

    `quotes`, `sources` and `links` are rows in the shape of `contents`: they are read and written
    with their guide and never alone. `original` is the text as it came.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, null=True, related_name="guides")
    topic = models.CharField(_("Topic"), max_length=200)
    language = models.CharField(_("Language"), max_length=35)
    version = models.CharField(_("Version"), max_length=100, blank=True)
    licence = models.CharField(_("Licence"), max_length=300, blank=True)
    context = models.TextField(_("Why this, why now"), blank=True)
    tip = models.TextField(_("A tip"), blank=True)
    quotes = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    links = models.JSONField(default=list)
    leftover = models.JSONField(default=list)
    original = models.TextField(blank=True)
    kept_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kept_at = models.DateTimeField(default=timezone.now)
    revision = models.PositiveIntegerField(default=0)

    objects = GuideQuerySet.as_manager()

    class Meta:
        verbose_name = _("guide")
        ordering = ("topic", "id")

    def __str__(self) -> str:
        return self.topic

    @property
    def contents(self) -> Contents:
        """What the guide says, in the shape that the form takes."""
        said = {name: getattr(self, name) for name in (*WORDS, *ROWS, "leftover")}
        return said | {"plays": [play.contents for play in self.plays.all()], "unsure": []}

    @property
    def language_name(self) -> str:
        return languages.name(self.language)

    @property
    def works(self) -> list[Text]:
        """What it cites, as something to read together."""
        return list(works(self.sources, self.quotes))

    def passages(self, topic: str = "") -> list[Text]:
        """What a method that reads has to read: the work that is its topic, and the quotes."""
        quotes = [Text(row["text"], row["speaker"]) for row in self.quotes]
        chosen = [work for work in self.works if work.source == topic]
        return list(dict.fromkeys([*chosen, *quotes]))

    def play_of(self, method_key: str) -> Play | None:
        return next((play for play in self.plays.all() if play.method_key == method_key), None)

    def any_play_of(self, method_key: str) -> Play | None:
        """The guide's own play of a method, or one of a method that it does not invite to."""
        others = (play for play in self.other_plays() if play.method_key == method_key)
        return self.play_of(method_key) or next(others, None)

    def other_plays(self) -> list[Play]:
        """A play, kept nowhere, by each method that Kith runs and this guide does not invite to.
        Its first topic is the guide itself.
        """
        invited = {play.method_key for play in self.plays.all()}
        return [
            Play(guide=self, method_key=key, topics=[self.topic, *offer.topics_with(self.works)])
            for key, offer in offers().items()
            if key not in invited and not offer.is_coming
        ]

    @classmethod
    def keep(cls, contents: Contents, by: Any, **where: Any) -> Guide:
        """Keep a guide for a community. `where` is its id, community and original text."""
        with transaction.atomic():
            guide = cls(kept_by=by, **where)
            guide._take(contents)
            events.Kept.record(guide, by=by, community=guide.community_id or "")
        return guide

    def correct(self, contents: Contents, by: Any) -> None:
        """Let the guide say something else. What was started from it stays as it was."""
        with transaction.atomic():
            newest = Guide.objects.select_for_update().get(pk=self.pk)
            self.revision = newest.revision + 1
            self._take(contents)
            events.Corrected.record(self, by=by)

    def remove(self, by: Any) -> None:
        """Take the guide away. Activities that were started from it stay, and name it."""
        with transaction.atomic():
            self.revision += 1
            events.Removed.record(self, by=by, community=self.community_id or "")
            self.delete()

    def _take(self, contents: Contents) -> None:
        for name in (*WORDS, *ROWS, "leftover"):
            setattr(self, name, contents[name])
        self.save()
        Play.line_up(self, contents["plays"])
        self._prefetched_objects_cache: dict[str, Any] = {}
