"""What a registry or a feed tells of a piece of research, before anybody has kept it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from kith.research.doi import doi_in
from kith.research.licences import may_be_passed_on

MOST_AUTHORS, LONGEST_ABSTRACT = 50, 5000
LONGEST_URL = 2000
AHEAD = 2  # years: journals print ahead of time


@dataclass(frozen=True)
class Notice:
    """A study was retracted, corrected, or the like: `kind` as Crossref says it, the DOI of the
    study, the DOI of the notice or "", and the day, where it is known.
    """

    about: str
    kind: str
    doi: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Work:
    """A piece of research: words without markup, `authors` as names in order, a normalised DOI.

    `abstract` is empty unless `licence`, a key of `LICENCES`, lets it be passed on. `guid` is what
    a feed calls it. `notices` are the retractions and corrections that its registry knows.
    """

    title: str
    authors: tuple[str, ...] = ()
    year: int | None = None
    where: str = ""
    doi: str = ""
    url: str = ""
    guid: str = ""
    abstract: str = ""
    licence: str = ""
    language: str = ""
    notices: tuple[Notice, ...] = ()

    def as_said(self) -> dict[str, Any]:
        """What it says in the fields of a study."""
        return {
            "title": self.title,
            "authors": list(self.authors),
            "year": self.year,
            "where": self.where,
            "doi": self.doi,
            "url": self.url,
            "abstract": self.abstract,
            "licence": self.licence,
            "language": self.language,
        }


def tidied(work: Work) -> Work:
    """What may be kept of it: no abstract without a licence, no address that leads nowhere."""
    leads = work.url.startswith(("https://", "http://")) and len(work.url) <= LONGEST_URL
    return replace(
        work,
        authors=tuple(name for name in work.authors if name)[:MOST_AUTHORS],
        doi=doi_in(work.doi),
        url=work.url if leads else "",
        abstract=work.abstract if may_be_passed_on(work.licence) else "",
    )


def year_in(said: object) -> int | None:
    """A year that can be one; None for what cannot."""
    try:
        year = int(str(said)[:4])
    except ValueError:
        return None
    return year if 1500 <= year <= timezone.localdate().year + AHEAD else None
