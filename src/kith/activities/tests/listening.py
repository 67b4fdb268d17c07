"""A method for tests alone, in which people read, check in, say again and close."""

from __future__ import annotations

from uuid import uuid4

from kith.activities.kinds import Reveal, Talk, Write
from kith.activities.kinds_of_texts import CheckIn, Close, Read, Restate
from kith.activities.method import Method
from kith.activities.models import Activity, Contribution, Passage
from kith.village.room import Room

harvested: list[str] = []
PASSAGES = [
    Passage.Text("A mark ends the conversation.", "A teacher, in a staffroom", ""),
    Passage.Text("Feedback is a conversation.", "Another", "https://example.org/talk"),
]


class Listening(Method):
    """Its key is taken away again when the test is over."""

    key, name = "listening", "Listening"
    steps = (
        CheckIn("hello", "How do you come in?", minutes=2),
        Read("read", "What do others say?", minutes=3),
        Write("write", "What does feedback mean here?", minutes=4),
        Reveal("reveal", "What do we see?", minutes=3),
        Restate("restate", "Say again what somebody else said.", minutes=6),
        Talk("talk", "What now?", minutes=5),
        Close("close", "What do you take with you?", minutes=2),
    )

    def harvest(self, activity, by):
        harvested.append(activity.topic)


Method.known.pop(Listening.key)


class Hearing(Room):
    """An activity of that method, played by the engine's own verbs."""

    def card(self, who: str) -> Contribution:
        step = self.step("write")
        return step.contributions.get(participant=self.seat(who), about=None)

    def seat(self, who: str):
        return self.activity.seat_of(self.people[who])

    def given(self, who: str) -> Contribution | None:
        """The card that somebody says again."""
        given = self.step("restate").restatings.here().filter(participant=self.seat(who)).last()
        return given and given.card

    def give(self, who: str, of: str) -> None:
        """Let chance have given them this card."""
        mine = self.step("restate").restatings
        mine.filter(participant=self.seat(who)).delete()
        mine.create(participant=self.seat(who), card=self.card(of), number=mine.count() + 50)

    def say_again(self, who: str, words: str) -> Contribution:
        step = self.step("restate")
        return self.activity.restate(uuid4(), step, self.given(who), words, by=self.people[who])


def hear(village, *people: str) -> Hearing:
    """The method under way, with Ngọc, who convenes, and these people; nobody has said a word."""
    activity = Activity.start(
        Listening,
        by=village.ngoc,
        community=village.marking,
        topic="What feedback is",
        passages=PASSAGES,
    )
    room = Hearing(activity, village.ngoc)
    room.enter(village.ngoc, *(village.people[name] for name in people))
    return room


def restating(village) -> Hearing:
    """The group says cards again: Amina has Bruno's, Bruno has Sam's, Sam has Amina's; and Ngọc,
    who wrote none, has Amina's.
    """
    room = hear(village, "amina", "bruno")
    room.enter_as_guest("Sam")
    room.go_on("write")
    for who in ("Amina", "Bruno", "Sam"):
        room.write(who, **{"": [f"What {who} means"]})
    room.go_on("restate")
    for who, of in (("Amina", "Bruno"), ("Bruno", "Sam"), ("Sam", "Amina"), ("Ngọc", "Amina")):
        room.give(who, of)
    return room
