"""Écrire ensemble, il y a une douzaine de jours : « Le temps de réécrire ». C'est fini."""

from __future__ import annotations

from kith.activities.models import Group
from kith.communities.models import Community
from kith.guides.models import Play
from kith.people.models import Person
from kith.village import calendar
from kith.village.room import Room

CARDS: dict[str, dict[str, list[str]]] = {
    "Élise": {
        "more": ["Réécrire le jour même, quand le texte est encore tiède"],
        "less": ["Recopier au propre"],
    },
    "Farid": {
        "more": ["Des brouillons qu’on garde", "Un livre ouvert sur chaque table"],
        "less": ["Les grilles à douze critères"],
    },
    "Aïssatou": {
        "more": ["Lire à voix haute avant de corriger"],
        "less": ["L’orthographe d’abord"],
    },
    "Mateo": {
        "more": ["Un seul paragraphe, mais repris trois fois"],
        "less": ["Ma phrase dans leur texte"],
    },
    "Colette": {
        "more": ["Que l’élève choisisse la ligne à sauver"],
        "less": ["Rendre la copie et passer à autre chose"],
    },
}


def tell(play: Play, community: Community, people: dict[str, Person]) -> Room:
    """Élise anime. Colette, invitée, a pris sa retraite en juin et vient quand même."""
    elise = people["elise"]
    room = Room.start(play, elise, community, "Le temps de réécrire")
    room.enter(*(person for person in people.values() if person.first_name in CARDS))
    room.enter_as_guest("Colette")
    room.go_on("write")
    for who, cards in CARDS.items():
        room.write(who, **cards)
    room.go_on("reveal")
    room.go_on("group")
    draft, voice = sort(room)
    room.go_on("choose")
    room.vote("Élise", draft, draft)
    room.vote("Farid", draft, voice)
    room.vote("Aïssatou", voice, voice)
    room.vote("Mateo", draft)
    room.vote("Colette", voice, draft)
    room.go_on("talk")
    talk(room)
    room.go_on("commit")
    promise(room, draft, voice)
    room.end()
    day = calendar.some_time_ago(calendar.TUESDAY, days=9)
    calendar.Past(room.activity, calendar.at(day, 15, 45), calendar.at(day, 16, 21)).move()
    return room


def sort(room: Room) -> tuple[Group, Group]:
    draft = room.group(
        "Le brouillon compte",
        "Réécrire le jour même, quand le texte est encore tiède",
        "Des brouillons qu’on garde",
        "Un seul paragraphe, mais repris trois fois",
        "Recopier au propre",
        "Rendre la copie et passer à autre chose",
    )
    voice = room.group(
        "Moins de rouge, plus de voix",
        "Lire à voix haute avant de corriger",
        "Que l’élève choisisse la ligne à sauver",
        "Ma phrase dans leur texte",
        "Les grilles à douze critères",
    )
    return draft, voice


def talk(room: Room) -> None:
    room.note(
        "Élise",
        "Aïssatou a lu un brouillon à voix haute. La classe a demandé la suite.",
        "Farid n’est pas convaincu pour l’orthographe : il le dit, nous le notons.",
    )


def promise(room: Room, draft: Group, voice: Group) -> None:
    room.promise(
        "Une séance d’écriture sur trois ne sert qu’à réécrire.",
        "Aïssatou et Mateo",
        calendar.some_time_from_now(calendar.TUESDAY, days=19),
        draft,
    )
    room.promise(
        "Un brouillon par élève reste au mur, ratures comprises.",
        "Farid, à la bibliothèque",
        calendar.some_time_from_now(calendar.TUESDAY, days=33),
        voice,
    )
