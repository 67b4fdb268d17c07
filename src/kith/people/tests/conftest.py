from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from kith.people import post, villagers
from kith.people.models import Person


@pytest.fixture(autouse=True)
def _nothing_counted_yet():
    """Each promise begins with limits that nobody has used."""
    cache.clear()


@pytest.fixture
def ana(db) -> Person:
    return Person.objects.create_user("ana@birchhill.example", "Ana Petrova")


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=False)


@pytest.fixture
def letters():
    """What has gone out by now: `letters()` waits for the post."""

    def gone_out() -> list:
        post.letters.join()
        return mail.outbox

    return gone_out


@pytest.fixture
def newest_code(letters):
    return lambda: re.search(r"\b[B-Z]{6}\b", letters()[-1].body).group()


def be_a_place(settings, folder, kind):
    settings.KITH_PLACE = type(settings.KITH_PLACE)(folder)
    settings.KITH_PLACE.become(kind)


@pytest.fixture
def real_place(settings, tmp_path):
    be_a_place(settings, tmp_path, "real")


@pytest.fixture
def in_the_village(settings, tmp_path, monkeypatch):
    """A place that is the village, with Ana in it."""
    be_a_place(settings, tmp_path, "village")
    monkeypatch.setattr(villagers, "_tellers", [])
    ana = villagers.Villager("Ana Petrova", "ana@birchhill.example", "convenes Marking, Lightly")
    villagers.told_by(lambda: [ana])
