"""The table of this room: who may do what, walked through for everybody."""

from __future__ import annotations

import pytest

from kith.access import may
from kith.communities.models import Community, Membership
from kith.people.models import Person
from kith.people.who import Guest, Nobody


@pytest.fixture
def cast(marking, ngoc, amina, person) -> dict:
    afresh = {
        name: Person.objects.get(pk=one.pk) for name, one in [("ngoc", ngoc), ("amina", amina)]
    }
    return afresh | {
        "stranger": person("Zofia Wrona"),
        "guest": Guest.newly_named("Raven"),
        "nobody": Nobody(),
    }


def those_who(cast, verb, thing) -> set[str]:
    return {name for name, who in cast.items() if may(who, verb, thing)}


def test_the_charter_and_the_door_are_the_convenors(cast, marking):
    assert those_who(cast, "community.describe", marking) == {"ngoc"}
    assert those_who(cast, "community.welcome", marking) == {"ngoc"}


def test_whoever_has_an_account_may_begin_a_community(cast):
    assert those_who(cast, "community.found", None) == {"ngoc", "amina", "stranger"}


def test_a_membership_is_ended_by_its_person_or_a_convenor(cast, marking, amina):
    hers = marking.memberships.get(person=amina)
    assert those_who(cast, "membership.end", hers) == {"ngoc", "amina"}
    assert those_who(cast, "membership.change", hers) == {"ngoc"}


def test_the_last_convenors_membership_is_ended_by_nobody(cast, marking, ngoc):
    last = marking.memberships.get(person=ngoc)
    assert those_who(cast, "membership.end", last) == set()
    assert those_who(cast, "membership.change", last) == set()


def test_those_who_may_see_it_are_those_who_belong(cast, marking):
    seeing = {name for name, who in cast.items() if Community.objects.visible_to(who).exists()}
    assert seeing == {"ngoc", "amina"}
    seeing = {name for name, who in cast.items() if Membership.objects.visible_to(who).exists()}
    assert seeing == {"ngoc", "amina"}
