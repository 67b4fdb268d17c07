"""Step kinds about texts and voices: read, check in, restate, close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from kith.activities import events_of_texts as events
from kith.activities import readers
from kith.activities.kinds import StepKind
from kith.activities.so_far import said_again, texts_read, words_said
from kith.activities.ways import Others

if TYPE_CHECKING:
    from kith.activities.models import Contribution, Participant, Step


class Read(StepKind):
    """Each reads the same passages, and says when they are done. They are brought by whoever
    starts the activity; whoever convenes adds and takes away.
    """

    kind, name = "read", _("Read")
    reads, asks_done = True, True
    so_far = staticmethod(texts_read)

    @classmethod
    def on_paper(cls) -> str:
        return "passages"


class CheckIn(StepKind):
    """A word or a line of each who wants to, shown at once."""

    kind, name = "check_in", _("Check in")
    takes, stands_at_once = "words", True
    others = Others.AT_ANY_TIME
    so_far = staticmethod(words_said)
    who_reads = staticmethod(readers.everyone_and_the_record)

    @classmethod
    def shows_card_in(cls, card: Contribution) -> str:
        return "said-at-once" if card.step.kind == cls.kind else ""


class Close(CheckIn):
    """Last words of each, shown at once. Harvested when the group goes on, and again at the end."""

    kind, name = "close", _("Last words")

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        step.activity.harvest(by)


class Restate(StepKind):
    """Each says somebody else's card again, until its holder says: yes, that is what I mean.

    Only cards with a name can be restated. What is said again is read by these two alone, until
    the group goes on.
    """

    AGAIN, CORRECTION, REPLY = "again", "correction", "reply"

    kind, name = "restate", _("Say it again")
    takes, hides, tells_each = "restatements", True, True
    others, is_gate = Others.AT_ANY_TIME, True
    needs_names = True
    sorts = (AGAIN, CORRECTION, REPLY)
    so_far = staticmethod(said_again)
    who_reads = staticmethod(readers.its_author_first)

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        """Everybody gets a card of somebody else; and what they say again was read by all."""
        if written := step.activity.plan.written_before(step):
            written.reveal(by)
        step.restatings.deal(step)

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        step.reveal(by)

    @classmethod
    def joined(cls, step: Step, seat: Participant) -> None:
        step.restatings.deal(step)
        step.activity.note(events.Dealt, step=step.pk, participant=seat.pk)

    @classmethod
    def left(cls, step: Step, seat: Participant) -> None:
        """Whoever says a card of theirs again is told that nobody can say yes to it any more."""
        step.activity.note(events.Dealt, step=step.pk)

    @classmethod
    def forgotten(cls, step: Step) -> None:
        step.restatings.unsaid(step).delete()

    @classmethod
    def is_remark(cls, card: Contribution) -> bool:
        return card.lane == cls.REPLY
