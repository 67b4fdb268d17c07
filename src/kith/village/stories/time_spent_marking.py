"""Marking, Lightly, this afternoon: "Time spent marking". The group is sorting its cards."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.models import Play
from kith.people.models import Person
from kith.village.calendar import Past
from kith.village.room import Room

BEGAN_AGO = timedelta(minutes=14)
OPEN_FOR = timedelta(days=60)

CARDS: dict[str, dict[str, list[str]]] = {
    "Amina": {
        "more": ["Marking in the lesson, with them beside me"],
        "less": ["Writing the same sentence 28 times"],
    },
    "Joaquín": {
        "more": ["One comment a piece, chosen well"],
        "less": ["Grade and comment together, when only the grade gets read"],
    },
    "Siobhán": {
        "more": ["They find the best line before I do", "Leaving a good page alone"],
        "less": ["Stickers. I mean it this time."],
    },
    "Raven": {
        "more": ["Reading it with them, once, aloud"],
        "less": ["Asking them to fix what they did not know was broken"],
    },
    "Oluwaseun": {
        "more": ["A comment that is a question"],
        "less": ["Comments that arrive a week late", "Sunday evenings with the blue pen"],
    },
    "Zofia": {
        "more": ["A Sunday that is one"],
        "less": ["Marked books in the group chat"],
    },
    "Bruno": {
        "more": ["The same three codes in every room"],
        "less": ["Corrections nobody reads"],
    },
    "Farid": {
        "more": ["Criteria in their own words"],
        "less": ["Carrying thirty books home, and thirty books back"],
    },
    "Sam": {
        "more": ["Seeing how other people mark, before I invent it again"],
        "less": ["Saying that the pile is nearly finished"],
    },
    "Dee": {
        "more": ["Time to fix it, there and then"],
        "less": ["Four colours of pen, and a key to them on the wall"],
    },
}


def tell(play: Play, community: Community, people: dict[str, Person]) -> Room:
    """Ngọc convenes, and writes nothing herself yet. Sam and Dee are guests: on placement."""
    ngoc = people["ngoc"]
    room = Room.start(play, ngoc, community, "Time spent marking")
    room.enter(ngoc, *(person for person in people.values() if person.first_name in CARDS))
    room.enter_as_guest("Sam")
    room.enter_as_guest("Dee")
    room.go_on("write")
    for who, cards in CARDS.items():
        room.write(who, **cards)
    room.go_on("reveal")
    room.go_on("group")
    sort(room)
    keep_open(room)
    return room


def sort(room: Room) -> None:
    room.group(
        "Mark it while they are there",
        "Marking in the lesson, with them beside me",
        "Reading it with them, once, aloud",
        "Time to fix it, there and then",
        "Comments that arrive a week late",
        "Carrying thirty books home, and thirty books back",
    )
    room.group(
        "Fewer comments, better chosen",
        "One comment a piece, chosen well",
        "A comment that is a question",
        "Leaving a good page alone",
        "Writing the same sentence 28 times",
        "Corrections nobody reads",
        "Grade and comment together, when only the grade gets read",
    )
    room.group("Sundays", "A Sunday that is one", "Sunday evenings with the blue pen")


def keep_open(room: Room) -> None:
    """It began a while ago, and the group has just come to sort.

    An activity closes itself after twelve hours without a word. This one is there to be walked
    into by whoever opens the village next week, so its last word is dated ahead.
    """
    now = timezone.now()
    Past(room.activity, began=now - BEGAN_AGO, ended=now).move()
    Activity.objects.filter(pk=room.activity.pk).update(
        step_began=now, step_ends=now + timedelta(minutes=6), touched=now + OPEN_FOR
    )
