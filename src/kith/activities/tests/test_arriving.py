"""Whoever comes in late is told where the group is, in two lines, and nothing that is hidden."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.activities.models import Activity
from kith.village.tests.scenes import SECRET, coming, writing

LATE = 'id="arrival"'


@pytest.fixture
def late(sorted_room, village):
    """Somebody comes in at *choose*."""
    return village.visit_as_guest(sorted_room.activity, "Kim")


def test_it_says_which_step_and_for_how_long_and_what_there_is_so_far(late, sorted_room):
    began = timezone.now() - timedelta(minutes=4, seconds=10)
    Activity.objects.filter(pk=sorted_room.activity.pk).update(step_began=began)
    page = late.get().text
    assert "You come in at <strong>Choose</strong>, step 4 of 6" in page
    assert "the group has been here 4 minutes." in page
    assert "So far: 4 cards are shown, in 2 groups." in page


def test_whoever_was_there_before_is_not_told(late, sorted_room, village):
    assert LATE not in village.visit_as("amina", sorted_room.activity).get().text


def test_it_is_gone_when_the_group_moves_on_and_before_it_has_begun(late, sorted_room, village):
    assert LATE in late.get().text
    sorted_room.go_on("talk")
    assert LATE not in late.get().text
    room = coming(village)
    assert LATE not in village.visit_as_guest(room.activity, "Kim").get().text


@pytest.mark.parametrize(
    ("step", "line"),
    [
        ("write", "So far: 4 cards are shown, in 2 groups"),
        ("talk", "So far: most wanted of 2 groups is “Less paper”, with 1 vote."),
        ("commit", "So far: most wanted of 2 groups"),
    ],
)
def test_each_kind_of_step_has_a_line_of_its_own(sorted_room, village, step, line):
    sorted_room.vote("Amina", sorted_room.paper)
    sorted_room.go_on("talk")
    sorted_room.go_on(step)
    assert line in village.visit_as_guest(sorted_room.activity, "Kim").get().text


def test_nothing_hidden_is_in_it(village, sorted_room):
    room = writing(village)
    page = village.visit_as_guest(room.activity, "Kim").get().text
    assert "none is shown yet" in page
    assert SECRET not in page
    sorted_room.vote("Amina", sorted_room.paper)
    assert "most wanted" not in village.visit_as_guest(sorted_room.activity, "Kim").get().text


def test_it_can_be_closed_without_a_script(late):
    assert '<form method="dialog">' in late.get().text


def test_in_french_too(sorted_room, village):
    page = village.visit_as_guest(sorted_room.activity, "Kim", HTTP_ACCEPT_LANGUAGE="fr").get().text
    assert "Le groupe en est à l’étape <strong>Choisir</strong>, 4 sur 6" in page
    assert "4 cartes sont montrées, en 2 groupes" in page
