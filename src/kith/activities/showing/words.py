from __future__ import annotations

from collections import defaultdict

from django.utils.functional import cached_property

from kith.activities.lanes import Lane
from kith.activities.models import Contribution, Step, Tick, Vote
from kith.activities.models.card import ContributionQuerySet
from kith.activities.showing.moment import Moment


class Words(Moment):
    """What was said, as far as it may be seen here; of the rest, how much."""

    @cached_property
    def cards(self) -> list[Contribution]:
        """All that may be seen here, of every step; what is withheld is not, by nobody."""
        return self.complete(self.seen)

    @cached_property
    def seen(self) -> ContributionQuerySet:
        return Contribution.objects.visible_to(self.seen_by).of(self.activity).given().shared()

    def complete(self, seen: ContributionQuerySet) -> list[Contribution]:
        """Cards with all that a page says about them."""
        steps = {step.pk: step for step in self.activity.plan}
        cards = list(seen.select_related("participant"))
        for card in cards:
            card.step = steps[card.step_id]
        return cards

    def lanes(self) -> list[tuple[Lane | None, list[Contribution]]]:
        """The sides of the step that was written last, each with its revealed cards; where it has
        no sides, all of them.
        """
        if not self.written_step.lanes:
            return [(None, self.shown)]
        by_lane = defaultdict(list)
        for card in self.shown:
            by_lane[card.lane].append(card)
        return [(lane, by_lane[lane.key]) for lane in self.written_step.lanes]

    @cached_property
    def written_step(self) -> Step:
        """The step whose cards are sorted and talked about: the last one with hidden words."""
        here = self.step or self.activity.plan.steps[-1]
        written = [step for step in self.activity.plan if step.behaviour.hides_words()]
        passed = (step for step in reversed(written) if step.position <= here.position)
        return next(passed, written[0] if written else here)

    @cached_property
    def shown(self) -> list[Contribution]:
        """Revealed cards, to be sorted."""
        return [
            card for card in self.cards if card.step_id == self.written_step.pk and self._lies_open
        ]

    @property
    def _lies_open(self) -> bool:
        """Whether there are cards to be sorted: some methods ask for none."""
        return self.written_step.behaviour.hides_words() and self.written_step.is_revealed()

    @cached_property
    def notes(self) -> list[Contribution]:
        """What somebody wrote down from the talk."""
        return self.notes_of(self.cards)

    @staticmethod
    def notes_of(cards: list[Contribution]) -> list[Contribution]:
        """Of these, the notes: what was said in a talk, and is no comment."""
        return [card for card in cards if card.step.behaviour.invites_talk and not card.about_id]

    @cached_property
    def withheld(self) -> list[Contribution]:
        """What whoever convenes withholds, with who did and why. The convenor's view alone asks."""
        return list(Contribution.objects.of(self.activity).withheld())

    @cached_property
    def hidden_count(self) -> int:
        """How many cards wait for their reveal. A count is all that anybody is told."""
        if self.step is None or self.step.is_revealed():
            return 0
        there = Contribution.objects.of(self.activity).standing().shared()
        return there.in_step(self.step).count()

    @cached_property
    def cast_count(self) -> int:
        """How many votes were given in this step, hidden as they are."""
        return Vote.objects.filter(step=self.step).count()

    @cached_property
    def staying_count(self) -> int:
        """How many are still at a step that the group has left."""
        return self.activity.participants.here().exclude(step_key="").count()

    @cached_property
    def done_count(self) -> int:
        return Tick.objects.filter(step=self.step, participant__removal__isnull=True).count()
