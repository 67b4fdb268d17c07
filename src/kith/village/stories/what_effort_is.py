"""Marking, Lightly, four weeks ago: what do we mean by *effort*? They agreed, all but one."""

from __future__ import annotations

from uuid import uuid5

from kith.communities.models import Community
from kith.people.models import Person
from kith.understandings.models import Inquiry
from kith.village import calendar
from kith.village.room import NAMESPACE, Room
from kith.village.words import Shelf

BEFORE = "Trying hard."
CARDS = {
    "Ngọc": "What is still there on a bad day.",
    "Amina": "Going back to it after it went wrong.",
    "Joaquín": "Time. But I have seen an hour with none of it.",
    "Siobhán": "In Year 1: staying at the table.",
    "Zofia": "Changing the method, and not only trying the same one harder.",
    "Raven": "Coming to school at all, some mornings.",
}
AGAIN = {
    "What is still there on a bad day.": "You see it best when nothing goes well.",
    "Going back to it after it went wrong.": "It begins with the second attempt.",
    "Time. But I have seen an hour with none of it.": "It takes time, and time alone is not it.",
    "In Year 1: staying at the table.": "For the little ones, not leaving is the whole of it.",
    "Changing the method, and not only trying the same one harder.": (
        "Whoever does the same again, only louder, has not begun."
    ),
    "Coming to school at all, some mornings.": "Some have spent it all before the bell.",
}
FIRST = "Effort is going back to something after it went wrong."
SECOND = (
    "Effort is going back to something after it went wrong, and doing it another way. Time "
    "alone is not effort, and what it cost cannot be seen in the work."
)
THIRD = "We do not grade it, so we do not define it."
IS, IS_NOT, UNSURE = (
    "Asking a friend how they did it, and then closing their book",
    "Copying it out neatly over lunch",
    "A third draft that is the second one, longer",
)


def tell(community: Community, people: dict[str, Person]) -> Room:
    """Ngọc convenes. The word is there already, in two words that nobody liked."""
    ngoc = people["ngoc"]
    shelf = Shelf(community, people, "ngoc")
    effort = shelf.word("effort", start=True)
    shelf.agreed(effort, BEFORE, "bruno", 300)
    press = uuid5(NAMESPACE, "effort: ask the group")
    room = Room(Inquiry.together(press, effort, ngoc), ngoc)
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.go_on("read")
    room.go_on("write")
    for who, words in CARDS.items():
        room.write(who, **{"": [words]})
    room.go_on("reveal")
    room.go_on("restate")
    room.say_again(AGAIN)
    room.go_on("conclude")
    conclude(room)
    room.go_on("place")
    place(room)
    room.go_on("close")
    room.say("Amina", "“Good effort” says nothing. I will say what I saw.")
    room.say("Joaquín", "I will stop rewarding the hour.")
    room.say("Raven", "I heard mine said back better than I had said it.")
    room.end()
    day = calendar.some_time_ago(calendar.TUESDAY, days=26)
    calendar.Past(room.activity, calendar.at(day, 15, 40), calendar.at(day, 16, 18)).move()
    return room


def conclude(room: Room) -> None:
    room.say("Amina", FIRST)
    room.say_otherwise("Zofia", SECOND, before=FIRST)
    room.say("Siobhán", THIRD)
    room.answer(FIRST, agree=("Amina", "Siobhán"), unsure=("Raven", "Ngọc", "Zofia"))
    room.answer(
        SECOND,
        agree=("Amina", "Zofia", "Raven", "Ngọc"),
        unsure=("Joaquín",),
        disagree=("Siobhán",),
    )
    room.answer(THIRD, agree=("Siobhán",), disagree=("Zofia", "Joaquín"), unsure=("Amina",))
    room.activity.conclude(room.card(SECOND), by=room.convenor)


def place(room: Room) -> None:
    room.say("Ngọc", IS)
    room.say("Joaquín", IS_NOT, UNSURE)
    room.answer(IS, example=("Ngọc", "Amina", "Zofia", "Raven"), unsure=("Siobhán",))
    room.answer(IS_NOT, not_example=("Joaquín", "Amina", "Zofia"), unsure=("Raven",))
    room.answer(UNSURE, example=("Siobhán", "Raven"), not_example=("Zofia", "Joaquín"))
