from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.people.models import Person
from kith.research import events
from kith.research.alike import same_title
from kith.research.doi import doi_in
from kith.research.licences import LICENCES, may_be_passed_on
from kith.research.models.studies import StudyQuerySet
from kith.ui import spelling

NAMED = 3  # authors, in a line


class Study(models.Model):
    """A piece of research as one community keeps it: where it stands, and what it says.

    `authors` are names in order. `abstract` is the study's own, and kept only under a licence
    that lets it be passed on; `summary` is the community's words. `doi` is normalised.
    `looked_up` and `alike` are written by `save`, for searching and for finding it twice.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="studies")
    title = models.CharField(_("Title"), max_length=500)
    authors = models.JSONField(_("Authors"), default=list)
    year = models.PositiveSmallIntegerField(_("Year"), null=True)
    where = models.CharField(_("Where it stands"), max_length=300, blank=True)
    abstract = models.TextField(_("Abstract"), blank=True)
    licence = models.CharField(_("Licence"), max_length=20, choices=LICENCES, blank=True)
    url = models.CharField(_("Address"), max_length=2000, blank=True)
    doi = models.CharField(_("DOI"), max_length=255, blank=True)
    language = models.CharField(_("Language"), max_length=35, blank=True)
    summary = models.TextField(_("In our own words"), blank=True)
    looked_up = models.TextField(editable=False)
    alike = models.CharField(max_length=200, editable=False)
    kept_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kept_at = models.DateTimeField(default=timezone.now)
    revision = models.PositiveIntegerField(default=0)

    objects = StudyQuerySet.as_manager()

    class Meta:
        verbose_name = _("study")
        ordering = ("title", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["community", "doi"], condition=~Q(doi=""), name="one_study_a_doi"
            )
        ]
        indexes = [
            models.Index(fields=["community", "-kept_at"], name="newest_studies"),
            models.Index(fields=["community", "alike"], name="studies_alike"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("research:study", args=[self.pk])

    @property
    def first_authors(self) -> list[str]:
        return self.authors[:NAMED]

    @property
    def more_authors(self) -> int:
        """How many stand behind those who are named in a line."""
        return len(self.authors[NAMED:])

    @property
    def link(self) -> str:
        """Where it can be read: its own address, else the one that every DOI has; or ""."""
        return self.url or (f"https://doi.org/{self.doi}" if self.doi else "")

    @property
    def facts(self) -> dict[str, Any]:
        """What may be said of it anywhere: no word of its own, and none of its community's."""
        named = ("title", "authors", "year", "where", "url", "doi", "language")
        return {name: getattr(self, name) for name in named}

    def with_the_same_doi(self, doi: str) -> Study | None:
        """Another study of the community that has this DOI."""
        others = Study.objects.filter(community=self.community_id).exclude(pk=self.pk)
        return others.filter(doi=doi).first() if doi else None

    @classmethod
    def drawn_up(cls, community: Community, by: Any, pk: Any = None, **said: Any) -> Study:
        """A study that is not kept yet, made fit to be."""
        study = Study(pk=pk or uuid.uuid4(), community=community, kept_by=by)
        study._take(said)
        return study

    @classmethod
    def add(cls, community: Community, by: Any, pk: UUID, **said: Any) -> Study:
        """Keep a study: `said` is what its fields say. Sent twice it is one; and where the
        community has a study with this DOI, it is that one, as it stands.
        """
        study = Study.drawn_up(community, by, pk, **said)
        with transaction.atomic():
            there = Study.objects.filter(community=community).filter(
                Q(pk=pk) | ~Q(doi="") & Q(doi=study.doi)
            )
            if there.exists():
                return there[0]
            Study.objects.bulk_create([study], ignore_conflicts=True)
            if not Study.objects.filter(pk=pk).exists():  # another press had the same DOI
                return Study.objects.get(community=community, doi=study.doi)
            events.Added.record(study, by=by, community=community.pk)
        return study

    @classmethod
    def add_many(cls, studies: Iterable[Study]) -> None:
        """Keep what was drawn up. What is there already, by id or DOI, stays as it is."""
        Study.objects.bulk_create(studies, ignore_conflicts=True)

    def correct(self, by: Any, **said: Any) -> None:
        """Let it say something else."""
        with transaction.atomic():
            newest = Study.objects.select_for_update().get(pk=self.pk)
            self.revision = newest.revision + 1
            self._take(said)
            self.save()
            events.Corrected.record(self, by=by)

    def remove(self, by: Any) -> None:
        """Take it away. Activities that were started from it stay, and name it."""
        with transaction.atomic():
            self.revision += 1
            events.Removed.record(self, by=by, community=self.community_id)
            self.delete()

    def _take(self, said: dict[str, Any]) -> None:
        for name, value in said.items():
            setattr(self, name, value)
        self.doi = doi_in(self.doi)
        self.abstract = self.abstract if may_be_passed_on(self.licence) else ""
        self.looked_up = spelling.key(" ".join((self.title, *self.authors, self.where)))
        self.alike = same_title(self.title, self.year)
