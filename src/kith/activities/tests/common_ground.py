"""A method of tests alone: it asks, concludes, and asks about examples."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid4, uuid5

from kith.activities.kinds import Talk, Write
from kith.activities.kinds_of_answers import EXAMPLES, Conclude, Place
from kith.activities.method import Method
from kith.activities.models import Activity, Contribution
from kith.village.room import NAMESPACE, Room

AS_HERE = ("Amina", "Bruno", "Ngọc", "Raven", "Siobhan", "Sam")


def offered() -> Iterator[type[Method]]:
    """The method, for as long as a test runs. What it harvested stands in `harvested`."""

    class CommonGround(Method):
        key, name = "common-ground", "Common ground"
        steps = (
            Place("place", "What helps with noise in corridors?"),
            Conclude("conclude", "How do we say it in one sentence?"),
            Place("examples", "Is this what we mean?", lanes=EXAMPLES),
            Place("nameless", "And what nobody says aloud?", anonymous=True),
            Talk("talk", "What now?"),
            Write("write", "One thing of your own?"),
        )
        harvested: list[str] = []

        def harvest(self, activity, by):
            wording = activity.conclusion()
            self.harvested.append(wording.words if wording else "")

    yield CommonGround
    del Method.known[CommonGround.key]


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
