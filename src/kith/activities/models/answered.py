from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.access import Refused, the_one
from kith.activities import events
from kith.activities.audiences import Onlookers
from kith.activities.models.card import Contribution
from kith.activities.models.hands import MOST_HANDS
from kith.activities.models.placing import Placing
from kith.activities.models.show_of_hands import ShowOfHands
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning


class Answered(Turning):
    """People answer cards, and may answer otherwise. Events tell neither who nor what."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        is_on_paper: Any
        time_of_step: Any

        manner: Any

        def signature(self, by: Any, step: Step) -> dict[str, Any]: ...
        def has_passed(self, step: Step) -> bool: ...

    def answer(self, card: Contribution, lane: str, by: Any) -> None:
        """Place a card under one of the answers. Answering again is one answer, the latest."""
        signed = self.signature(by, card.step)
        with self.turn(card.step):
            self._refuse_where_not_asked(card, lane)
            placing = the_one(card.placings.filter(**signed))
            if placing is not None and placing.lane == lane:
                return
            placing = placing or Placing(step=card.step, card=card, **signed)
            placing.lane = lane
            placing.save()
            self._note_answer(card)

    def take_answer_back(self, card: Contribution, by: Any) -> None:
        """Answer nothing after all. Where nothing was answered, nothing happens."""
        signed = self.signature(by, card.step)
        with self.turn(card.step):
            self._refuse_where_counted(card)
            gone, _rows = card.placings.filter(**signed).delete()
            if gone:
                self._note_answer(card)

    def count_hands_for_answers(
        self, card: Contribution, counts: Mapping[str, int], by: Any
    ) -> None:
        """Say how many hands are up for each answer to a card. Counting again corrects it."""
        if not all(0 <= count <= MOST_HANDS for count in counts.values()):
            raise ValidationError(
                _("Write how many hands are up: a number from 0 to %(most)s.")
                % {"most": MOST_HANDS}
            )
        with self.turn():
            for lane, count in counts.items():
                self._refuse_where_not_asked(card, lane)
                ShowOfHands.objects.update_or_create(
                    card=card,
                    lane=lane,
                    defaults={"step": card.step, "count": count, "by": by, "at": timezone.now()},
                )
            self.note(events.HandsShown, by=by, step=card.step_id, card=card.pk)

    def _refuse_where_not_asked(self, card: Contribution, lane: str) -> None:
        if lane not in [answer.key for answer in card.step.answers]:
            raise Refused(_("This cannot be answered here."))
        shown = Contribution.objects.visible_to(Onlookers(self.pk))
        if not shown.filter(pk=card.pk).exists():
            raise Refused(_("This card is not shown any more."))
        self._refuse_where_counted(card)

    def _refuse_where_counted(self, card: Contribution) -> None:
        """Nobody is told again whose an answer was, and nobody answers twice."""
        if card.placings.nameless().exists():
            raise Refused(
                _(
                    "The answers to this card were counted when the activity closed. Write it as "
                    "a new card, and it can be answered anew."
                )
            )
        if card.step.anonymous and self.has_passed(card.step) and not self.is_on_paper():
            raise Refused(_("The group has gone on, and the answers are counted."))

    def _note_answer(self, card: Contribution) -> None:
        said: dict[str, Any] = {} if card.step.anonymous else {"card": card.pk}
        said["quietly"] = card.step.anonymous and self.manner.own_pace
        self.note(events.Answered, at=self.time_of_step, step=card.step_id, **said)
