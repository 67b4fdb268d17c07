"""Marking, Lightly, six weeks ago: "What goes home". It is finished, and its trials come back."""

from __future__ import annotations

from django.utils import timezone

from kith.activities.models import Group
from kith.communities.models import Community
from kith.guides.models import Play
from kith.people.models import Person
from kith.village import calendar
from kith.village.room import Room

CARDS: dict[str, dict[str, list[str]]] = {
    "Ngọc": {"less": ["Writing on the work after the grade is already on it"]},
    "Amina": {
        "more": ["Work they are proud of, in their own bag"],
        "less": ["Projects that need a glue gun and somebody’s Sunday"],
    },
    "Joaquín": {
        "more": ["A photograph of the board, instead of a copy of it"],
        "less": ["Sheets to finish because the bell was early"],
    },
    "Siobhán": {
        "more": ["A note that says one thing"],
        "less": ["Homework that is really for the grown-ups"],
    },
    "Raven": {
        "more": ["Telling families what is coming, not what is over"],
        "less": ["Reading logs signed on Thursday for the whole week"],
    },
    "Gurpreet": {
        "more": ["Questions they take home and bring back unanswered"],
        "less": ["Messages after eight, in either direction"],
    },
    "Kirsten": {
        "more": ["The same day every week, so that the fridge knows"],
        "less": ["Permission slips about permission slips"],
    },
    "Zofia": {
        "more": ["An evening with nothing in it"],
        "less": ["Ten of the same sum, in case nine were luck"],
    },
    "Mateo": {
        "more": ["A book, because a friend liked it"],
        "less": ["Lists of words to learn by Friday and lose by Monday"],
    },
    "Lena": {
        "more": ["Knowing what my own child’s teacher would like me to skip"],
        "less": ["Seven apps for one school"],
    },
}


def tell(play: Play, community: Community, people: dict[str, Person]) -> Room:
    """Gurpreet convenes. Lena, a guest, is a parent and sits on the school council."""
    gurpreet = people["gurpreet"]
    room = Room.start(play, gurpreet, community, "What goes home")
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.enter_as_guest("Lena")
    room.go_on("write")
    for who, cards in CARDS.items():
        room.write(who, **cards)
    room.go_on("reveal")
    room.go_on("group")
    groups = sort(room)
    room.go_on("choose")
    choose(room, *groups)
    room.go_on("talk")
    talk(room)
    room.go_on("commit")
    promise(room, *groups)
    room.end()
    day = calendar.some_time_ago(calendar.THURSDAY, days=42)
    calendar.Past(room.activity, calendar.at(day, 15, 40), calendar.at(day, 16, 22)).move()
    return room


def sort(room: Room) -> tuple[Group, Group, Group]:
    one_thing = room.group(
        "Say one thing, and say it once",
        "A note that says one thing",
        "The same day every week, so that the fridge knows",
        "Telling families what is coming, not what is over",
        "Permission slips about permission slips",
        "Seven apps for one school",
        "Writing on the work after the grade is already on it",
    )
    finish_here = room.group(
        "Finish it here",
        "Questions they take home and bring back unanswered",
        "A photograph of the board, instead of a copy of it",
        "Sheets to finish because the bell was early",
        "Projects that need a glue gun and somebody’s Sunday",
        "Homework that is really for the grown-ups",
        "Ten of the same sum, in case nine were luck",
    )
    evenings = room.group(
        "Evenings",
        "An evening with nothing in it",
        "A book, because a friend liked it",
        "Messages after eight, in either direction",
    )
    return one_thing, finish_here, evenings


def choose(room: Room, one_thing: Group, finish_here: Group, evenings: Group) -> None:
    given = {
        "Ngọc": (one_thing, one_thing),
        "Gurpreet": (evenings, one_thing),
        "Amina": (one_thing, finish_here),
        "Joaquín": (one_thing, finish_here),
        "Siobhán": (finish_here, finish_here),
        "Raven": (one_thing, evenings),
        "Kirsten": (one_thing, one_thing),
        "Zofia": (evenings, finish_here),
        "Mateo": (evenings,),
        "Lena": (one_thing, evenings),
    }
    for who, groups in given.items():
        room.vote(who, *groups)


def talk(room: Room) -> None:
    room.note(
        "Gurpreet",
        "Raven asked whom the reading log is for. Nobody had a quick answer, which was one.",
        "Kirsten sends everything home on Wednesdays. Somebody’s grandmother said thank you.",
        "We did not agree about homework before holidays, and left it for January.",
    )


def promise(room: Room, one_thing: Group, finish_here: Group, evenings: Group) -> None:
    room.promise(
        "Nothing is written on the work once the grade is on it.",
        "Joaquín, with Year 5",
        timezone.localdate(),
        one_thing,
    )
    room.promise(
        "One page home a week, on Wednesdays, and it says one thing.",
        "Kirsten and Amina",
        calendar.some_time_from_now(calendar.THURSDAY, days=16),
        one_thing,
    )
    room.promise(
        "What is begun in the lesson is finished in a lesson, or left unfinished.",
        "Siobhán with Year 1, Ngọc with Year 6",
        calendar.some_time_from_now(calendar.THURSDAY, days=30),
        finish_here,
    )
    room.promise(
        "No messages between six in the evening and seven in the morning.",
        "Gurpreet, and whoever joins at Tamarack High",
        calendar.some_time_from_now(calendar.FRIDAY, days=58),
        evenings,
    )
