from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Substr

from kith.communities.models import Community
from kith.communities.roles import roles
from kith.ui.spelling import key

if TYPE_CHECKING:
    from kith.understandings.models.term import Term


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
