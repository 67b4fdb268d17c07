from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.functional import cached_property

from kith.activities.kinds_of_texts import Restate
from kith.activities.models import Assent, Contribution, Replying, Restating
from kith.activities.showing.texts import Texts


class Hearing(Texts):
    """Cards said again by others: mine by them, theirs by me, and how far everybody is."""

    @cached_property
    def in_hand(self) -> Restating | None:
        """The card of somebody else that I say again; the one that I took last."""
        if self.step is None or self.my_seat is None:
            return None
        mine = self.step.restatings.here().filter(participant=self.my_seat)
        return mine.select_related("card__participant").last()

    @cached_property
    def has_gone(self) -> bool:
        """Whether there is nobody any more who could say yes to it."""
        card = self.in_hand and self.in_hand.card_id
        return not Contribution.objects.to_restate(self.step).filter(pk=card).exists()

    @cached_property
    def tries(self) -> list[Contribution]:
        """What I made of it so far, each with what its holder said of it: `corrections`."""
        if self.in_hand is None:
            return []
        again = Contribution.objects.again(self.step)
        return with_corrections(again.of_card(self.in_hand.card_id, by=self.my_seat))

    @property
    def last_try(self) -> Contribution | None:
        return self.tries[-1] if self.tries else None

    @cached_property
    def heard(self) -> list[Contribution]:
        """What others made of my cards: the latest of each, and first what waits for me."""
        if self.step is None or self.is_shared:
            return []
        again = Contribution.objects.again(self.step).made_of_cards_by(self.seen_by)
        return sorted(latest_of_each(again), key=lambda said: said.is_answered)  # type: ignore[attr-defined]

    @property
    def wants_heard(self) -> bool:
        """Whether somebody may have something of theirs to answer, in what goes to many at once."""
        return self.is_shared and Contribution.objects.again(self.step).exists()

    @property
    def cards_have_no_names(self) -> bool:
        """Whether nobody could say of a card that it is theirs."""
        written = self.step and self.activity.plan.written_before(self.step)
        return written is not None and written.anonymous

    @property
    def all_said_again(self) -> list[Contribution]:
        """What was made of cards, once it is shown to all."""
        return [card for card in self.cards if is_said_again(card) and card.step.is_revealed()]

    @cached_property
    def may_reply(self) -> bool:
        return Replying.objects.filter(step=self.step).exists()

    @cached_property
    def my_replies(self) -> list[Contribution]:
        """What I replied to the card that I say again."""
        card = self.in_hand and self.in_hand.card_id
        replies = Contribution.objects.replies(self.step)
        return list(replies.of_card(card, by=self.my_seat)) if card else []

    @cached_property
    def holding(self) -> set[Any]:
        """Who has a card to say again, by the keys of their participants. Whoever convenes has
        other things to do, and counts once they have said it.
        """
        given = self.step.restatings.here() if self.step else Restating.objects.none()
        here = self.activity.participants.here()
        conveners = set(here.convening(self.activity).values_list("pk", flat=True))
        return self._who_of(given) - (conveners - self._have_said)

    @cached_property
    def said_count(self) -> int:
        """How many of them have said it again."""
        return len(self.holding & self._have_said)

    @cached_property
    def _have_said(self) -> set[Any]:
        return self._who_of(Contribution.objects.again(self.step))

    @cached_property
    def agreed_count(self) -> int:
        """How many of them were told: yes, that is what I mean."""
        return len(self.holding & self._who_of(Contribution.objects.again(self.step).agreed()))

    @cached_property
    def awaited(self) -> list[str]:
        """Whose answer somebody waits for, for those who convene."""
        latest = latest_of_each(Contribution.objects.again(self.step))
        waiting = [said for said in latest if not said.is_answered]  # type: ignore[attr-defined]
        names = {str(said.about.participant) for said in waiting if said.about}
        return sorted(names)

    @cached_property
    def restated(self) -> list[Contribution]:
        """Every card that was said again, with the latest that each made of it: `made_of_it`."""
        again = [card for card in self.cards if is_said_again(card)]
        agreed = set(Assent.objects.filter(card__in=again).values_list("card", flat=True))
        latest: dict[Any, Contribution] = {}
        for said in again:
            before = latest.get((said.about_id, said.participant_id))
            if before is None or before.pk not in agreed:
                latest[said.about_id, said.participant_id] = said
        made = defaultdict(list)
        for said in latest.values():
            said.is_agreed = said.pk in agreed  # type: ignore[attr-defined]
            made[said.about_id].append(said)
        cards = [card for card in self.cards if card.pk in made]
        for card in cards:
            card.made_of_it = made[card.pk]  # type: ignore[attr-defined]
        return cards

    @staticmethod
    def _who_of(said: Any) -> set[Any]:
        return set(said.values_list("participant", flat=True))


def with_corrections(said: Iterable[Contribution]) -> list[Contribution]:
    """What was said again, each with its `corrections`, and whether it `is_answered` at all."""
    all_said = list(said)
    by_said = defaultdict(list)
    for correction in Contribution.objects.corrections(all_said):
        by_said[correction.about_id].append(correction)
    for one in all_said:
        one.corrections = by_said[one.pk]  # type: ignore[attr-defined]
        one.is_answered = bool(by_said[one.pk]) or hasattr(one, "assent")  # type: ignore[attr-defined]
    return all_said


def latest_of_each(said: Iterable[Contribution]) -> list[Contribution]:
    """Of what was made of cards the latest that each made of each."""
    latest = {(one.about_id, one.participant_id): one for one in with_corrections(said)}
    return list(latest.values())


def is_said_again(card: Contribution) -> bool:
    return card.step.takes("restatements") and card.lane == Restate.AGAIN
