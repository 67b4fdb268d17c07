"""The closed set of step kinds. A kind says what a step takes, hides and does when it is passed.

A method lists its steps as instances: `Write("write", _("What …?"), minutes=5)`. Starting an
activity copies them into `Step` rows; a row finds its kind again by key and asks it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext_lazy as _

from kith.activities import readers
from kith.activities.lanes import Lane
from kith.activities.so_far import cards_shown, most_wanted, promises_made
from kith.activities.ways import Others

if TYPE_CHECKING:
    from kith.activities.models import Contribution, Participant, Step


@dataclass(frozen=True)
class StepKind:
    """A step as a method plans it. `minutes` is a suggestion; `anonymous` is for its words; `each`
    are the seconds that everybody speaks, or 0 where they share the minutes; `budget` the votes of
    each, or None where they go by the groups that there are.
    """

    key: str
    prompt: Any = ""
    minutes: int = 5
    lanes: tuple[Lane, ...] = ()
    anonymous: bool = False
    each: int = 60
    budget: int | None = None

    kind: ClassVar[str]
    name: ClassVar[Any]
    takes: ClassVar[str] = ""  # what people add here: "words", "votes", "groups", "promises"…
    hides: ClassVar[bool] = False  # what is added waits for a reveal
    tells_each: ClassVar[bool] = False  # everybody reads something here that is theirs alone
    reads: ClassVar[bool] = False  # passages are brought for it
    asks_done: ClassVar[bool] = False  # people say when they are done here
    stands_at_once: ClassVar[bool] = False  # what each says stands on the wall at once
    sorts: ClassVar[tuple[str, ...]] = ()  # of words here, beside the sides that a method gives
    invites_talk: ClassVar[bool] = False  # people react to cards here, and comment on them
    asks: ClassVar[bool] = False  # each answers each card; the lanes are the answers
    concludes: ClassVar[bool] = False  # one of the cards is taken for all
    divides: ClassVar[bool] = False  # the answers are opinions, of which some bridge others
    others: ClassVar[Others] = Others.NOT_NEEDED  # the company without which it makes no sense
    is_gate: ClassVar[bool] = False  # at their own pace people come to it once it is opened to all

    can_be_anonymous: ClassVar[bool] = False  # whoever convenes may say that no name is kept
    needs: ClassVar[tuple[str, ...]] = ()  # what people have added before it, beside words
    needs_names: ClassVar[bool] = False  # it works only with words whose authors are known
    shows_words: ClassVar[bool] = False  # hidden words before it are shown

    so_far: ClassVar[Any] = staticmethod(cards_shown)  # told to who comes late
    who_reads: ClassVar[Any] = staticmethod(readers.nobody)  # said above the box

    do_not_call_in_templates: ClassVar[bool] = True

    by_kind: ClassVar[dict[str, type[StepKind]]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.by_kind[cls.kind] = cls

    @classmethod
    def hides_words(cls) -> bool:
        return cls.hides and cls.takes == "words"

    @classmethod
    def on_paper(cls) -> str:
        """What a printed sheet leaves room for, and what is typed in from it afterwards."""
        return cls.takes

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        """The group arrives. What is not hidden here is open from now on."""
        if cls.takes and not cls.hides:
            step.reveal(by)

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        """The group goes on from here, or past it without stopping."""

    @classmethod
    def joined(cls, step: Step, seat: Participant) -> None:
        """Somebody comes in while the group is here."""

    @classmethod
    def left(cls, step: Step, seat: Participant) -> None:
        """Somebody was asked to leave while the group is here."""

    @classmethod
    def forgotten(cls, step: Step) -> None:
        """The activity closes: what was needed only while it was open goes."""

    @classmethod
    def shows_card_in(cls, card: Contribution) -> str:
        """The element id of the list that this card stands in while the group is here, or ""."""
        return ""

    @classmethod
    def is_remark(cls, card: Contribution) -> bool:
        """Whether these words, said here, are a comment on others."""
        return card.about_id is not None


class Write(StepKind):
    kind, name = "write", _("Write")
    takes, hides, asks_done = "words", True, True
    can_be_anonymous = True
    who_reads = staticmethod(readers.everyone_once_shown)


class Reveal(StepKind):
    """Shows what was written before it. One way: going back hides nothing again."""

    kind, name = "reveal", _("Show the cards")
    others, is_gate, shows_words = Others.AT_ANY_TIME, True, True

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        cls.passed(step, by)

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        for written in step.activity.plan.before(step):
            if written.behaviour.hides_words():
                written.reveal(by)

    @classmethod
    def shows_card_in(cls, card: Contribution) -> str:
        return f"cards-{card.lane}"


class Group(StepKind):
    kind, name = "group", _("Group")
    takes = "groups"
    others = Others.AT_ANY_TIME

    @classmethod
    def shows_card_in(cls, card: Contribution) -> str:
        return f"cards-of-{card.group_id}" if card.group_id else "cards-left-over"


class Choose(StepKind):
    """Votes with a budget. They are shown when the group goes on."""

    kind, name = "choose", _("Choose")
    takes, hides, asks_done = "votes", True, True
    others, is_gate = Others.AT_ANY_TIME, True
    can_be_anonymous, needs = True, ("groups",)
    who_reads = staticmethod(readers.nobody_before_the_count)

    @classmethod
    def entered(cls, step: Step, by: Any) -> None:
        step.keep_votes_each()

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        step.reveal(by)


class Talk(StepKind):
    kind, name = "talk", _("Talk")
    takes, invites_talk = "words", True
    others = Others.AT_ANY_TIME
    so_far = staticmethod(most_wanted)
    who_reads = staticmethod(readers.everyone_and_the_record)

    @classmethod
    def shows_card_in(cls, card: Contribution) -> str:
        if card.step.behaviour.is_remark(card):
            return f"comments-{card.about_id}"
        return "notes" if card.step.kind == cls.kind else ""


class Commit(StepKind):
    """Who will try what, until when. Harvested when the group goes on, and again at close."""

    kind, name = "commit", _("What we will try")
    takes = "promises"
    so_far = staticmethod(promises_made)
    who_reads = staticmethod(readers.the_community_on_its_day)

    @classmethod
    def passed(cls, step: Step, by: Any) -> None:
        step.activity.harvest(by)
