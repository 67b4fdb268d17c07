"""Oluwaseun, on the bus: ten minutes alone. Nobody else sees it."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from kith.activities.ways import ALONE
from kith.guides.models import Play
from kith.people.models import Person
from kith.village import calendar
from kith.village.room import Room

CARDS = {
    "more": ["Going home when the building does", "Lunch, sitting down"],
    "less": ["Saying yes in the corridor"],
}


def tell(play: Play, people: dict[str, Person]) -> Room:
    """He wrote yesterday, and has not said yet what he will try."""
    oluwaseun = people["oluwaseun"]
    room = Room.start(play, oluwaseun, None, "My Wednesdays", way=ALONE)
    room.people[oluwaseun.first_name] = oluwaseun
    room.write(oluwaseun.first_name, **CARDS)
    began = timezone.now() - timedelta(days=1)
    calendar.Past(room.activity, began, began + timedelta(minutes=7)).move()
    return room
