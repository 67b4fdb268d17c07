from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from kith.ui.spelling import key

if TYPE_CHECKING:
    from kith.understandings.models.term import Term

LONGEST = 200


class Alias(models.Model):
    """Another spelling of a word: its plural, its short form, how others say it."""

    term = models.ForeignKey("understandings.Term", models.CASCADE, related_name="aliases")
    wording = models.CharField(max_length=LONGEST)
    folded = models.CharField(max_length=2 * LONGEST, editable=False)

    class Meta:
        verbose_name = _("another spelling")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.wording

    @staticmethod
    def line_up(term: Term, wordings: Iterable[str]) -> None:
        """Let the word have these other spellings, each once."""
        wanted = {key(wording): wording for wording in wordings}
        wanted.pop(term.folded, None)
        Alias.objects.filter(term=term).delete()
        Alias.objects.bulk_create(
            Alias(term=term, wording=wording, folded=said) for said, wording in wanted.items()
        )
        term.__dict__.pop("_prefetched_objects_cache", None)
