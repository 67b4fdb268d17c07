from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from kith.research.models.batch import Looked
from kith.research.models.study import Study
from kith.research.reading.sentences import SENTENCES, UNREAD

if TYPE_CHECKING:
    from kith.research.models.importing import Import

MOST = 300  # of one import that are told one by one; the others are counted


class Snag(models.Model):
    """What was wrong with a record of a file, or unsure, or not new. `line` 0 is the whole file."""

    of = models.ForeignKey("research.Import", models.CASCADE, related_name="snags")
    position = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    code = models.CharField(max_length=20)
    title = models.CharField(max_length=120, blank=True)
    study = models.ForeignKey(Study, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return f"{self.line}: {self.code}"

    @staticmethod
    def note(of: Import, looked: list[Looked]) -> None:
        """Tell what was odd in these records, as far as there is room."""
        snags = [
            Snag(
                of=of,
                position=one.position,
                line=one.line,
                code=code,
                title=one.title[:120],
                study_id=one.there,
            )
            for one in looked
            for code in one.codes
        ]
        Snag.objects.bulk_create(snags[: max(MOST - of.snags.count(), 0)])

    @property
    def sentence(self) -> Any:
        return SENTENCES[self.code]

    @property
    def is_loss(self) -> bool:
        """Whether nothing of the record was kept."""
        return self.code in UNREAD
