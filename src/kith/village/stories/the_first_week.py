"""A year of Marking, Lightly: what they wanted of the first week, and what had become of it."""

from __future__ import annotations

from datetime import date

from kith.activities.models import Commitment
from kith.communities.models import Community
from kith.guides.models import Play
from kith.learnings.looking_again import look_again
from kith.learnings.models import Trial
from kith.people.models import Person
from kith.village import calendar
from kith.village.room import Room

CARDS: dict[str, dict[str, list[str]]] = {
    "Ngọc": {"more": ["Learning their names before their levels"], "less": ["Rules, read aloud"]},
    "Amina": {"more": ["Writing that nobody marks"], "less": ["Tests on what they forgot in July"]},
    "Siobhán": {"more": ["Quiet at the door"], "less": ["Rules for the glue"]},
    "Kirsten": {
        "more": ["A letter to me, in their own spelling"],
        "less": ["Labels on everything"],
    },
}
UNMARKED = "Nothing that is written in the first week is marked. It is read, and answered aloud."
GREW = "Kirsten’s letters: this year the parents asked when they would come."


def tell(play: Play, community: Community, people: dict[str, Person]) -> tuple[Room, Room]:
    """Ngọc convenes, and after the winter again: she asks what there is more of now."""
    first = begin(play, community, people)
    return first, look_back(first, people)


def begin(play: Play, community: Community, people: dict[str, Person]) -> Room:
    room = Room.start(play, people["ngoc"], community, "The first week")
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.go_on("write")
    for who, cards in CARDS.items():
        room.write(who, **cards)
    room.go_on("reveal")
    room.go_on("group")
    words = room.group(
        "Words before marks", "Writing that nobody marks", "A letter to me, in their own spelling"
    )
    rules = room.group("Rules", "Rules, read aloud", "Rules for the glue", "Labels on everything")
    room.go_on("choose")
    for who, groups in (("Ngọc", (words, rules)), ("Amina", (words,)), ("Siobhán", (rules,))):
        room.vote(who, *groups)
    room.vote("Kirsten", words)
    room.go_on("talk")
    room.note("Ngọc", "Nobody could say what the test in September had ever changed.")
    room.go_on("commit")
    promise(room, UNMARKED, "Amina and Kirsten", words)
    promise(room, "The rules are three, and the pupils write them.", "Ngọc, with Year 6", rules)
    room.end()
    day = calendar.some_time_ago(calendar.TUESDAY, days=420)
    calendar.Past(room.activity, calendar.at(day, 15, 40), calendar.at(day, 16, 15)).move()
    until(room, calendar.some_time_ago(calendar.THURSDAY, days=300))
    return room


def promise(room: Room, what: str, who: str, group: object) -> None:
    room.promise(what, who, calendar.some_time_from_now(calendar.THURSDAY, days=7), group)  # type: ignore[arg-type]


def until(room: Room, day: date) -> None:
    """By hand, as every time in the village: nobody promises something for a day gone by."""
    Commitment.objects.of(room.activity).update(until=day)
    Trial.objects.filter(activity=room.activity).update(until=day)


def look_back(first: Room, people: dict[str, Person]) -> Room:
    """What came back is asked about, card by card; two things are new."""
    room = Room(look_again(first.activity, by=first.convenor), first.convenor)
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.go_on("revisit")
    for card in room.step("revisit").cards_asked_about():
        grew = card.words in (UNMARKED, "Words before marks")
        lanes = ("more", "more", "more", "same") if grew else ("same", "less", "more", "same")
        for who, lane in zip(CARDS, lanes, strict=True):
            room.activity.answer(card, lane, by=room.people[who])
    room.go_on("talk")
    room.note("Kirsten", GREW)
    room.note(
        "Ngọc", "The three rules are still three. The fourth was proposed by a pupil, and lost."
    )
    room.go_on("close")
    room.say("Siobhán", "The door is quiet. I would not have noticed without the list.")
    room.end()
    day = calendar.some_time_ago(calendar.TUESDAY, days=75)
    calendar.Past(room.activity, calendar.at(day, 15, 45), calendar.at(day, 16, 10)).move()
    return room
