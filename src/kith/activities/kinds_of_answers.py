"""Step kinds in which each person answers each card: place, conclude and revisit.

Their lanes are no sides to write in, but the answers. The first of them is *yes*, the last is *no*;
whatever stands between is neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kith.activities import readers
from kith.activities.kinds import StepKind
from kith.activities.lanes import Lane
from kith.activities.so_far import answers_given, most_agreed
from kith.activities.ways import Others

if TYPE_CHECKING:
    from kith.activities.models import Contribution, Step

AGREEMENT = (
    Lane("agree", _("Agree"), _("I agree"), icon="done"),
    Lane("unsure", _("Unsure"), _("I am unsure"), icon="unsure"),
    Lane("disagree", _("Disagree"), _("I disagree"), icon="close"),
)
EXAMPLES = (
    Lane("example", _("An example"), _("This is an example"), icon="done"),
    Lane("unsure", _("Unsure"), _("I am unsure"), icon="unsure"),
    Lane("not-example", _("Not an example"), _("This is not an example"), icon="close"),
)
NOW = (
    Lane("more", _("More now"), _("There is more of it now"), icon="plus"),
    Lane("same", _("The same"), _("It is the same"), icon="same"),
    Lane("less", _("Less now"), _("There is less of it now"), icon="minus"),
)


@dataclass(frozen=True)
class Place(StepKind):
    """Cards are written, seen at once, and placed by everybody under one of a few answers."""

    lanes: tuple[Lane, ...] = AGREEMENT

    kind, name = "place", _("Place the cards")
    takes, asks, divides, can_be_anonymous = "words", True, True, True
    others = Others.AT_ANY_TIME
    so_far = staticmethod(answers_given)
    who_reads = staticmethod(readers.everyone_at_once)

    @classmethod
    def on_paper(cls) -> str:
        return "answers"

    @classmethod
    def forgotten(cls, step: Step) -> None:
        step.bridges.remember(step)
        step.placings.forget_who()

    @classmethod
    def shows_card_in(cls, card: Contribution) -> str:
        return f"asked-{card.step.key}" if card.step.kind == cls.kind else ""


@dataclass(frozen=True)
class Conclude(Place):
    """One wording is sought: some are proposed, perhaps from others; each says what they think of
    each, and one is taken. Harvested when the group goes on, and again at close.
    """

    kind, name = "conclude", _("Conclude")
    concludes = True
    so_far = staticmethod(most_agreed)

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        step.activity.harvest(by)

    @classmethod
    def forgotten(cls, step: Step) -> None:
        super().forgotten(step)
        for before in step.conclusions.all()[1:]:
            before.delete()


@dataclass(frozen=True)
class Revisit(Place):
    """The list of an earlier activity is opened again: is there more of it, less, or the same now?
    What is new may be added.
    """

    lanes: tuple[Lane, ...] = NOW

    kind, name = "revisit", pgettext_lazy("to do", "Look again")
    divides = False

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        super().entered(step, by)
        step.activity.bring_back(step)
