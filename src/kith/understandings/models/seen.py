from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import models

from kith.understandings.models.example import Example
from kith.understandings.models.perspective import Perspective
from kith.understandings.models.said import Said


class Seen(models.Model):
    """People see a word in their own ways, and know what is one and what is not."""

    class Meta:
        abstract = True

    def see(
        self, pk: UUID, words: str, by: Any, dissents: bool = False, named: bool = True
    ) -> Said | None:
        """Add a way to see it. Without a name nothing of who it was is kept."""
        name = str(by) if named else ""
        return Perspective.keep(pk, self, by, name, words=words, dissents=dissents)  # type: ignore[arg-type]

    def exemplify(self, pk: UUID, words: str, verdict: str, by: Any) -> Said | None:
        """Add something that is one, or that is not."""
        return Example.keep(pk, self, by, str(by), words=words, verdict=verdict)  # type: ignore[arg-type]
