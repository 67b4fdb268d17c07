"""Marking, Lightly, this week: over time, each when they have ten minutes. Cards are hidden yet."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from kith.activities.models import Span
from kith.activities.ways import OVER_TIME
from kith.communities.models import Community
from kith.guides.models import Play
from kith.people.models import Person
from kith.village import calendar
from kith.village.room import Room

TOPIC = "Report season"
CARDS: dict[str, dict[str, list[str]]] = {
    "Oluwaseun": {
        "more": ["One sentence that could be about no other child"],
        "less": ["A bank of comments, with the names changed"],
    },
    "Kirsten": {"less": ["Writing what I said at the door in October"]},
    "Teodora": {"more": ["A mark that the pupil saw coming"]},
    "Ama": {"more": ["A photograph of what they built, and nothing else"]},
}
AGO, TO_SHOW, TO_END = timedelta(days=2), timedelta(days=2), timedelta(days=5)


def tell(play: Play, community: Community, people: dict[str, Person]) -> Room:
    """Gurpreet convenes. Teodora and Ama are guests. Cards are shown the day after tomorrow."""
    gurpreet = people["gurpreet"]
    room = Room.start(play, gurpreet, community, TOPIC, way=OVER_TIME)
    now = timezone.now()
    span = Span(opens=now - AGO, reveals=now + TO_SHOW, ends=now + TO_END)
    room.activity.set_times(span, by=gurpreet)
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.enter_as_guest("Teodora")
    room.enter_as_guest("Ama")
    for who, cards in CARDS.items():
        room.write(who, **cards)
    calendar.Past(room.activity, span.opens, now - timedelta(hours=3)).move()
    return room
