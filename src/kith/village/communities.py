"""The two communities: their charters, and who belongs."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from kith.communities.models import Community
from kith.events.models import Event
from kith.people.models import Person
from kith.village.cast import CAST, FRENCH, MARKING, Part

CHARTERS = {
    MARKING: {
        "language": "en",
        "domain": "Feedback that a pupil uses, and evenings that a teacher keeps.",
        "together": (
            "We meet every second Thursday at 15:40, in the library of Birch Hill School, and we "
            "end on time. What is said stays with whoever said it. Nobody brings a pile."
        ),
        "practice": (
            "Short ways of answering a page of pupils’ work, tried for six weeks and then kept or "
            "dropped. We keep a list of the dropped ones too: it is longer, and it saves time."
        ),
        "question": "What could we stop writing on their work without anybody missing it?",
    },
    FRENCH: {
        "language": "fr",
        "domain": "Le plaisir d’écrire, et le courage de barrer.",
        "together": (
            "Un mardi sur deux, à 15 h 45, à la bibliothèque de l’École du Mélèze. On apporte un "
            "texte, jamais une note. Se taire est une façon de participer."
        ),
        "practice": (
            "Des débuts de phrases, des rituels de relecture, des consignes qui tiennent sur un "
            "demi-feuillet. Ce qui n’a pas marché est rangé à côté, avec la date."
        ),
        "question": "Comment faire réécrire un texte sans le réécrire à la place de l’élève ?",
    },
}
FOUNDED, CAME_LATE = timedelta(days=420), timedelta(days=18)
APART = timedelta(days=2)


def found(name: str, people: dict[str, Person]) -> Community:
    """Found a community and welcome its people, the convenor who begins it first."""
    founder, *convenors = [part for part in CAST if part.convenes == name]
    members = [part for part in CAST if name in part.belongs]
    by = people[founder.handle]
    community = Community.found(by, name=name, **CHARTERS[name])
    for part in convenors:
        community.welcome(people[part.handle], role="convenor", by=by)
    for part in members:
        community.welcome(people[part.handle], by=by)
    _came_one_by_one(community, people, [founder, *convenors, *members])
    return community


def _came_one_by_one(community: Community, people: dict[str, Person], parts: list[Part]) -> None:
    """A verb happens now, and they came over a year: the times are put right by hand."""
    began = timezone.now() - FOUNDED
    happened = Event.objects.filter(place=community.pk)
    Community.objects.filter(pk=community.pk).update(founded=began)
    happened.update(at=began)
    for count, part in enumerate(parts):
        person = people[part.handle]
        came = timezone.now() - CAME_LATE if part.newcomer else began + count * APART
        community.memberships.filter(person=person).update(since=came)
        happened.filter(subjects__person=str(person.pk)).update(at=came)
    community.refresh_from_db()
