"""What each view is told of what happened: what changed on it, and nothing that did not."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.activities import regions
from kith.activities.audiences import CONVENOR, PHONE, SCREEN, VIEWS, Audience
from kith.activities.models import Contribution


@pytest.fixture
def told(sorted_room):
    """`told(view)`: verb and element of each operation since the group came to talk."""
    sorted_room.go_on("talk")
    since = sorted_room.activity.revision

    def operations(view):
        audience = Audience(view, "en")
        changes = regions.changes(sorted_room.activity.pk, since, [audience])
        return [(verb, element) for verb, element, _html in changes.operations[audience]]

    return operations


def test_a_note_is_put_on_phones_and_is_one_line_of_the_screen(sorted_room, told):
    sorted_room.note("Amina", "Worth keeping")
    assert ("put", "notes") in told(PHONE)
    assert ("put", "notes") in told(CONVENOR)
    assert told(SCREEN) == [("replace", "kept-note"), ("say", "")]


def test_a_note_that_is_taken_back_leaves_the_screen_as_well(sorted_room, told, village):
    sorted_room.note("Amina", "The first")
    sorted_room.note("Bruno", "Said too soon")
    since = sorted_room.activity.revision
    note = Contribution.objects.get(words="Said too soon")
    sorted_room.activity.withdraw(note, by=sorted_room.people["Bruno"])
    screen = Audience(SCREEN, "en")
    sent = regions.changes(sorted_room.activity.pk, since, [screen]).operations[screen]
    assert [html for verb, _element, html in sent if verb == "replace" and "The first" in html]
    assert "Said too soon" not in repr(sent)


def test_only_notes_that_came_since_are_sent(sorted_room, told):
    for count in range(3):
        sorted_room.note("Amina", f"Note {count}")
    before = sorted_room.activity.revision
    sorted_room.note("Sam", "The last one")
    changes = regions.changes(sorted_room.activity.pk, before, [Audience(PHONE, "en")])
    sent = " ".join(html for _verb, _element, html in changes.operations[Audience(PHONE, "en")])
    assert "The last one" in sent
    assert "Note 1" not in sent


def test_a_late_card_of_a_step_that_is_shown_reaches_the_screen(sorted_room, told):
    sorted_room.write("Bruno", more=["Late, but here"])
    assert ("replace", "stage") in told(SCREEN)


def test_hidden_cards_and_votes_leave_the_screen_alone(fresh):
    since = fresh.activity.revision
    fresh.write("Amina", more=["Not for the wall yet"])
    screen = Audience(SCREEN, "en")
    changes = regions.changes(fresh.activity.pk, since, [screen])
    assert {verb for verb, _element, _html in changes.operations[screen]} <= {"say"}


def test_more_views_and_languages_put_no_more_questions_to_the_database(sorted_room, told):
    before = sorted_room.activity.revision
    sorted_room.note("Amina", "Worth keeping")

    def asked(audiences):
        with CaptureQueriesContext(connection) as questions:
            regions.changes(sorted_room.activity.pk, before, audiences)
        return len(questions)

    english = [Audience(view, "en") for view in VIEWS]
    assert asked(english) <= 11
    assert asked([*english, *(Audience(view, "fr") for view in VIEWS)]) == asked(english)
