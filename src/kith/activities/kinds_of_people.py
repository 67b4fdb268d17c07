"""Step kinds in which people are put in order, not cards: rounds and pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from kith.activities import events
from kith.activities.kinds import StepKind
from kith.activities.ways import Others

if TYPE_CHECKING:
    from kith.activities.models import Participant, Step


class Rounds(StepKind):
    """One after another, each for as long as the others. The order is drawn when the group comes;
    once there is one, it stays, and whoever is new comes at its end.
    """

    kind, name = "rounds", _("In turn")
    takes = "turns"
    tells_each = True
    others = Others.AT_ONCE

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        step.turns.line_up(step)

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        step.turns.end()

    @classmethod
    def joined(cls, step: Step, seat: Participant) -> None:
        step.turns.line_up(step)
        step.activity.note(events.Ordered, step=step.pk)

    @classmethod
    def left(cls, step: Step, seat: Participant) -> None:
        step.turns.end(of=seat)
        step.activity.note(events.Ordered, step=step.pk)

    @classmethod
    def forgotten(cls, step: Step) -> None:
        step.turns.all().delete()


class Pair(StepKind):
    """Two and two, or three: drawn so that people meet those whom they have met least."""

    kind, name = "pair", _("In pairs")
    takes = "pairs"
    tells_each = True
    others = Others.AT_ONCE

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        if step.chairs.exists():
            step.chairs.make_room(step)
        else:
            step.chairs.draw(step)

    @classmethod
    def joined(cls, step: Step, seat: Participant) -> None:
        step.chairs.make_room(step)
        step.activity.note(events.MadeRoom, step=step.pk)

    left = joined

    @classmethod
    def forgotten(cls, step: Step) -> None:
        step.chairs.remember(step)
        step.chairs.all().delete()
