from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone, translation

from kith.activities.method import Method
from kith.activities.models import Activity
from kith.activities.tests.common_ground import Asked
from kith.activities.tests.listening import Listening
from kith.activities.tests.offering import offer
from kith.people.who import Guest
from kith.village.room import Room


@pytest.fixture
def fresh(village) -> Room:
    """A new activity of Marking, Lightly at *write*: Ngọc convenes, Amina, Bruno and Sam came."""

    method = Method.known["more-or-less"]
    activity = Activity.start(method, by=village.ngoc, community=village.marking, topic="Mornings")
    room = Room(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.bruno)
    room.enter_as_guest("Sam")
    room.go_on("write")
    return room


@pytest.fixture
def written(fresh: Room) -> Room:
    """The same, with four cards in two lanes."""
    fresh.write("Amina", more=["Coffee before the bell"], less=["Mail before the bell"])
    fresh.write("Sam", more=["A minute of quiet"])
    fresh.write("Bruno", less=["Notices read aloud"])
    return fresh


@pytest.fixture
def in_turn(village) -> Room:
    """*Save the last word* at its rounds: Ngọc convenes, Amina, Bruno and Sam came, and speak in
    this order: Amina, Bruno, Sam, Ngọc.
    """
    method = Method.known["save-the-last-word"]
    activity = Activity.start(method, by=village.ngoc, community=village.marking, topic="A page")
    room = Room(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.bruno)
    room.enter_as_guest("Sam")
    room.go_on("write")
    for who in ("Amina", "Sam"):
        room.write(who, **{"": [f"A sentence of {who}’s"]})
    room.go_on("rounds")
    step = activity.plan.named("rounds")
    turns = {turn.participant.name: turn for turn in step.turns.here()}
    step.turns.arrange(turns[who] for who in turns_in_order(room))
    return room


@pytest.fixture
def listening():
    """*Listening*, a method for tests alone, is known as long as the test lasts."""
    Method.known[Listening.key] = Listening
    yield Listening
    del Method.known[Listening.key]


def turns_in_order(room: Room) -> list[str]:
    """The names under which these four came in."""
    seats = {seat.name for seat in room.activity.participants.here()}
    return [
        next(name for name in seats if name.startswith(who))
        for who in ("Amina", "Bruno", "Sam", "Ngọc")
    ]


@pytest.fixture
def sorted_room(written: Room) -> Room:
    """At *choose*: two groups, two votes each."""
    written.go_on("group")
    written.calm = written.group("A calm start", "Coffee before the bell", "A minute of quiet")
    written.paper = written.group("Less paper", "Mail before the bell", "Notices read aloud")
    written.go_on("choose")
    return written


@pytest.fixture
def common_ground():
    method = offer()
    yield method
    del Method.known[method.key]


@pytest.fixture
def asked(village, common_ground):
    """*Common ground* at its first step, which asks about cards; five people and Sam, a guest."""
    with translation.override("en"):
        yield Asked.begin(village, common_ground)


def at_their_device(village, room: Room, name: str, **options):
    """Somebody of this room in their own browser, with the marks that they were issued."""
    return village.visit_as_nobody(room.activity, **options).sign_in(room.people[name])


def stranger() -> Guest:
    return Guest(uuid4(), "Nobody we know")


@pytest.fixture
def soon() -> str:
    return (timezone.localdate() + timedelta(weeks=4)).isoformat()
