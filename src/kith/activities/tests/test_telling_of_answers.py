"""What each view is told while people answer: counts, and nobody's own answer."""

from __future__ import annotations

import pytest

from kith.activities import regions
from kith.activities.audiences import CONVENOR, LECTERN, PHONE, SCREEN, VIEWS, Audience
from kith.activities.room import Room

PERSONAL = 'aria-pressed="true"'


@pytest.fixture
def shoes(asked):
    return asked.say("Amina", "Soft shoes")


def told(room, view, since):
    audience = Audience(view, "en")
    return regions.changes(room.activity.pk, since, [audience]).operations[audience]


def parts(room, view, since):
    return [(verb, element) for verb, element, _html in told(room, view, since)]


def test_an_answer_changes_one_line_of_a_phone_and_the_table_of_the_others(asked, shoes):
    asked.say("Sam", "Felt under the chairs")
    since = asked.activity.revision
    asked.answer(shoes, Bruno="agree")
    counts = ("replace", f"counts-{shoes.pk}")
    on_phones = parts(asked, PHONE, since)
    assert counts in on_phones
    assert [each for each in on_phones if each[1].startswith("counts-")] == [counts]
    assert ("replace", "grid") in parts(asked, CONVENOR, since)
    for wall in (SCREEN, LECTERN):
        assert ("replace", "stage") in parts(asked, wall, since)


def test_nothing_that_is_pushed_holds_anybodys_own_answer(asked, shoes):
    since = asked.activity.revision - 1
    asked.answer(shoes, Amina="agree", Bruno="disagree")
    asked.go_on("conclude")
    asked.go_on("place")
    for view in VIEWS:
        assert PERSONAL not in repr(told(asked, view, since))


def test_a_new_card_is_put_on_phones_and_drawn_on_the_wall(asked, shoes):
    since = asked.activity.revision
    asked.say("Bruno", "Felt under the chairs")
    assert ("put", "asked-place") in parts(asked, PHONE, since)
    assert ("put", "asked-place") in parts(asked, CONVENOR, since)
    assert "Felt under the chairs" in repr(told(asked, SCREEN, since))


def test_a_card_that_is_withheld_leaves_every_view_with_its_answers(asked, shoes):
    asked.answer(shoes, Amina="agree", Bruno="agree")
    since = asked.activity.revision
    asked.activity.withhold(shoes, "It names a pupil.", by=asked.convenor)
    assert ("remove", f"card-{shoes.pk}") in parts(asked, PHONE, since)
    for view in (PHONE, SCREEN, LECTERN):
        assert "Soft shoes" not in repr(told(asked, view, since))
    since = asked.activity.revision
    asked.activity.give_back(shoes, by=asked.convenor)
    assert ("replace", "own") in parts(asked, PHONE, since), "what I said of it is fetched again"


def test_what_is_taken_stands_on_every_view(asked):
    asked.go_on("conclude")
    short = asked.say("Amina", "We walk")
    since = asked.activity.revision
    asked.activity.conclude(short, by=asked.convenor)
    assert ("replace", "conclusion") in parts(asked, PHONE, since)
    for view in VIEWS:
        assert "What you conclude" in repr(told(asked, view, since)), view
    since = asked.activity.revision
    asked.activity.undo_conclusion(short.step.taken(), by=asked.convenor)
    for view in (PHONE, SCREEN):
        assert "What you conclude" not in repr(told(asked, view, since)), view


def test_without_names_the_stream_tells_how_many_answered_and_not_what(asked):
    asked.go_on("nameless")
    card = asked.say("Sam", "We are tired")
    since = asked.activity.revision
    asked.answer(card, Amina="disagree", Bruno="agree")
    for view in VIEWS:
        sent = repr(told(asked, view, since))
        assert "2 answers" in sent, view
        assert "<b>1</b>" not in sent, view


def test_whoever_comes_late_is_told_what_there_is_to_answer(asked, shoes, village):
    asked.activity.join(village.joaquin)
    room = Room(asked.activity, village.joaquin)
    assert room.is_late
    assert room.so_far == "So far: 1 card to answer."
    asked.go_on("conclude")
    short = asked.say("Amina", "We walk")
    assert Room(asked.activity, village.joaquin).so_far == "So far: 1 wording is proposed."
    asked.activity.conclude(short, by=asked.convenor)
    assert "“We walk”" in Room(asked.activity, village.joaquin).so_far


def test_what_both_sides_agree_with_is_told_and_still_in_the_record(asked, shoes):
    bells = asked.say("Sam", "No bells")
    asked.answer(shoes, Amina="agree", Bruno="agree", Ngọc="agree")
    asked.answer(bells, Amina="agree", Bruno="agree", Raven="agree", Siobhán="agree")
    assert not Room(asked.activity, asked.convenor).grid.bridging
    asked.answer(shoes, Raven="disagree", Sam="disagree", Siobhán="disagree")
    assert not Room(asked.activity, asked.convenor).grid.bridging, "too few on one side"
    asked.answer(bells, Ngọc="unsure", Sam="disagree")
    for _when in ("now", "after the close"):
        [(divided, rows)] = Room(asked.activity, asked.convenor, at=shoes.step).grid.bridging
        assert (divided.card, [row.card for row in rows]) == (shoes, [bells])
        asked.end()
