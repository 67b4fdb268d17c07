from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.turns import Turning
from kith.activities.models.written import clean_words
from kith.people.models import Person

LONGEST_REASON = 200


class Withholding(models.Model):
    """A card that was shown is shown no longer: who decided it, why, and when. It is kept."""

    contribution = models.OneToOneField(Contribution, models.CASCADE, related_name="withholding")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    why = models.CharField(_("Why"), max_length=LONGEST_REASON)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.contribution} withheld"


class Withheld(Turning):
    """Whoever convenes may withhold a card that should not stand there, and give it back."""

    class Meta:
        abstract = True

    def withhold(self, card: Contribution, why: str, by: Any) -> None:
        """Show a card to nobody but its author and whoever convenes. Twice is the same."""
        why = clean_words(why, longest=LONGEST_REASON)
        with self.turn():
            _row, is_new = Withholding.objects.get_or_create(
                contribution=card,
                defaults={"why": why, "by": by if isinstance(by, Person) else None},
            )
            if is_new:
                self._stands_anew(card)
                self.note(events.Withheld, by=by, card=card.pk)

    def give_back(self, card: Contribution, by: Any) -> None:
        """Show a withheld card again. One that is shown already stays so."""
        with self.turn():
            gone, _rows = Withholding.objects.filter(contribution=card).delete()
            if gone:
                self._stands_anew(card)
                self.note(events.GivenBack, by=by, card=card.pk)

    def _stands_anew(self, card: Contribution) -> None:
        card.revision = self.revision
        card.save(update_fields=["revision"])
