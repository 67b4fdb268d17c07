from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.step import Step
from kith.activities.models.turn import Turn
from kith.activities.models.turns import Turning


class Spoken(Turning):
    """People speak one after another. Events tell that somebody did, and never who."""

    class Meta:
        abstract = True

    def draw_turns(self, step: Step, by: Any) -> None:
        """Draw the order of those who wait; where all have spoken, everybody begins again."""
        if not step.takes("turns"):
            raise Refused(_("Nobody takes turns in this step."))
        with self.turn():
            step.turns.draw()
            self.note(events.Drawn, by=by, step=step.pk)

    def give_turn(self, to: Turn, by: Any) -> None:
        """Somebody's time begins, and ends for whoever spoke. Whoever speaks already, speaks on."""
        with self.turn():
            to.refresh_from_db()
            if to.is_on() or to.participant.is_removed():
                return
            to.step.turns.end()
            to.begin()
            self.note(events.Given, by=by, step=to.step_id)

    def place_turn(self, turn: Turn, place: int, by: Any) -> None:
        """Let somebody be the `place`-th of those who wait, from 1. Who does not wait, stays."""
        with self.turn():
            waiting = list(turn.step.turns.waiting())
            if turn not in waiting:
                return
            others = [other for other in waiting if other != turn]
            others.insert(max(0, place - 1), turn)
            if others != waiting:
                turn.step.turns.arrange(others)
                self.note(events.Ordered, by=by, step=turn.step_id)

    def pass_turn(self, turn: Turn) -> None:
        """Not now: they come at the end. Who has spoken has spoken, and who is last stays there."""
        with self.turn():
            turn.refresh_from_db()
            waiting = list(turn.step.turns.waiting())
            if turn.is_over() or waiting[-1:] == [turn]:
                return
            turn.wait()
            turn.step.turns.arrange([*(other for other in waiting if other != turn), turn])
            self.note(events.Ordered, step=turn.step_id)

    def end_turns(self, step: Step, by: Any) -> None:
        """Nobody speaks any more. Whoever still waits, waits."""
        with self.turn():
            if step.turns.end():
                self.note(events.Given, by=by, step=step.pk)
