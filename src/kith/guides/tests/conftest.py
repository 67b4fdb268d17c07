from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from kith.communities.models import Community
from kith.guides.models import Draft, Guide
from kith.guides.reading import read
from kith.people.models import Person

PAPER = """\
# Feedback that is used

Every week we write comments on pupils' work. Nobody counts how many are read twice.

## Build shared understandings

We say feedback in the corridor, and may mean three different things.

## Unpack the research

Read four pages of the review below.

## Reflect on practice

Choose one of these, and write what you would like to see more of, and less of. \
Possible topics include time spent marking, feedback said aloud, or messages after hours.

## Tip

Ask one colleague what they stopped doing this year. See [the notes](https://notes.example/six).

> I stopped writing "good" in October.

- Inés Valderrama

## Sources

- Six Classrooms. [Read it](https://notes.example/rooms)
- [Nowhere in particular](#)
"""


@pytest.fixture
def person(db):
    """`person("Ngọc Trần")`: somebody with an account."""

    def make(name: str) -> Person:
        return Person.objects.create_user(f"{uuid4().hex}@birchhill.example", name)

    return make


@pytest.fixture
def ngoc(person):
    return person("Ngọc Trần")


@pytest.fixture
def bruno(person):
    return person("Bruno Keller")


@pytest.fixture
def stranger(person):
    return person("Sam Elsewhere")


@pytest.fixture
def marking(ngoc, bruno):
    """A community that Ngọc convenes and Bruno belongs to."""
    community = Community.found(by=ngoc, name="Marking, Lightly", language="en")
    community.welcome(bruno)
    return community


@pytest.fixture
def visit_as():
    """`visit_as(ngoc)`: a browser in which this person is signed in."""

    def visit(who: Person | None) -> Client:
        browser = Client()
        if who:
            browser.force_login(who)
        return browser

    return visit


@pytest.fixture
def guide(marking, ngoc) -> Guide:
    """A guide of the community, as Kith reads it."""
    return Guide.keep(read(PAPER).as_json(), ngoc, community=marking, original=PAPER)


@pytest.fixture
def shipped(db, tmp_path) -> Guide:
    """The one guide that comes with this Kith."""
    (tmp_path / "kith").mkdir()
    (tmp_path / "kith" / "feedback.md").write_text(PAPER)
    Guide.ship(tmp_path)
    return Guide.objects.get(file="kith/feedback")


@pytest.fixture
def draft(marking, ngoc):
    """`draft(text)`: a text that Ngọc has added and not kept yet."""

    def begin(text: str = PAPER) -> Draft:
        return Draft.begin(uuid4(), ngoc, marking, text, read(text))

    return begin
