from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.conclusion import Conclusion
from kith.activities.models.turns import Turning


class Concluded(Turning):
    """Of the wordings that were proposed, whoever convenes takes one for all."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        plan: Any

    def conclude(self, card: Contribution, by: Any) -> None:
        """Take a wording as what the group concludes, in the place of another, where there was
        one. Taking the same again changes nothing.
        """
        if not card.step.behaviour.concludes:
            raise Refused(_("No wording is sought in this step."))
        with self.turn():
            taken = card.step.taken()
            if taken is None or taken.card_id != card.pk:
                Conclusion.objects.create(step=card.step, card=card, by=by)
                self.note(events.Concluded, by=by, step=card.step_id, card=card.pk)

    def undo_conclusion(self, conclusion: Conclusion, by: Any) -> None:
        """Take it after all not: what was taken before it counts again, where there was something.
        Undoing it twice undoes it once.
        """
        with self.turn():
            gone, _rows = Conclusion.objects.filter(pk=conclusion.pk).delete()
            if gone:
                self.note(events.ConclusionUndone, by=by, step=conclusion.step_id)

    def conclusion(self) -> Contribution | None:
        """What the group concluded last: the wording that was taken, else the most agreed."""
        found = [step.conclusion() for step in self.plan if step.behaviour.concludes]
        return next((wording for wording in reversed(found) if wording), None)
