"""The village as a whole: loaded once, and found again."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from kith.communities.models import Community
from kith.guides.models import Guide
from kith.people.models import Person
from kith.research.models import Study
from kith.village import communities, followings, readings, shelf
from kith.village.cast import CAST, FRENCH, MARKING, Part
from kith.village.room import Room
from kith.village.stories import (
    forty_evenings,
    le_temps_de_reecrire,
    les_bulletins,
    my_wednesdays,
    our_words,
    report_season,
    the_first_week,
    time_spent_marking,
    what_effort_is,
    what_goes_home,
)


@dataclass(frozen=True)
class Loaded:
    """What was just made. The devices of the rooms, and with them their marks, are known only now:
    the database keeps none.
    """

    people: dict[str, Person]
    marking: Community
    french: Community
    guide: Guide
    board: Room
    finished: Room
    rewritten: Room
    others: dict[str, Room]
    studies: list[Study]


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
        our_words.tell_english(marking, people)
        our_words.tell_french(french, people)
        guide = shelf.keep_own_guide(marking, by=people["ngoc"])
        shelf.keep_own_plan(marking, by=people["gurpreet"])
        studies = readings.keep(marking, people["amina"], readings.MARKING)
        readings.quote(studies[0], people["bruno"])
        readings.talk(studies[0], people["raven"])
        readings.keep(french, people["farid"], readings.FRENCH)
        followings.follow(marking, people)
        return Loaded(
            people=people,
            marking=marking,
            french=french,
            guide=guide,
            studies=studies,
            finished=what_goes_home.tell(shelf.own_play(guide), marking, people),
            rewritten=le_temps_de_reecrire.tell(shelf.french_play(), french, people),
            others=_tell_others(marking, french, guide, studies, people),
            board=time_spent_marking.tell(shelf.own_play(guide), marking, people),
        )


def _tell_others(
    marking: Community,
    french: Community,
    guide: Guide,
    studies: list[Study],
    people: dict[str, Person],
) -> dict[str, Room]:
    """The three methods, together, over time and alone. Name to room."""
    play = shelf.own_play(guide)
    first, again = the_first_week.tell(play, marking, people)
    return {
        "first_week": first,
        "first_week_again": again,
        "effort": what_effort_is.tell(marking, people),
        "evenings": forty_evenings.tell(studies[1], people),
        "over_time": report_season.tell(play, marking, people),
        "over_time_ended": les_bulletins.tell(shelf.french_play(), french, people),
        "alone": my_wednesdays.tell(play, people),
    }


def _arrive(part: Part) -> Person:
    person = Person.objects.create_user(part.email, part.name)
    if part.language:
        person.read_in(part.language)
    return person
