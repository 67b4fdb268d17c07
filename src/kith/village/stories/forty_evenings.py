"""Marking, Lightly, two weeks ago: five people read a study that does not exist."""

from __future__ import annotations

from uuid import uuid5

from kith.people.models import Person
from kith.research.models import Study, Unpacking
from kith.village import calendar
from kith.village.room import NAMESPACE, Room

TOPIC = "What is an evening of marking for?"
CARDS: dict[str, dict[str, list[str]]] = {
    "Gurpreet": {
        "claims": ["That most evenings of marking have no purpose that their teacher could name."],
        "try": ["Write on the pile what it is for, before it goes into the bag."],
    },
    "Amina": {
        "agree": ["“In nine of forty there was an answer.” (p. 12) I counted mine. It was fewer."],
        "argue": ["One person’s diary is a diary. I would like to see forty people’s."],
    },
    "Bruno": {
        "argue": ["In the shop I mark with my eyes, in passing. None of that is in here."],
        "try": ["Leave one pile unmarked, and see who asks."],
    },
    "Zofia": {
        "claims": ["“Habit is a purpose that has been forgotten.” (p. 31)"],
        "agree": ["The answers came on days when the pile was small."],
    },
    "Oluwaseun": {
        "argue": ["It never asks the pupils. I did, at break: they want to know who read it."],
    },
}
SUMMARY = (
    "For one teacher, who is made up, most evenings of marking had no purpose that could be named. "
    "It is one diary, so we take the question with us, and not the number."
)


def tell(study: Study, people: dict[str, Person]) -> Room:
    """Gurpreet convenes; everybody answers four questions, and speaks in turn."""
    gurpreet = people["gurpreet"]
    press = uuid5(NAMESPACE, f"{TOPIC}: start")
    room = Room(Unpacking.start(press, study, gurpreet, TOPIC), gurpreet)
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.go_on("read")
    room.go_on("write")
    for who, cards in CARDS.items():
        room.write(who, **cards)
    room.go_on("reveal")
    room.go_on("rounds")
    room.go_on("conclude")
    room.say("Zofia", SUMMARY)
    room.answer(SUMMARY, agree=("Gurpreet", "Amina", "Zofia", "Oluwaseun"), unsure=("Bruno",))
    room.activity.conclude(room.card(SUMMARY), by=gurpreet)
    room.go_on("commit")
    room.promise(
        "What a pile is for is written on it before it goes home. No answer, no bag.",
        "Gurpreet, Zofia and Oluwaseun",
        calendar.some_time_from_now(calendar.THURSDAY, days=23),
    )
    room.go_on("close")
    room.say("Bruno", "I came to argue, and did. I will look at the piles, though.")
    room.say("Oluwaseun", "Ask them at break. It takes four minutes.")
    room.end()
    day = calendar.some_time_ago(calendar.THURSDAY, days=12)
    calendar.Past(room.activity, calendar.at(day, 15, 40), calendar.at(day, 16, 20)).move()
    return room
