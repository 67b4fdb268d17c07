"""Écrire ensemble, le mois dernier, chacun à son heure : « Les bulletins ». C’est clos."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from kith.activities.models import Closure, Span
from kith.activities.ways import OVER_TIME
from kith.communities.models import Community
from kith.guides.models import Play
from kith.people.models import Person
from kith.village import calendar
from kith.village.room import Room

CARDS: dict[str, dict[str, list[str]]] = {
    "Élise": {"more": ["Une phrase que l’enfant comprend"], "less": ["« Peut mieux faire »"]},
    "Farid": {
        "more": ["Ce qu’il a lu, par son titre"],
        "less": ["Trois cases pour le mot « plaisir »"],
    },
    "Aïssatou": {
        "more": ["Un progrès, daté"],
        "less": ["Les commentaires copiés du trimestre d’avant"],
    },
}
A_WEEK = timedelta(days=7)


def tell(play: Play, community: Community, people: dict[str, Person]) -> Room:
    """Élise anime. On a écrit du jeudi au mardi, lu le mercredi, et c’était fini le jeudi."""
    elise = people["elise"]
    room = Room.start(play, elise, community, "Les bulletins", way=OVER_TIME)
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    for who, cards in CARDS.items():
        room.write(who, **cards)
    room.go_on("reveal")
    dated = room.group("Quelque chose de vrai", "Ce qu’il a lu, par son titre", "Un progrès, daté")
    room.go_on("choose")
    for who in CARDS:
        room.vote(who, dated)
    room.go_on("talk")
    room.note("Farid", "Un titre prend moins de place qu’un adjectif, et dit davantage.")
    end(room, calendar.at(calendar.some_time_ago(calendar.THURSDAY, days=24), 16))
    return room


def end(room: Room, ended: datetime) -> None:
    """By its times, as it ends by itself."""
    now = timezone.now()
    room.activity.set_times(Span(opens=now - A_WEEK, reveals=now, ends=now), by=room.convenor)
    room.activity.go_by_its_times()
    calendar.Past(room.activity, ended - A_WEEK, ended).move()
    Closure.objects.filter(activity=room.activity).update(at=ended)
    Span.objects.filter(activity=room.activity).update(
        opens=ended - A_WEEK, reveals=ended - timedelta(days=1), ends=ended, at=ended - A_WEEK
    )
