from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning


class Paired(Turning):
    """People talk in twos, and an odd one in a three. Events never tell who with whom."""

    class Meta:
        abstract = True

    def draw_pairs(self, step: Step, by: Any) -> None:
        """Draw again. The pairs that there were count as having met, so that others come."""
        if not step.takes("pairs"):
            raise Refused(_("No pairs are drawn in this step."))
        with self.turn():
            step.chairs.draw(step)
            self.note(events.Paired, by=by, step=step.pk)
