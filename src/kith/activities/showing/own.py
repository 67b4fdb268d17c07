from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import F
from django.utils.functional import cached_property

from kith.activities.models import Contribution, Vote
from kith.activities.showing.words import Words


class Own(Words):
    """What is mine alone in this step. In what goes to many at once, there is none of it."""

    @property
    def has_own(self) -> bool:
        """Whether this is a moment for something of one's own: words or votes that are hidden, a
        word or a note said at once, that one is done, what each is told alone, or one's answers.
        """
        if self.step is None or self.stage != self.step.kind:  # type: ignore[attr-defined]
            return False  # the page shows no step: it is over, or they have gone through all
        kind = self.step.behaviour
        at_once = kind.stands_at_once or kind.invites_talk
        return kind.hides or kind.tells_each or kind.asks_done or kind.asks or at_once

    @property
    def wants_own(self) -> bool:
        """Whether somebody may have something of their own in this step to fetch."""
        if not self.is_shared or self.step is None:
            return False
        if self.step.behaviour.tells_each:
            return True
        if self.step.asks:
            return self.step.placings.exists()
        written = Contribution.objects.of(self.activity).standing().in_step(self.step)
        return bool(self.cast_count or self.done_count) or written.exists()

    @cached_property
    def mine(self) -> list[Contribution]:
        """My words in this step; where one is withheld, with `why_withheld`."""
        if self.is_shared:
            return []
        mine = Contribution.objects.written_by(self.seen_by).in_step(self.step)
        return list(mine.annotate(why_withheld=F("withholding__why")))

    @cached_property
    def given(self) -> dict[Any, list[Any]]:
        """The numbers of my votes in this step, by group."""
        by_group = defaultdict(list)
        if self.step and self.step.takes("votes") and not self.is_shared:
            mine = Vote.objects.cast_by(self.seen_by).in_step(self.step)
            for pk, group in mine.values_list("pk", "group"):
                by_group[group].append(pk)
        return by_group

    @property
    def votes_left(self) -> int:
        return max(0, self.step.votes_each - self.votes_given) if self.step else 0

    @property
    def votes_given(self) -> int:
        return sum(map(len, self.given.values()))

    @cached_property
    def am_done(self) -> bool:
        seat = None if self.is_shared else self.activity.seat_of(self.seen_by)
        return bool(seat and self.step and seat.ticks.filter(step=self.step).exists())

    def lacks_mark(self, marks: Mapping[str, str]) -> bool:
        """Whether this device cannot write here, because it lost its mark for the step."""
        signed = self.activity.manner.is_private
        return bool(
            self.step and self.step.anonymous and not signed and str(self.step.pk) not in marks
        )
