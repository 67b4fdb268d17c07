from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Substr
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.roles import roles
from kith.people.models import Person
from kith.understandings import events
from kith.understandings.folding import key
from kith.understandings.models.definition import Defined
from kith.understandings.models.hand import person
from kith.understandings.models.seen import Seen
from kith.understandings.models.starting import Starting

LONGEST = 200


class TermQuerySet(models.QuerySet["Term"]):
    def visible_to(self, who: Any) -> TermQuerySet:
        """The words of the communities that this person belongs to."""
        return self.filter(community__in=list(roles(who))).select_related("community", "current")

    def of(self, community: Community) -> TermQuerySet:
        return self.filter(community=community)

    def with_aliases(self) -> TermQuerySet:
        return self.prefetch_related("aliases")

    def called(self, wording: str) -> TermQuerySet:
        """Those that are spelled so, or also spelled so."""
        said = key(wording)
        return self.filter(Q(folded=said) | Q(aliases__folded=said)).distinct()

    def named(self, wording: str, language: str) -> Term | None:
        """The one that is spelled so, in this language rather than in another."""
        rank = models.Case(models.When(language=language, then=0), default=1)
        found = self.called(wording).annotate(rank=rank)
        return found.select_related("community", "current").order_by("rank", "folded").first()

    def like(self, typed: str) -> TermQuerySet:
        """Those in a spelling of which this stands; those that begin so first."""
        said = key(typed)
        found = self.filter(Q(folded__contains=said) | Q(aliases__folded__contains=said))
        begins = models.Case(models.When(folded__startswith=said, then=0), default=1)
        return found.order_by(begins, "folded", "pk").distinct()

    def beginning_with(self, letter: str) -> TermQuerySet:
        return self.filter(folded__startswith=key(letter)[:1])

    def letters(self) -> list[str]:
        """The first letters that there are, in order."""
        first = self.order_by().annotate(letter=Substr("folded", 1, 1))
        return sorted(set(first.values_list("letter", flat=True)))

    def to_start_with(self) -> TermQuerySet:
        return self.filter(starting__isnull=False).order_by("starting__position")

    def starting_first(self) -> TermQuerySet:
        """The words to start with, in their order, then what was agreed last."""
        return self.select_related("starting").order_by(
            models.F("starting__position").asc(nulls_last=True),
            models.F("current__at").desc(nulls_last=True),
            "folded",
        )


class Term(Defined, Seen, Starting, models.Model):
    """A word of a community. `current` is its agreed wording, or none yet; `folded` what it is
    found by.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="terms")
    wording = models.CharField(_("Word"), max_length=LONGEST)
    folded = models.CharField(max_length=2 * LONGEST, editable=False)
    language = models.CharField(_("Language"), max_length=10, choices=settings.LANGUAGES)
    current = models.ForeignKey(
        "understandings.Definition", models.SET_NULL, null=True, related_name="+"
    )
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("word")
        ordering = ("folded", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["community", "language", "folded"], name="one_term_a_spelling"
            )
        ]

    def __str__(self) -> str:
        return self.wording

    def get_absolute_url(self) -> str:
        return reverse("understandings:term", args=[self.pk])

    @property
    def letter(self) -> str:
        return self.folded[:1].upper()

    @classmethod
    def add(
        cls,
        pk: UUID,
        community: Community,
        by: Any,
        wording: str,
        language: str,
        also: Iterable[str],
    ) -> Term:
        """Add a word, also known by other spellings. The same press twice adds one."""
        with community.turn():
            said = {"wording": wording, "folded": key(wording), "language": language}
            term, is_new = cls.objects.get_or_create(
                pk=pk, defaults=said | {"community": community, "added_by": person(by)}
            )
            if is_new:
                Alias.line_up(term, also)
                community.note(events.Added, by=by, term=term.pk)
        return term

    def respell(self, by: Any, wording: str, language: str, also: Iterable[str]) -> None:
        """Be written so from now on, and known by these other spellings."""
        with self.community.turn() as community:
            self.wording, self.folded, self.language = wording, key(wording), language
            self.save(update_fields=["wording", "folded", "language"])
            Alias.line_up(self, also)
            community.note(events.Respelled, by=by, term=self.pk)

    def remove(self, by: Any) -> None:
        """Take the word away, with all that was said of it."""
        with self.community.turn() as community:
            community.note(events.Removed, by=by, term=self.pk)
            self.delete()

    @property
    def also(self) -> list[str]:
        return [alias.wording for alias in self.aliases.all()]


class Alias(models.Model):
    """Another spelling of a word: its plural, its short form, how others say it."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="aliases")
    wording = models.CharField(max_length=LONGEST)
    folded = models.CharField(max_length=2 * LONGEST, editable=False)

    class Meta:
        verbose_name = _("another spelling")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.wording

    @staticmethod
    def line_up(term: Term, wordings: Iterable[str]) -> None:
        """Let the word have these other spellings, each once."""
        wanted = {key(wording): wording for wording in wordings}
        wanted.pop(term.folded, None)
        Alias.objects.filter(term=term).delete()
        Alias.objects.bulk_create(
            Alias(term=term, wording=wording, folded=said) for said, wording in wanted.items()
        )
        term.__dict__.pop("_prefetched_objects_cache", None)
