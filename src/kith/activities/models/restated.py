from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events_of_texts as events
from kith.activities.kinds_of_texts import Restate
from kith.activities.models.card import Contribution
from kith.activities.models.participant import Participant
from kith.activities.models.restating import Assent, Replying, Restating
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.events.kinds import Kind
from kith.people.models import Person


class Restated(Turning):
    """Cards are said again by others, until whoever holds them agrees."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        _add: Any

        def seat_of(self, who: Any) -> Participant | None: ...
        def signature(self, by: Any, step: Step) -> dict[str, Any]: ...

    def take_another(self, pk: UUID, step: Step, by: Any) -> None:
        """Have another card to say again. The one before goes to others, if nothing was said of it.
        `pk` is the press's own: a second arrival finds the card that the first one brought.
        """
        seat = self.signature(by, step)["participant"]
        with self.turn(step):
            if Restating.objects.filter(pk=pk).exists():
                return
            if step.restatings.give_another(step, seat, pk) is None:
                raise Refused(_("There is no other card that somebody here could agree to."))
            mine = step.restatings.filter(participant=seat).exclude(pk=pk)
            mine.unsaid(step).update(passed_on=True)
            self.note(events.Dealt, by=by, step=step.pk, participant=seat.pk)

    def restate(
        self, pk: UUID, step: Step, card: Contribution, words: str, by: Any
    ) -> Contribution:
        """Say a card again in one's own words. Earlier tries are kept; a retry is the same row."""
        signed = self.signature(by, step)
        if not _was_sent(pk):
            _check_given(step, card, signed["participant"])
        return self._say(pk, step, words, by, events.Restated, Restate.AGAIN, card, signed)

    def correct(self, pk: UUID, said: Contribution, words: str, by: Any) -> Contribution:
        """Say what is lacking in what somebody made of one's card."""
        signed = self.signature(by, said.step)
        if not _was_sent(pk) and Assent.objects.filter(card=said).exists():
            raise Refused(_("You have agreed to this. Take that back first."))
        how = (events.Corrected, Restate.CORRECTION)
        return self._say(pk, said.step, words, by, *how, said, signed)

    def assent(self, said: Contribution, by: Any) -> None:
        """Yes, that is what I mean. Saying it twice is saying it once."""
        with self.turn(said.step):
            seat = self.seat_of(by)
            _row, is_new = Assent.objects.get_or_create(card=said, defaults={"by": seat})
            if is_new:
                self.note(events.Assented, by=by, step=said.step_id, card=said.pk)

    def take_assent_back(self, said: Contribution, by: Any) -> None:
        """Not yet, after all; as long as nobody has replied on the strength of it."""
        with self.turn(said.step):
            replies = Contribution.objects.replies(said.step)
            if replies.of_card(said.about, by=said.participant).exists():
                raise Refused(_("They have replied by now, so it stands that you agreed."))
            gone, _rows = Assent.objects.filter(card=said).delete()
            if gone:
                self.note(events.AssentTakenBack, by=by, step=said.step_id, card=said.pk)

    def allow_replies(self, step: Step, by: Any) -> None:
        """Let people reply to a card that they have said again as its holder means it."""
        with self.turn(step):
            told = {"by": by if isinstance(by, Person) else None}
            _row, is_new = Replying.objects.get_or_create(step=step, defaults=told)
            if is_new:
                self.note(events.RepliesAllowed, by=by, step=step.pk)

    def stop_replies(self, step: Step, by: Any) -> None:
        """Only listen, from now on. What was replied stays."""
        with self.turn(step):
            gone, _rows = Replying.objects.filter(step=step).delete()
            if gone:
                self.note(events.RepliesStopped, by=by, step=step.pk)

    def reply(self, pk: UUID, step: Step, card: Contribution, words: str, by: Any) -> Contribution:
        """Reply to a card that one has said again as its holder means it."""
        signed = self.signature(by, step)
        if not _was_sent(pk):
            if not Replying.objects.filter(step=step).exists():
                raise Refused(_("This step is for listening; nobody replies in it."))
            if not _has_agreed(step, card, signed["participant"]):
                raise Refused(_("Say the card again first, until whoever wrote it agrees."))
        return self._say(pk, step, words, by, events.Replied, Restate.REPLY, card, signed)

    def _say(
        self,
        pk: UUID,
        step: Step,
        words: str,
        by: Any,
        told: type[Kind],
        lane: str,
        about: Contribution,
        signed: dict[str, Any],
    ) -> Contribution:
        return self._add(pk, step, words, by, lane=lane, told=told, about=about, **signed)


def _was_sent(pk: UUID) -> bool:
    """A retry hears what was said the first time, whatever happened since."""
    return Contribution.objects.filter(pk=pk).exists()


def _check_given(step: Step, card: Contribution, seat: Participant) -> None:
    if not step.restatings.filter(card=card, participant=seat).exists():
        raise Refused(_("This card was given to somebody else."))
    if not Contribution.objects.to_restate(step).filter(pk=card.pk).exists():
        raise Refused(_("This card is not there any more. Take another one."))
    if _has_agreed(step, card, seat):
        raise Refused(_("Whoever wrote this card has agreed already."))


def _has_agreed(step: Step, card: Contribution, seat: Participant) -> bool:
    """Whether the holder of a card agrees to what somebody made of it."""
    return Contribution.objects.again(step).of_card(card, by=seat).agreed().exists()
