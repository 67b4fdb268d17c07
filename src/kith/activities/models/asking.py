from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.db import models

from kith.activities.audiences import Onlookers
from kith.activities.bridging import Bridges, bridges
from kith.activities.lanes import Lane
from kith.activities.models.card import Contribution

if TYPE_CHECKING:
    from kith.activities.models.conclusion import Conclusion

Counts = Counter[tuple[Any, str]]
"""How many gave each answer, by the id of a card and the key of an answer."""


class Asking(models.Model):
    """What the answers of a step come to, where it asks about its cards."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        activity_id: Any
        behaviour: Any
        placings: Any
        bridges: Any
        shows_of_hands: Any
        conclusions: Any

        @property
        def lanes(self) -> list[Lane]: ...

    @property
    def asks(self) -> bool:
        """Whether each person answers each card here."""
        return self.behaviour.asks

    @property
    def answers(self) -> list[Lane]:
        """What can be answered: *yes* first, *no* last."""
        return self.lanes if self.asks else []

    @property
    def sides(self) -> list[Lane]:
        """Where cards are written: none, where the lanes are answers."""
        return [] if self.asks else self.lanes

    def cards_asked_about(self) -> list[Contribution]:
        """The cards that everybody here sees, in their order."""
        return list(Contribution.objects.visible_to(Onlookers(self.activity_id)).in_step(self))

    def answer_counts(self) -> Counts:
        """Answers of those with a device, and hands of the room, together."""
        return Counter(self.placings.counted()) + Counter(self.shows_of_hands.counted())

    def placed_as(self, answer: str) -> list[Contribution]:
        """Cards that more people placed under this answer than under any other."""
        counts = self.answer_counts()
        others = [lane.key for lane in self.answers if lane.key != answer]
        return [
            card
            for card in self.cards_asked_about()
            if all(counts[card.pk, answer] > counts[card.pk, other] for other in others)
        ]

    def bridges_now(self) -> Bridges[Any] | None:
        """Which cards bridge what divides most; None where it cannot be said, or is not so."""
        if len(self.answers) < 2 or not self.behaviour.divides:
            return None
        answers = self.placings.visible_to(Onlookers(self.activity_id)).by_person()
        return bridges(answers, yes=self.answers[0].key, no=self.answers[-1].key)

    def bridged(self) -> list[tuple[Any, Any]]:
        """What divides, and what bridges it: now, and at an earlier close."""
        found = self.bridges_now()
        now = [(found.divided, card) for card in found.statements] if found else []
        kept = self.bridges.values_list("divided", "card")
        return list(dict.fromkeys([*kept, *now]))

    def conclusion(self) -> Contribution | None:
        """The wording that was taken; else the one that most agree with; None where there is
        neither.
        """
        taken = self.taken()
        return taken.card if taken else self.most_agreed()

    def taken(self) -> Conclusion | None:
        """The latest that was taken, of those whose words are still shown."""
        shown = Contribution.objects.visible_to(Onlookers(self.activity_id)).in_step(self)
        return self.conclusions.filter(card__in=shown).select_related("card", "by").first()

    def most_agreed(self) -> Contribution | None:
        """More agree with it than with any other, and more than disagree; the earliest of those
        that are agreed with alike.
        """
        if not self.answers:
            return None
        counts, yes, no = self.answer_counts(), self.answers[0].key, self.answers[-1].key
        agreed = [
            card for card in self.cards_asked_about() if counts[card.pk, yes] > counts[card.pk, no]
        ]
        rank = {card.pk: (counts[card.pk, yes], -counts[card.pk, no]) for card in agreed}
        return max(agreed, key=lambda card: rank[card.pk], default=None)
