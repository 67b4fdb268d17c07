"""A page costs the same number of questions to the database, however many things there are."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kith.activities.models import Activity, Closure
from kith.communities.models import Community, Membership
from kith.guides.models import Guide
from kith.learnings.models import Trial
from kith.people.models import Person

pytestmark = pytest.mark.django_db

FEW, MANY = 5, 500


def people(count: int) -> list[Person]:
    return Person.objects.bulk_create(
        Person(email=f"p{number}@birchhill.example", name=f"Person {number}")
        for number in range(count)
    )


def community_of(count: int) -> tuple[Community, Person]:
    """So many people, activities (three under way), trials and guides; and one who belongs."""
    first, *others = people(count)
    community = Community.found(first, name=f"A community of {count}", language="en")
    Membership.objects.bulk_create(Membership(community=community, person=one) for one in others)
    now = timezone.now()
    here = {"community": community, "language": "en"}
    activities = Activity.objects.bulk_create(
        Activity(starter=first, method_key="more-or-less", topic=f"Topic {number}", **here)
        for number in range(count)
    )
    Closure.objects.bulk_create(Closure(activity=one, by=first, at=now) for one in activities[3:])
    Trial.objects.bulk_create(
        Trial(
            community=community,
            activity=one,
            what="Less of it",
            who="All of us",
            until=now.date() + timedelta(days=number % 60 - 20),
        )
        for number, one in enumerate(activities)
    )
    Guide.objects.bulk_create(Guide(topic=f"Guide {number}", **here) for number in range(count))
    return community, others[-1]


@pytest.fixture
def asked(client):
    """`asked(person, address)`: the questions that the page put to the database."""

    def count(person: Person, address: str) -> int:
        client.force_login(person)
        client.get(address)
        with CaptureQueriesContext(connection) as questions:
            assert client.get(address).status_code == 200
        return len(questions)

    return count


ADDRESSES = {
    "today": lambda community: reverse("home:today"),
    "community": lambda community: community.get_absolute_url(),
    "trials": lambda community: reverse("learnings:trials", args=[community.pk]),
    "people": lambda community: reverse("communities:members", args=[community.pk]),
    "communities": lambda community: reverse("communities:all"),
}


@pytest.mark.parametrize("page", ADDRESSES)
def test_five_or_five_hundred_cost_the_same(asked, page):
    few, someone = community_of(FEW)
    cost_of_few = asked(someone, ADDRESSES[page](few))
    Person.objects.all().delete()
    many, somebody = community_of(MANY)
    assert asked(somebody, ADDRESSES[page](many)) == cost_of_few


# The community's page has a pane of each room, and a pane costs one: see docs/performance.md.
@pytest.mark.parametrize(("page", "most"), [("today", 8), ("community", 10)])
def test_the_pages_that_members_open_most_ask_few_questions(asked, page, most):
    community, somebody = community_of(FEW * 10)
    assert asked(somebody, ADDRESSES[page](community)) <= most


def test_today_of_somebody_with_many_communities_asks_no_more(asked):
    _community, somebody = community_of(FEW)
    for number in range(40):
        Community.found(somebody, name=f"Number {number}", language="en")
    assert asked(somebody, reverse("home:today")) <= 8


def test_the_first_page_of_nobody_asks_one_question(client):
    Guide.ship()
    with CaptureQueriesContext(connection) as questions:
        client.get("/")
    assert len(questions) == 1
