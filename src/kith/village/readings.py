"""What the village has read. Nobody wrote these studies: each says of itself that it is made up.

Their DOIs begin with 10.5555, which is set aside for examples and leads to nothing.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid5

from django.utils import timezone

from kith.communities.models import Community
from kith.events.models import Event
from kith.people.models import Person
from kith.research.models import Quotation, Study, Talk
from kith.village.room import NAMESPACE

MADE_UP, INVENTED = "The Journal of Studies Nobody Made", "Revue des études inventées"

MARKING: tuple[dict[str, Any], ...] = (
    {
        "title": "What pupils do with a comment, and what they do with a grade (a made-up study)",
        "authors": ["Nemo, Ada", "Nobody, Ned", "Sample, Ida"],
        "year": 2021,
        "where": f"{MADE_UP} 4 (2), 11–34",
        "doi": "10.5555/kith-village.2021.11",
        "licence": "cc-by",
        "language": "en",
        "abstract": (
            "This study is made up, and so is its finding. Eleven classes that do not exist got "
            "their writing back: one third with a grade, one third with a comment, one third with "
            "both. Those with a comment alone changed something in their text twice as often."
        ),
        "summary": (
            "It claims that a grade beside a comment stops the reading. We would argue with how "
            "short it was: three weeks. And nobody asked the pupils what they thought was wanted."
        ),
    },
    {
        "title": "Forty evenings: a diary of marking (a made-up study)",
        "authors": ["Example, Otto"],
        "year": 2018,
        "where": "Papers That Were Never Given 12",
        "language": "en",
        "summary": (
            "One teacher who does not exist wrote down each evening what the marking was for. In "
            "nine of forty there was an answer. Made up, and still worth ten minutes."
        ),
    },
    {
        "title": "Reading aloud what one wrote: a small trial (a made-up study)",
        "authors": ["Sample, Ida", "Nemo, Ada"],
        "year": None,
        "where": MADE_UP,
        "doi": "10.5555/kith-village.undated.3",
        "language": "en",
    },
)
FRENCH: tuple[dict[str, Any], ...] = (
    {
        "title": "Barrer sans effacer, ce que gardent les brouillons (étude inventée)",
        "authors": ["Personne, Paule", "Quidam, Luc"],
        "year": 2020,
        "where": f"{INVENTED} 7",
        "licence": "cc-by-sa",
        "language": "fr",
        "abstract": (
            "Cette étude est inventée, ses résultats aussi. Des élèves qui n’existent pas ont "
            "barré leurs mots au lieu de les effacer ; ils sont revenus plus souvent à leur "
            "première idée."
        ),
        "summary": "Un mot barré reste lisible, et l’on peut y revenir. À essayer sur une page.",
    },
)
QUOTED = ("A comment is read until the grade is found.", "17")
AGO, APART = timedelta(days=60), timedelta(days=9)


def keep(community: Community, by: Person, readings: tuple[dict[str, Any], ...]) -> list[Study]:
    """Somebody keeps what the community has read, one after another."""
    kept = []
    for count, said in enumerate(readings):
        study = Study.add(community, by, uuid5(NAMESPACE, said["title"]), **said)
        when = timezone.now() - AGO + count * APART  # by hand, as every time in the village
        Study.objects.filter(pk=study.pk).update(kept_at=when)
        Event.objects.filter(place=study.pk).update(at=when)
        kept.append(study)
    return kept


def talk(study: Study, by: Person) -> None:
    """One talk that took place, and one that is proposed."""
    now = timezone.localtime().replace(hour=15, minute=40, second=0, microsecond=0)
    held = Talk.propose(
        study,
        by,
        uuid5(NAMESPACE, "by the kettle"),
        now - timedelta(days=12),
        place="By the kettle",
    )
    held.tell(by, "Raven hides the grade under a fold. Three of five unfolded it last.", "")
    Talk.propose(
        study,
        by,
        uuid5(NAMESPACE, "in the yard"),
        now + timedelta(days=3),
        place="In the yard, at the long break",
        question="What would we write if nobody counted the comments?",
    )


def quote(study: Study, by: Person) -> None:
    """Somebody copies out a sentence that stayed with them."""
    Quotation.keep(study, by, uuid5(NAMESPACE, QUOTED[0]), *QUOTED)
