"""Moments that several promises begin with, played by the village's people."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from kith.activities.models import Activity, Contribution
from kith.learnings.methods import MoreOrLess, SaveTheLastWord
from kith.village.room import Room
from kith.village.tests.stage import Village

SECRET, SECRET_LANE = "zanzibar-xylophone", "less"


class Secret(Room):
    """A room whose cards have ids as devices make them: random, and so is their order."""

    def _id(self, words: str):
        return uuid4()


def coming(village: Village) -> Secret:
    """A new activity, to which people are still coming."""
    activity = Activity.start(
        MoreOrLess, by=village.ngoc, community=village.marking, topic="What nobody has read yet"
    )
    room = Secret(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.joaquin, village.bruno)
    room.enter_as_guest("Robin")
    return room


def on_paper(village: Village) -> Activity:
    """Sheets are printed; nobody has typed anything in yet."""
    return Activity.start(
        MoreOrLess, village.ngoc, village.marking, topic="Mornings", way=Activity.ON_PAPER
    )


def writing(village: Village, author: str = "amina", words: str = SECRET) -> Secret:
    """The group is at *write*; one card is there, by `author`, and nobody has seen it."""
    room = coming(village)
    room.go_on("write")
    room.write(village.people[author].first_name, **{SECRET_LANE: [words]})
    return room


def over_time(village: Village) -> Secret:
    """A week is open for writing; one card is there, and nobody has seen it."""
    activity = Activity.start(
        MoreOrLess, village.ngoc, village.marking, "What nobody has read yet", way="over-time"
    )
    room = Secret(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.joaquin, village.bruno)
    room.enter_as_guest("Robin")
    room.write("Amina", **{SECRET_LANE: [SECRET]})
    return room


def alone(village: Village) -> Secret:
    """Amina writes something alone, and has shared it with nobody."""
    activity = Activity.start(MoreOrLess, village.amina, None, "Amina’s own evenings", way="alone")
    room = Secret(activity, village.amina)
    room.enter(village.amina)
    room.write("Amina", **{SECRET_LANE: [SECRET]})
    room.promise("What only Amina will try", "Amina", date.today())
    return room


def revealed(village: Village) -> Secret:
    """The cards are shown."""
    room = writing(village)
    room.go_on("reveal")
    return room


def grouping(village: Village) -> Secret:
    """Everybody has written more; the cards lie in two groups, and one is left over."""
    room = writing(village)
    for count, who in enumerate(list(room.people) * 2):
        room.write(who, more=[f"Card {count}"])
    room.go_on("group")
    cards = room.activity.plan.named("write").contributions.exclude(words=SECRET)
    for name, some in (("First", cards[:4]), ("Second", cards[4:])):
        room.activity.put(some, room.group(name), by=room.convenor)
    return room


def choosing(village: Village) -> Secret:
    """Everybody has voted, and nobody has seen the votes."""
    room = grouping(village)
    room.go_on("choose")
    for who in room.people:
        room.vote(who, *room.activity.groups.all())
    room.raise_hands(room.activity.groups.first(), 7)
    return room


def talking(village: Village) -> Secret:
    """A note was written down, and something said about a card."""
    room = choosing(village)
    room.go_on("talk")
    room.note("Bruno", "Said by Bruno, and he stands by it.")
    room.speak("talk", "Said by somebody who has no phone.")
    card = Contribution.objects.of(room.activity).filter(words="Card 0").get()
    room.react("Amina", card, "me-too")
    room.comment("Robin", card, "Said by Robin about a card.")
    return room


def promising(village: Village) -> Secret:
    """Something to try was written down."""
    room = talking(village)
    room.go_on("commit")
    room.promise("Something small", "Bruno", date.today())
    return room


def finishing(village: Village) -> Secret:
    """The same activity, gone through to its end."""
    room = promising(village)
    room.end()
    return room


def speaking(village: Village) -> Secret:
    """*Save the last word*: everybody has brought a sentence, and the first of them speaks."""
    activity = Activity.start(
        SaveTheLastWord, by=village.ngoc, community=village.marking, topic="What everybody has read"
    )
    room = Secret(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.joaquin, village.bruno)
    room.enter_as_guest("Robin")
    room.go_on("write")
    for who in room.people:
        room.write(who, **{"": [f"A sentence that stayed with {who}"]})
    room.go_on("rounds")
    activity.give_turn(activity.step.turns.waiting().first(), by=room.convenor)
    return room


def pairing_off(village: Village) -> Secret:
    """The same people, two and two, and three."""
    room = speaking(village)
    room.go_on("pair")
    return room


SCENES = (
    coming,
    writing,
    revealed,
    grouping,
    choosing,
    talking,
    promising,
    finishing,
    speaking,
    pairing_off,
    over_time,
    alone,
)
