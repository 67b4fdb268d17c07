"""The room as one view shows it: what the pages and the live fragments are both made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import Count
from django.utils import timezone
from django.utils.functional import cached_property

from kith.activities.audiences import Onlookers
from kith.activities.clock import Clock
from kith.activities.forms import CommitmentForm
from kith.activities.lanes import Lane
from kith.activities.models import Activity, Commitment, Contribution, Group, Step, Tick, Vote


class Room:
    """One activity, seen by one person, guest or audience. Everything is read once, when asked.

    `at` is the step that is shown: the group's, or the one in which something was just said.
    """

    def __init__(self, activity: Activity, seen_by: Any, at: Step | None = None):
        self.activity, self.seen_by = activity, seen_by
        self.step = at or activity.step
        self.now = timezone.now()

    @property
    def stage(self) -> str:
        """The name of the template that shows this moment."""
        if self.activity.is_closed():
            return "closed"
        return self.step.kind if self.step else "coming"

    @property
    def number(self) -> int:
        return self.step.position if self.step else 0

    @cached_property
    def clock(self) -> Clock | None:
        return Clock.of(self.activity)

    # --- what is mine -------------------------------------------------------------------------

    @property
    def is_shared(self) -> bool:
        """Whether this goes to many at once, so that nothing of anybody's own may be in it."""
        return isinstance(self.seen_by, Onlookers)

    @property
    def has_own(self) -> bool:
        """Whether this is a moment for something of one's own: words or votes that are hidden."""
        here = None if self.activity.is_closed() else self.step
        return here is not None and here.behaviour.hides

    @property
    def wants_own(self) -> bool:
        """Whether somebody may have something of their own in this step to fetch."""
        if not self.is_shared or self.step is None:
            return False
        written = Contribution.objects.of(self.activity).standing().in_step(self.step)
        return bool(self.cast_count or self.done_count) or written.exists()

    @cached_property
    def mine(self) -> list[Contribution]:
        """My words in this step."""
        if self.is_shared:
            return []
        return list(Contribution.objects.written_by(self.seen_by).in_step(self.step))

    @cached_property
    def given(self) -> dict[Any, int]:
        """My votes in this step, by group."""
        if self.is_shared:
            return {}
        mine = Vote.objects.cast_by(self.seen_by).in_step(self.step)
        return dict(mine.order_by().values_list("group").annotate(Count("pk")))

    @property
    def votes_left(self) -> int:
        return max(0, (self.step.budget or 0) - self.votes_given) if self.step else 0

    @property
    def votes_given(self) -> int:
        return sum(self.given.values())

    @cached_property
    def am_done(self) -> bool:
        seat = None if self.is_shared else self.activity.seat_of(self.seen_by)
        return bool(seat and self.step and seat.ticks.filter(step=self.step).exists())

    def lacks_mark(self, marks: Mapping[str, str]) -> bool:
        """Whether this device cannot write here, because it lost its mark for the step."""
        return bool(self.step and self.step.anonymous and str(self.step.pk) not in marks)

    # --- people -----------------------------------------------------------------------------

    @cached_property
    def people(self) -> list[Any]:
        return list(self.activity.participants.here())

    @property
    def latest_names(self) -> str:
        """Who came in last, first; as many as a screen holds."""
        return ", ".join(seat.name for seat in reversed(self.people[-14:]))

    @cached_property
    def done_count(self) -> int:
        return Tick.objects.filter(step=self.step, participant__removal__isnull=True).count()

    # --- words ------------------------------------------------------------------------------

    @cached_property
    def cards(self) -> list[Contribution]:
        """All that may be seen here, of every step."""
        seen = Contribution.objects.visible_to(self.seen_by).of(self.activity)
        steps = {step.pk: step for step in self.activity.plan}
        cards = list(seen.select_related("participant"))
        for card in cards:
            card.step = steps[card.step_id]
        return cards

    def lanes(self) -> list[tuple[Lane, list[Contribution]]]:
        """The sides of the step that was written last, each with its revealed cards."""
        by_lane = defaultdict(list)
        for card in self.shown:
            by_lane[card.lane].append(card)
        return [(lane, by_lane[lane.key]) for lane in self.written_step.lanes]

    @cached_property
    def written_step(self) -> Step:
        """The step whose cards are sorted and talked about: the last one with hidden words."""
        here = self.step or self.activity.plan.steps[-1]
        written = [step for step in self.activity.plan if step.behaviour.hides_words()]
        return next((s for s in reversed(written) if s.position <= here.position), written[0])

    @cached_property
    def shown(self) -> list[Contribution]:
        """Revealed cards, to be sorted."""
        return [
            card
            for card in self.cards
            if card.step_id == self.written_step.pk and self.written_step.is_revealed()
        ]

    @cached_property
    def notes(self) -> list[Contribution]:
        """What somebody wrote down from the talk."""
        return [card for card in self.cards if not card.step.behaviour.hides]

    @cached_property
    def hidden_count(self) -> int:
        """How many cards wait for their reveal. A count is all that anybody is told."""
        if self.step is None or self.step.is_revealed():
            return 0
        return Contribution.objects.of(self.activity).standing().in_step(self.step).count()

    # --- groups and votes ---------------------------------------------------------------------

    @cached_property
    def groups(self) -> list[Group]:
        """Groups with their cards, and with their votes where these are shown: `votes_shown`."""
        by_group = defaultdict(list)
        for card in self.shown:
            by_group[card.group_id].append(card)
        groups = list(self.activity.groups.all())
        for group in groups:
            group.cards = by_group[group.pk]  # type: ignore[attr-defined]
            group.votes_shown = self._votes.get(group.pk, 0)  # type: ignore[attr-defined]
            group.given = self.given.get(group.pk, 0)  # type: ignore[attr-defined]
        return groups

    @property
    def left_over(self) -> list[Contribution]:
        return [card for card in self.shown if card.group_id is None]

    @cached_property
    def ranked(self) -> list[Group]:
        """Groups, the most wanted first."""
        return sorted(self.groups, key=lambda group: -group.votes_shown)  # type: ignore[attr-defined]

    @cached_property
    def _votes(self) -> dict[Any, int]:
        shown = Vote.objects.visible_to(Onlookers(self.activity.pk)).of(self.activity)
        return dict(shown.order_by().values_list("group").annotate(Count("pk")))

    @property
    def votes_total(self) -> int:
        return sum(self._votes.values())

    @cached_property
    def cast_count(self) -> int:
        """How many votes were given in this step, hidden as they are."""
        return Vote.objects.filter(step=self.step).count()

    # --- what we will try -----------------------------------------------------------------------

    @property
    def budgets(self) -> range:
        """How many votes each person may be given."""
        return range(1, 10)

    @property
    def commitment_form(self) -> CommitmentForm:
        return CommitmentForm(activity=self.activity)

    @cached_property
    def promises(self) -> list[Commitment]:
        return list(Commitment.objects.of(self.activity))
