from __future__ import annotations

import pytest
from django.test import Client

from kith.communities.models import Community, Membership
from kith.people.models import Person


@pytest.fixture
def person(db):
    """`person("Ngọc")`: somebody with an account."""

    def make(name: str) -> Person:
        letters = "".join(sign for sign in name.lower() if sign.isascii() and sign.isalpha())
        return Person.objects.create_user(f"{letters}@birchhill.example", name)

    return make


@pytest.fixture
def ngoc(person) -> Person:
    return person("Ngoc Tran")


@pytest.fixture
def amina(person) -> Person:
    return person("Amina Warsame")


@pytest.fixture
def marking(ngoc, amina) -> Community:
    """Ngoc convenes; Amina belongs."""
    community = Community.found(
        ngoc, name="Marking, Lightly", question="What could we stop writing?", language="en"
    )
    community.welcome(amina, by=ngoc)
    return community


@pytest.fixture
def visit_as():
    """`visit_as(amina)`: her browser, signed in."""

    def browser(person: Person | None = None) -> Client:
        client = Client()
        if person:
            client.force_login(person)
        return client

    return browser


@pytest.fixture
def place_of():
    """`place_of(amina, marking)`: the address of her membership."""

    def address(person: Person, community: Community) -> str:
        membership = Membership.objects.get(person=person, community=community)
        return f"{community.get_absolute_url()}members/{membership.pk}/"

    return address
