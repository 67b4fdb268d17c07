"""What the village follows, and what came of it. All of it is made up, and says so."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid5

from django.db import models
from django.utils import timezone

from kith.communities.models import Community
from kith.events.models import Event
from kith.people.models import Person
from kith.research import works
from kith.research.models import Follow, Item, Notice
from kith.research.works import Work
from kith.village.readings import MADE_UP, MARKING
from kith.village.room import NAMESPACE

JOURNAL = ("feed", "https://studies-nobody-made.example/new.rss", MADE_UP)
TOPIC = ("crossref", "feedback pupils use", "Feedback that pupils use")
PIECES: dict[str, tuple[Work, ...]] = {
    MADE_UP: (
        Work(
            title="Does a question mark in the margin get an answer? (a made-up study)",
            authors=("Nobody, Ned", "Example, Otto"),
            year=2026,
            where=MADE_UP,
            doi="10.5555/kith-village.2026.1",
            licence="cc-by",
            language="en",
            abstract=(
                "Made up from the first word. Six classes that do not exist found a question mark "
                "in the margin and no other sign. Four of them answered it in writing, one aloud, "
                "and one asked what it was for."
            ),
        ),
        Work(
            title="The second pile: what was marked twice (a made-up study)",
            authors=("Sample, Ida",),
            year=2026,
            where=MADE_UP,
            doi="10.5555/kith-village.2026.2",
            language="en",
        ),
        Work(
            title="A letter to the editor about green pens (made up as well)",
            url="https://studies-nobody-made.example/letters/green-pens",
            where=MADE_UP,
            language="en",
        ),
    ),
    TOPIC[2]: (
        Work(
            title="Seven ways to say “look again”, counted in rooms that are not there",
            authors=("Nemo, Ada", "Sample, Ida", "Example, Otto", "Nobody, Ned"),
            year=2025,
            where="Papers That Were Never Given 19",
            doi="10.5555/kith-village.2025.7",
            language="en",
        ),
    ),
}
PASSED = "A letter to the editor about green pens (made up as well)"
CORRECTED, CORRECTION = str(MARKING[0]["doi"]), "10.5555/kith-village.2022.4"
BEGAN, LOOKED = timedelta(days=40), timedelta(days=1)


def follow(community: Community, people: dict[str, Person]) -> None:
    """The librarian follows a journal and a topic; somebody has passed one piece."""
    for kind, query, name in (JOURNAL, TOPIC):
        key = uuid5(NAMESPACE, query)
        following = Follow.begin(community, people["farid"], key, kind=kind, query=query, name=name)
        Item.bring(following, PIECES[name])
    Item.objects.get(title=PASSED).sift("pass", by=people["mateo"])
    Notice.keep([works.Notice(CORRECTED, "correction", CORRECTION)])
    _was_some_time_ago(community)


def _was_some_time_ago(community: Community) -> None:
    """By hand, as every time in the village: a verb happens now."""
    now = timezone.now()
    Follow.objects.of(community).update(since=now - BEGAN, looked=now - LOOKED)
    Item.objects.of(community).update(arrived=models.F("arrived") - LOOKED)
    Event.objects.filter(place=community.pk, verb="follow.begun").update(at=now - BEGAN)
    Event.objects.filter(place=community.pk, verb="item.sifted").update(at=now - LOOKED)
