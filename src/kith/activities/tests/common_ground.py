"""Six people who answer what they are asked, by a method of tests alone."""

from __future__ import annotations

from uuid import UUID, uuid4, uuid5

from kith.activities.method import Method
from kith.activities.models import Activity, Contribution
from kith.village.room import NAMESPACE, Room


class Asked(Room):
    """Six people of Marking, Lightly, who answer what they are asked."""

    @classmethod
    def begin(cls, village, method: type[Method]) -> Asked:
        activity = Activity.start(
            method, by=village.ngoc, community=village.marking, topic="Corridors"
        )
        room = cls(activity, village.ngoc)
        room.enter(village.ngoc, village.amina, village.bruno, village.raven, village.siobhan)
        room.enter_as_guest("Sam")
        room.go_on("place")
        return room

    def say(self, who: str, words: str, based_on: Contribution | None = None) -> Contribution:
        """Somebody writes a card where the group is."""
        step, by = self.activity.step, self.people[who]
        return self.activity.contribute(self.id_of(words), step, words, by, based_on=based_on)

    def answer(self, card: Contribution, **said: str) -> None:
        """People answer a card: `answer(card, Amina="agree")`."""
        for who, lane in said.items():
            self.activity.answer(card, lane, by=self.people[who])

    def id_of(self, words: str) -> UUID:
        return uuid5(NAMESPACE, words) if words else uuid4()

    def counts(self, card: Contribution) -> dict[str, int]:
        """What stands beside a card: how many gave which answer."""
        counts = card.step.answer_counts()
        return {lane.key: counts[card.pk, lane.key] for lane in card.step.answers}
