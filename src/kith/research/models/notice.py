from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.roles import roles
from kith.outside import NotReached
from kith.research import works
from kith.research.crossref import notices_of
from kith.research.models.study import Study

EVERY = timedelta(days=7)
AGAIN = timedelta(hours=6)  # after a look that failed
AT_ONCE = 20  # DOIs in one question

# Crossref's kinds of updates (www.crossref.org/documentation/crossmark), in words without blame.
SENTENCES = {
    "retraction": _("This study was retracted."),
    "partial_retraction": _("Part of this study was retracted."),
    "withdrawal": _("This study was withdrawn."),
    "removal": _("This study was removed by its publisher."),
    "expression_of_concern": _("There is an expression of concern about this study."),
    "correction": _("A correction to this study was published."),
    "corrigendum": _("A correction to this study was published."),
    "erratum": _("A correction to this study was published."),
    "addendum": _("An addition to this study was published."),
    "clarification": _("A clarification of this study was published."),
    "new_version": _("A newer version of this study was published."),
    "new_edition": _("A newer version of this study was published."),
}
OTHER = _("A notice about this study was published.")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, who: Any) -> NoticeQuerySet:
        """Notices about studies of the communities that this person belongs to."""
        theirs = Study.objects.filter(community__in=list(roles(who))).exclude(doi="")
        return self.filter(about__in=theirs.values("doi"))

    def about_each(self) -> models.Exists:
        """Of each study: whether something was published about it."""
        return models.Exists(self.filter(about=models.OuterRef("doi")))

    def about(self, doi: str) -> NoticeQuerySet:
        return self.filter(about=doi).order_by("-on", "pk") if doi else self.none()


class Notice(models.Model):
    """Something was published about a study after it: a retraction, a correction, and the like.

    It is about a DOI, so that all communities that keep the study see it. `kind` is Crossref's,
    `doi` that of the notice itself, or "".
    """

    about = models.CharField(max_length=255)
    kind = models.CharField(max_length=40)
    doi = models.CharField(max_length=255, blank=True)
    on = models.DateField(null=True)
    found_at = models.DateTimeField(default=timezone.now)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        constraints = [
            models.UniqueConstraint(fields=["about", "kind", "doi"], name="one_notice_each")
        ]

    def __str__(self) -> str:
        return str(SENTENCES.get(self.kind, OTHER))

    @property
    def link(self) -> str:
        """Where the notice itself can be read, else the study, which links to it."""
        return f"https://doi.org/{self.doi or self.about}"

    @classmethod
    def keep(cls, found: list[works.Notice]) -> None:
        """Keep what was found. What is known already stays as it is."""
        rows = [cls(about=one.about, kind=one.kind, doi=one.doi, on=one.on) for one in found]
        Notice.objects.bulk_create(rows, ignore_conflicts=True)


class Checked(models.Model):
    """Notices about this DOI are looked for again at `next`."""

    doi = models.CharField(max_length=255, primary_key=True)
    next = models.DateTimeField()

    def __str__(self) -> str:
        return self.doi


def look_for_notices() -> None:
    """Ask for the DOIs that are kept and were not asked for lately, some at once."""
    now = timezone.now()
    known = Checked.objects.filter(doi=models.OuterRef("doi"), next__gt=now)
    due = Study.objects.exclude(doi="").filter(~models.Exists(known)).order_by()
    dois = list(due.values_list("doi", flat=True).distinct()[:AT_ONCE])
    if not dois:
        return
    try:
        Notice.keep(notices_of(dois))
        again = now + EVERY
    except NotReached as reason:
        again = reason.again or now + AGAIN
    Checked.objects.bulk_create(
        [Checked(doi=doi, next=again) for doi in dois],
        update_conflicts=True,
        unique_fields=["doi"],
        update_fields=["next"],
    )
