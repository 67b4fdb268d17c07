from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

from kith.communities.models import Community
from kith.communities.roles import roles
from kith.research.alike import same_title
from kith.research.doi import doi_in
from kith.ui import spelling

if TYPE_CHECKING:
    from kith.research.models.study import Study  # noqa: F401


class StudyQuerySet(models.QuerySet["Study"]):
    def visible_to(self, who: Any) -> StudyQuerySet:
        """Studies of the communities that this person belongs to."""
        return self.filter(community__in=list(roles(who)))

    def of(self, community: Community) -> StudyQuerySet:
        return self.filter(community=community)

    def newest(self) -> StudyQuerySet:
        return self.order_by("-kept_at", "pk")

    def speaking_of(self, words: str) -> StudyQuerySet:
        """Those in whose title, authors or place all of these words stand; all, without a word."""
        found = self
        for word in spelling.key(words).split():
            found = found.filter(looked_up__contains=word)
        return found

    def same_as(self, doi: str, title: str, year: int | None) -> StudyQuerySet:
        """Those that are this one: by the DOI, or by title and year where one has no DOI."""
        alike = Q(alike=same_title(title, year))
        doi = doi_in(doi)
        return self.filter(Q(doi=doi) | alike & Q(doi="")) if doi else self.filter(alike)

    def known_as(self, doi: str, title: str) -> StudyQuerySet:
        """Those of this DOI; else of this title, whatever their year, that have no other DOI."""
        alike = same_title(title, None)
        called = self.filter(alike__startswith=alike, alike__regex=rf"^{alike}( \d+)?$")
        if not doi:
            return called
        same = self.filter(doi=doi)
        return same if same.exists() else called.filter(doi="")

    def as_lines(self) -> StudyQuerySet:
        """With what a list shows of them, and nothing more."""
        return self.only("title", "authors", "year", "where", "language", "community")

    def with_dois(self) -> StudyQuerySet:
        return self.exclude(doi="")
