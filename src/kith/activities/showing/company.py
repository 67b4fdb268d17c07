from __future__ import annotations

from django.utils.functional import cached_property
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from kith.activities.models import Contribution, Participant, Turn
from kith.activities.showing.arriving import Arriving
from kith.activities.turn_clock import TurnClock, seconds_each


class Company(Arriving):
    """Who speaks when, and who talks with whom."""

    @cached_property
    def turns(self) -> list[Turn]:
        """Those who have spoken, whoever speaks, and those who wait, in their order."""
        turns = list(self.step.turns.here()) if self.step else []
        return sorted(turns, key=lambda turn: (turn.began is None, turn.began or turn.position))

    @property
    def waiting(self) -> list[Turn]:
        return [turn for turn in self.turns if turn.began is None]

    @property
    def spoken(self) -> list[Turn]:
        return [turn for turn in self.turns if turn.is_over()]

    @cached_property
    def speaker(self) -> Turn | None:
        return next((turn for turn in self.turns if turn.is_on()), None)

    @property
    def comes_next(self) -> Turn | None:
        return next(iter(self.waiting), None)

    @cached_property
    def turn_clock(self) -> TurnClock | None:
        if self.step is None or self.speaker is None:
            return None
        return TurnClock.of_turn(self.speaker, seconds_each(self.step, len(self.turns)))

    @property
    def words_of_speaker(self) -> list[Contribution]:
        """What whoever speaks wrote before, where it is shown and has a name to it."""
        seat = self.speaker.participant if self.speaker else None
        return [card for card in self.shown if seat and card.participant_id == seat.pk]

    @cached_property
    def my_turn(self) -> Turn | None:
        seat = self.my_seat
        return next((turn for turn in self.turns if seat and turn.participant == seat), None)

    @property
    def before_me(self) -> int:
        """How many speak before I do, whoever speaks now not counted."""
        return self.waiting.index(self.my_turn) if self.my_turn in self.waiting else 0

    @cached_property
    def tables(self) -> list[list[Participant]]:
        """Who talks with whom."""
        return self.step.chairs.here().by_table() if self.step else []

    @property
    def table_names(self) -> list[str]:
        return [in_words(table) for table in self.tables if len(table) > 1]

    @property
    def alone(self) -> str:
        """Who talks with nobody yet."""
        return in_words([seat for table in self.tables if len(table) == 1 for seat in table])

    @property
    def my_company(self) -> str:
        """With whom I talk, or ""."""
        seat = self.my_seat
        table = next((table for table in self.tables if seat in table), [])
        return in_words([other for other in table if other != seat])

    @cached_property
    def my_seat(self) -> Participant | None:
        return None if self.is_shared else self.activity.seat_of(self.seen_by)


def in_words(people: list[Participant]) -> str:
    return get_text_list([seat.name for seat in people], _("and"))
