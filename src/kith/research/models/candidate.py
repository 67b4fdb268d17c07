from __future__ import annotations

from typing import Any

from django.db import models

from kith.research.models.study import Study
from kith.research.reading.sentences import SENTENCES


class Candidate(models.Model):
    """A record that was read out of a small file, until somebody has chosen what is kept."""

    of = models.ForeignKey("research.Import", models.CASCADE, related_name="candidates")
    position = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    said = models.JSONField()
    codes = models.JSONField(default=list)
    study = models.ForeignKey(Study, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.said["title"]

    @property
    def is_new(self) -> bool:
        return not {"here", "in-file"} & set(self.codes)

    @property
    def sentences(self) -> list[Any]:
        return [SENTENCES[code] for code in self.codes]

    @property
    def shown(self) -> Study:
        """As a study that is kept nowhere, to be drawn like one."""
        return Study(**self.said)
