"""Communities whose page is measured: the village's own, and one that is large and old."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides import contents
from kith.guides.models import Guide
from kith.learnings.methods import MoreOrLess
from kith.people.models import Person
from kith.village.cast import MARKING

UNDER_WAY = 5
MORE_THAN_SHOWN = 12  # trials, and guides


def villager(handle: str) -> Person:
    return Person.objects.get(email=f"{handle}@tamarack.example")


def village() -> dict[str, str]:
    """→ the page of the village's own community, to which Amina belongs."""
    return {"path": Community.objects.get(name=MARKING).get_absolute_url()}


def crowd(members: int, activities: int) -> dict[str, str]:
    """→ the page of a new one, so large. Amina belongs to it, and convenes nothing."""
    ngoc = villager("ngoc")
    crowd = Community.found(
        ngoc,
        name="Everybody",
        domain="What so many care about.",
        together="We meet rarely, and never all of us.",
        practice="A shelf that only grows.",
        language="en",
    )
    crowd.welcome(villager("amina"), by=ngoc)
    for count in range(2, members):
        person = Person.objects.create_user(f"{count}@crowd.example", f"Member {count}")
        crowd.welcome(person, by=ngoc)
    for count in range(activities):
        hold(crowd, ngoc, count)
    for count in range(MORE_THAN_SHOWN):
        guide = contents.empty() | {"topic": f"Guide {count}", "language": "en"}
        Guide.keep(guide, by=ngoc, community=crowd)
    return {"path": crowd.get_absolute_url()}


def hold(community: Community, by: Person, count: int) -> None:
    """An activity: one of the few that are under way, or over; the first of these left trials."""
    activity = Activity.start(MoreOrLess, by=by, community=community, topic=f"Topic {count}")
    if count < UNDER_WAY:
        return
    if count < UNDER_WAY + MORE_THAN_SHOWN:
        until = timezone.localdate() + timedelta(days=count)
        activity.promise(uuid4(), f"Change {count}", "All of us", until, by=by)
    activity.close(by=by)
