from __future__ import annotations

import uuid

from django.db import models


class Note(models.Model):
    """A row of about the size of a card."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    place = models.UUIDField(default=uuid.uuid4)
    words = models.TextField()
    revision = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.words
