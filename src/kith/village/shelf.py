"""The guides that the village's activities are started from: one of its own, and one of Kith's."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import uuid5

from django.utils import timezone

from kith.activities.changes import Changes
from kith.communities.models import Community
from kith.events.models import Event
from kith.guides.models import Draft, Guide, Play
from kith.guides.reading import read
from kith.learnings.methods import MoreOrLess
from kith.people.models import Person
from kith.village.room import NAMESPACE

PAPER = Path(__file__).parent / "papers" / "what-the-pen-is-for.txt"
PLAN = "Before the bell"
TOPIC = "What the pen is for"  # the paper shouts it
IN_FRENCH = "La rétroaction qui sert"
KEPT_AGO = timedelta(days=75)


def keep_own_guide(community: Community, by: Person) -> Guide:
    """A convenor hands in a text, corrects what Kith read in it, and keeps it for the community."""
    text = PAPER.read_text(encoding="utf-8")
    draft = Draft.begin(uuid5(NAMESPACE, TOPIC), by, community, text, read(text))
    guide = draft.keep(draft.contents | {"topic": TOPIC}, by=by)
    _was_some_time_ago(guide)
    return guide


def keep_own_plan(community: Community, by: Person) -> Play:
    """What Marking, Lightly does when there is only a quarter of an hour before the bell."""
    changes: Changes = {
        "write": {"minutes": 3, "prompt": "This week: more of what, less of what?"},
        "group": {"left_out": True},
        "choose": {"left_out": True},
        "talk": {"minutes": 5},
        "commit": {"minutes": 3},
    }
    pk, name = uuid5(NAMESPACE, PLAN), PLAN
    return Play.keep(pk, name, by, community, MoreOrLess.key, changes, community.language)


def own_play(guide: Guide) -> Play:
    return guide.plays.get(method_key=MoreOrLess.key)


def french_play() -> Play:
    return Play.objects.get(
        guide__in=Guide.objects.shipped(), guide__topic=IN_FRENCH, method_key=MoreOrLess.key
    )


def _was_some_time_ago(guide: Guide) -> None:
    """By hand, as every time in the village: a verb happens now."""
    when = timezone.now() - KEPT_AGO
    Guide.objects.filter(pk=guide.pk).update(kept_at=when)
    Event.objects.filter(place=guide.pk).update(at=when)
