from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from kith.activities.audiences import LEADING
from kith.activities.models import Activity
from kith.activities.tickets import Ticket
from kith.learnings.methods import MoreOrLess
from kith.live.tests.house import House
from kith.people.models import Person


@pytest.fixture
def house(transactional_db) -> Iterator[House]:
    house = House()
    yield house
    house.close()


@dataclass
class Talk:
    """An activity at *talk*, where whatever somebody notes is shown to all at once."""

    activity: Activity
    convenor: Any
    member: Any

    def note(self, words: str) -> None:
        self.activity.contribute(uuid4(), self.activity.step, words, by=self.member)

    def ticket(self, view: str = "phone", language: str = "en", **more: Any) -> Ticket:
        self.activity.refresh_from_db(fields=["revision"])
        if view in LEADING:
            more = {"participant": str(self.activity.seat_of(self.convenor).pk)} | more
        return Ticket(
            self.activity.pk, view, language, **{"revision": self.activity.revision} | more
        )

    @property
    def seat(self) -> Any:
        return self.activity.seat_of(self.member)


@pytest.fixture
def begin(transactional_db) -> Callable[[], Talk]:
    """Each call begins a talk of two people of its own."""

    def begun() -> Talk:
        people = [
            Person.objects.create_user(f"{uuid4()}@birchhill.example", name)
            for name in ("Ana Petrova", "Bo Lind")
        ]
        activity = Activity.start(MoreOrLess, by=people[0], community=None)
        activity.join(people[1])
        activity.move_to(activity.plan.named("talk"), by=people[0])
        return Talk(activity, *people)

    return begun


@pytest.fixture
def talk(begin) -> Talk:
    return begin()
