"""Moments that several promises begin with, played by the village's people."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from kith.activities.models import Activity
from kith.learnings.methods import MoreOrLess
from kith.village.room import Room
from kith.village.tests.stage import Village

SECRET, SECRET_LANE = "zanzibar-xylophone", "less"


class Secret(Room):
    """A room whose cards have ids as devices make them: random, and so is their order."""

    def _id(self, words: str):
        return uuid4()


def writing(village: Village, author: str = "amina", words: str = SECRET) -> Secret:
    """A new activity at *write*; one card is there, by `author`, and nobody has seen it."""
    activity = Activity.start(
        MoreOrLess, by=village.ngoc, community=village.marking, topic="What nobody has read yet"
    )
    room = Secret(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.joaquin, village.bruno)
    room.enter_as_guest("Robin")
    room.go_on("write")
    room.write(village.people[author].first_name, **{SECRET_LANE: [words]})
    return room


def revealed(village: Village) -> Secret:
    """The same, and the cards are shown."""
    room = writing(village)
    room.go_on("reveal")
    return room


def choosing(village: Village) -> Secret:
    """The group is at *choose*; everybody has voted, and nobody has seen the votes."""
    room = writing(village)
    for count, who in enumerate(list(room.people) * 2):
        room.write(who, more=[f"Card {count}"])
    room.go_on("reveal")
    room.go_on("group")
    groups = [room.group(name) for name in ("First", "Second")]
    room.go_on("choose")
    for who in room.people:
        room.vote(who, *groups)
    return room


def promising(village: Village) -> Secret:
    """The group is at *commit*; a note was written down, and something to try."""
    room = choosing(village)
    room.go_on("talk")
    room.note("Bruno", "Said by Bruno, and he stands by it.")
    room.go_on("commit")
    room.promise("Something small", "Bruno", date.today())
    return room


def finishing(village: Village) -> Secret:
    """The same activity, gone through to its end."""
    room = promising(village)
    room.end()
    return room
