from __future__ import annotations

from django.db import models

from kith.research.models.batch import Batch


class ReadSoFar(models.Model):
    """How far a file is read.

    `at` is the byte, `line` the line and `position` the number of records up to which it was read;
    `strings` are abbreviations that the file has made so far.
    """

    size = models.PositiveIntegerField()
    at = models.PositiveIntegerField(default=0)
    line = models.PositiveIntegerField(default=0)
    position = models.PositiveIntegerField(default=0)
    unread = models.PositiveIntegerField(default=0)
    strings = models.TextField(blank=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @property
    def is_over(self) -> bool:
        return self.ended is not None

    @property
    def percent(self) -> int:
        return 100 if self.is_over else min(99, 100 * self.at // max(self.size, 1))

    def _go_to(self, batch: Batch) -> None:
        self.at, self.line, self.position = batch.at, batch.line, batch.position
        self.unread += len(batch.looked) - len(batch.read)
        self.strings = batch.strings
        self.save()
