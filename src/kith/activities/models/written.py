from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kith.access import Refused, the_one
from kith.activities import events
from kith.activities.models.card import LONGEST, Contribution, Withdrawal
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.events.kinds import Kind
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.activities.ways import Way

SENT_BEFORE = _lazy(
    "This form was sent before with other words. Load the page again, and write it there."
)
ANSWERED = _lazy("Others have answered these words already. Propose new ones: then both stand.")
SHOWN = "shown"  # the code of what is asked about first


def clean_words(words: str, longest: int = LONGEST) -> str:
    """Words as they are kept: trimmed, not empty, not longer than a card."""
    words = words.replace("\x00", "").replace("\r\n", "\n").strip()
    if not words:
        raise ValidationError(_("There are no words yet."))
    if len(words) > longest:
        raise ValidationError(
            _("A card holds %(longest)s characters. This has %(length)s.")
            % {"longest": longest, "length": len(words)}
        )
    return words


class Written(Turning):
    """Words are said in steps: added, reworded, taken back."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        note_in: Any

        @property
        def manner(self) -> Way: ...
        @property
        def time_of_step(self) -> datetime: ...

        def signature(self, by: Any, step: Step) -> dict[str, Any]: ...

    def contribute(
        self,
        pk: UUID,
        step: Step,
        words: str,
        by: Any,
        lane: str = "",
        if_hidden: bool = False,
        based_on: Contribution | None = None,
    ) -> Contribution:
        """Add words to a step, under the id that the client made. A retry is the same row.

        With `if_hidden`, only if what is said there without names is not shown yet; they may be
        `based_on` another card of the step.
        """
        check_step(step)
        signed = self.signature(by, step)
        if based_on:
            signed["based_on"] = based_on
        return self._add(pk, step, words, by, lane=lane, if_hidden=if_hidden, **signed)

    def _add(
        self,
        pk: UUID,
        step: Step,
        words: str,
        by: Any,
        lane: str = "",
        if_hidden: bool = False,
        told: type[Kind] = events.Contributed,
        **signed: Any,
    ) -> Contribution:
        words = clean_words(words)
        lane = _clean_lane(step, lane)
        same = Contribution.objects.filter(pk=pk)
        with self.turn(step, unless=same):
            card = the_one(same)
            if card is not None:
                _check_same_hand(card, step, signed)
                return card
            _check_hidden(step, if_hidden)
            shown = not self.manner.is_private and (not step.anonymous or step.is_revealed())
            card = Contribution.objects.create(
                pk=pk,
                step=step,
                lane=lane,
                words=words,
                revision=self.revision if shown else 0,
                private=self.manner.is_private,
                **signed,
            )
            self.note_in(card.step, told, by, card=card.pk)
        return card

    def reword(self, card: Contribution, words: str, by: Any, if_hidden: bool = False) -> None:
        """Say it differently. What was taken back in the same moment stays gone."""
        words = clean_words(words)
        with self.turn(card.step):
            said = the_one(Contribution.objects.standing().filter(pk=card.pk))
            if said is None or said.words == words:
                return
            _check_hidden(card.step, if_hidden)
            if card.step.asks and card.is_answered_by_others_than(by):
                raise ValidationError(ANSWERED)
            card.words = words
            self._change(card, "words")
            self.note_in(card.step, events.Reworded, by, card=card.pk)

    def withdraw(self, card: Contribution, by: Any, if_hidden: bool = False) -> None:
        """Take words back: they are gone, and only that there were some is kept."""
        with self.turn():
            _check_hidden(card.step, if_hidden)
            told: dict[str, Any] = {"by": by if isinstance(by, Person) else None}
            if card.step.anonymous:
                told = {"by": None, "at": self.time_of_step}
            _row, is_new = Withdrawal.objects.get_or_create(contribution=card, defaults=told)
            if is_new:
                card.words = ""
                card.group = None
                self._change(card, "words", "group")
                self.note_in(card.step, events.Withdrawn, by, card=card.pk)

    def _change(self, card: Contribution, *fields: str) -> None:
        if not card.private and (not card.step.anonymous or card.step.is_revealed()):
            card.revision = self.revision
        card.save(update_fields=[*fields, "revision"])


def check_step(step: Step) -> None:
    if not step.takes("words"):
        raise Refused(_("No cards are written in this step."))


def _check_hidden(step: Step, if_hidden: bool) -> None:
    """What comes alone, once the cards are shown, tells whose it is: whoever said it is asked."""
    if if_hidden and step.anonymous and step.was_revealed():
        raise ValidationError(
            _("The cards are shown by now. Sent alone, people may know that it is yours."),
            code=SHOWN,
        )


def _clean_lane(step: Step, lane: str) -> str:
    """The side of the step that is meant, or the sort of words; "" where it has neither."""
    if lane in step.behaviour.sorts:
        return lane
    if step.sides and step.lane(lane) is None:
        raise ValidationError(_("Choose the button that says where this card belongs."))
    return lane if step.sides else ""


def _check_same_hand(card: Contribution, step: Step, signed: dict[str, Any]) -> None:
    same_hand = all(getattr(card, name) == value for name, value in signed.items())
    if card.step_id != step.pk or not same_hand:
        raise Refused(SENT_BEFORE)
