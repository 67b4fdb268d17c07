"""The village as a whole: loaded once, and found again."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from kith.communities.models import Community
from kith.people.models import Person
from kith.village import communities
from kith.village.cast import CAST, FRENCH, MARKING, Part
from kith.village.room import Room
from kith.village.stories import le_temps_de_reecrire, time_spent_marking, what_goes_home


@dataclass(frozen=True)
class Loaded:
    """What was just made. The devices of the rooms, and with them their marks, are known only now:
    the database keeps none.
    """

    people: dict[str, Person]
    marking: Community
    french: Community
    board: Room
    finished: Room
    rewritten: Room


def is_there() -> bool:
    return Person.objects.filter(email=CAST[0].email).exists()


def load() -> Loaded | None:
    """Make the village, whole or not at all. None where it is there already: nothing changes."""
    with transaction.atomic():
        if is_there():
            return None
        people = {part.handle: _arrive(part) for part in CAST}
        marking = communities.found(MARKING, people)
        french = communities.found(FRENCH, people)
        return Loaded(
            people=people,
            marking=marking,
            french=french,
            finished=what_goes_home.play(marking, people),
            rewritten=le_temps_de_reecrire.play(french, people),
            board=time_spent_marking.play(marking, people),
        )


def _arrive(part: Part) -> Person:
    person = Person.objects.create_user(part.email, part.name)
    if part.language:
        person.read_in(part.language)
    return person
