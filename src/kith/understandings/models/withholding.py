from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.withholding import LONGEST_REASON
from kith.people.models import Person
from kith.understandings.models.example import Example
from kith.understandings.models.hand import person
from kith.understandings.models.perspective import Perspective


class Withholding(models.Model):
    """What was said of a word is shown no longer: who decided it, why, and when. It is kept."""

    perspective = models.OneToOneField(
        Perspective, models.CASCADE, null=True, related_name="withholding"
    )
    example = models.OneToOneField(Example, models.CASCADE, null=True, related_name="withholding")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    why = models.CharField(_("Why"), max_length=LONGEST_REASON)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(perspective=None) ^ models.Q(example=None),
                name="withholds_one_thing",
            )
        ]

    def __str__(self) -> str:
        return "withheld"

    @classmethod
    def begin(cls, said: Perspective | Example, why: str, by: Any) -> None:
        """Show it to nobody but whoever said it and whoever convenes. Twice is the same."""
        with said.term.community.turn() as community:
            of: dict[str, Any] = {said.noun: said}
            _row, is_new = cls.objects.get_or_create(**of, defaults={"why": why, "by": person(by)})
            if is_new:
                community.note(said.WITHHELD, by=by, term=said.term_id, said=said.pk)

    @classmethod
    def end(cls, said: Perspective | Example, by: Any) -> None:
        """Show it again. What is shown already stays so."""
        with said.term.community.turn() as community:
            gone, _rows = cls.objects.filter(**{said.noun: said}).delete()
            if gone:
                community.note(said.GIVEN_BACK, by=by, term=said.term_id, said=said.pk)
