"""Two and two: people meet those whom they have not met, and nobody is left alone."""

from __future__ import annotations

from itertools import combinations

import pytest

from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.method import Method
from kith.activities.models import Acquaintance, Activity, Chair
from kith.village.room import Room


@pytest.fixture
def paired(in_turn) -> Room:
    in_turn.go_on("pair")
    return in_turn


def pair(room):
    return Activity.objects.get(pk=room.activity.pk).plan.named("pair")


def tables(room):
    """Who sits with whom, by first names."""
    return {
        frozenset(seat.name.split()[0] for seat in table)
        for table in pair(room).chairs.here().by_table()
    }


def another(village, *people):
    """One more activity of the same community, at its pairs."""
    method = Method.known["save-the-last-word"]
    activity = Activity.start(method, by=village.ngoc, community=village.marking)
    room = Room(activity, village.ngoc)
    room.enter(village.ngoc, *people)
    room.go_on("pair")
    return room


def test_everybody_has_somebody_when_the_group_arrives(paired):
    assert sorted(map(len, tables(paired))) == [2, 2]


def test_drawing_again_brings_other_people_together(paired, village):
    ngoc = village.visit_as("ngoc", paired.activity)
    for _draw in range(4):
        before = tables(paired)
        assert ngoc.post("steps/pair/pairs").status_code == 302
        assert not before & tables(paired)


def test_going_back_and_forth_keeps_the_pairs(paired):
    before = tables(paired)
    paired.go_on("rounds")
    paired.go_on("pair")
    assert tables(paired) == before


def test_who_comes_late_makes_a_three_and_whoever_comes_then_talks_with_them(paired, village):
    before = tables(paired)
    paired.enter(village.zofia)
    assert sorted(map(len, tables(paired))) == [2, 3]
    assert len(before & tables(paired)) == 1
    paired.enter(village.raven)
    assert tables(paired) == before | {frozenset({"Zofia", "Raven"})}


def test_whoever_is_left_alone_finds_company(paired, village):
    gone = paired.activity.seat_of(village.amina)
    paired.activity.remove(gone, by=paired.convenor)
    assert [len(table) for table in tables(paired)] == [3]
    assert not any("Amina" in table for table in tables(paired))


def test_somebody_who_is_there_alone_is_told_so_until_another_comes(village):
    room = another(village)
    page = village.visit_as("ngoc", room.activity)
    assert "You are on your own for now." in page.get().text
    assert "In no pair yet: Ngọc" in page.get().text
    room.enter(village.amina)
    assert tables(room) == {frozenset({"Ngọc", "Amina"})}


def test_people_meet_others_in_the_next_activity_of_their_community(village):
    people = [village.amina, village.bruno, village.zofia]
    seen = set()
    for _activity in range(3):
        room = another(village, *people)
        assert not seen & tables(room)
        seen |= tables(room)
        room.end()
    assert len(seen) == 6
    assert {kept.times for kept in Acquaintance.objects.all()} == {1}


def test_at_the_end_only_how_often_two_people_met_is_kept_and_nothing_of_guests(paired, village):
    with_accounts = {
        frozenset(both)
        for table in pair(paired).chairs.here().by_table()
        for both in combinations([seat.person for seat in table if seat.person], 2)
    }
    paired.end()
    assert not Chair.objects.exists()
    kept = {frozenset((met.one, met.other)) for met in Acquaintance.objects.all()}
    assert kept == with_accounts
    assert {field.name for field in Acquaintance._meta.fields} == {
        "id", "community", "one", "other", "times",
    }  # fmt: skip


def test_an_activity_of_no_community_keeps_nothing_of_who_met(village):
    method = Method.known["save-the-last-word"]
    activity = Activity.start(method, by=village.ngoc, community=None)
    activity.join(village.amina)
    activity.move_to(activity.plan.named("pair"), by=village.ngoc)
    activity.close(by=village.ngoc)
    assert not Acquaintance.objects.exists()


def test_a_phone_says_with_whom_one_talks(paired, village):
    (company,) = [table - {"Bruno"} for table in tables(paired) if "Bruno" in table]
    page = village.visit_as("bruno", paired.activity).get().text
    assert "You talk with" in page
    assert all(name in page for name in company)


def test_what_goes_to_many_tells_nobody_with_whom_they_talk(paired):
    paired.activity.draw_pairs(pair(paired), by=paired.convenor)
    audiences = [Audience(view, "en") for view in VIEWS]
    changes = regions.changes(paired.activity.pk, 0, audiences)
    assert "You talk with" not in repr(changes.operations)
    assert "Amina" not in repr(changes.operations[Audience("phone", "en")])
    assert "Amina" in repr(changes.operations[Audience("screen", "en")])


def test_a_member_draws_no_pairs(paired, village):
    before = tables(paired)
    answer = village.visit_as("bruno", paired.activity).post("steps/pair/pairs")
    assert answer.status_code == 403
    assert "Only a convenor can do this" in answer.text
    assert tables(paired) == before
