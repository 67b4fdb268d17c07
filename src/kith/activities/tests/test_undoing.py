from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.audiences import CONVENOR, PHONE, Audience
from kith.activities.models import Contribution, Group, Regrouping
from kith.activities.regions import changes
from kith.activities.room import Room


@pytest.fixture
def table(written):
    """At *group*: "Calm" holds two cards, two are left over; nothing can be undone yet."""
    written.go_on("group")
    written.calm = written.group("Calm", "Coffee before the bell", "A minute of quiet")
    Regrouping.objects.all().delete()
    return written


@pytest.fixture
def ngoc(village, table):
    return village.visit_as("ngoc", table.activity)


def lies(room):
    """Group name to the words in it, as everybody in the room sees it."""
    seen = Room(room.activity, room.convenor)
    groups = {group.name: {card.words for card in group.cards} for group in seen.groups}
    return groups | {"": {card.words for card in seen.left_over}}


def card(room, words):
    return Contribution.objects.get(step__activity=room.activity, words=words)


def undo(room, page):
    """Press the one button."""
    return page.delete(f"regroupings/{room.activity.regroupings.first().pk}")


CHANGES = {
    "put": lambda page, room: page.post(
        "grouping", cards=card(room, "Mail before the bell").pk, into=room.calm.pk
    ),
    "taken out": lambda page, room: page.post(
        "grouping", cards=card(room, "A minute of quiet").pk, into="left-over"
    ),
    "begun": lambda page, room: page.post(
        "grouping", cards=card(room, "Coffee before the bell").pk, into="new", name="Early"
    ),
    "named": lambda page, room: page.post(f"groups/{room.calm.pk}", name="A calm start"),
    "taken apart": lambda page, room: page.delete(f"groups/{room.calm.pk}"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_each_change_of_the_groups_can_be_undone(table, ngoc, change):
    before = lies(table)
    CHANGES[change](ngoc, table)
    assert lies(table) != before
    assert undo(table, ngoc).status_code == 302
    assert lies(table) == before
    assert Group.objects.get(activity=table.activity).pk == table.calm.pk


def test_changes_are_undone_one_after_another_by_any_convenor(village, table, ngoc):
    states = [lies(table)]
    for change in ("put", "named", "taken out", "taken apart"):
        CHANGES[change](ngoc, table)
        states.append(lies(table))
    gurpreet = village.visit_as("gurpreet", table.activity)
    while states:
        assert lies(table) == states.pop()
        if states:
            undo(table, gurpreet)
    assert not table.activity.regroupings.exists()


def test_two_presses_undo_once(table, ngoc):
    CHANGES["named"](ngoc, table)
    CHANGES["put"](ngoc, table)
    last = table.activity.regroupings.first()
    for _press in range(2):
        assert ngoc.delete(f"regroupings/{last.pk}").status_code == 302
    assert table.activity.regroupings.count() == 1
    assert "A calm start" in lies(table)


def test_what_others_changed_since_stays(table, ngoc):
    CHANGES["put"](ngoc, table)
    put = table.activity.regroupings.first()
    mail = card(table, "Mail before the bell")
    ngoc.post("grouping", cards=[mail.pk], into="new", name="Post", id=uuid4())
    CHANGES["named"](ngoc, table)
    named = table.activity.regroupings.first()
    ngoc.post(f"groups/{table.calm.pk}", name="Calmer still")
    for change in (put, named):
        ngoc.delete(f"regroupings/{change.pk}")
    assert lies(table)["Post"] == {"Mail before the bell"}
    assert "Calmer still" in lies(table)


def test_a_new_group_stays_where_something_else_lies_in_it_by_now(table, ngoc):
    CHANGES["begun"](ngoc, table)
    begun = table.activity.regroupings.first()
    early = Group.objects.get(name="Early")
    ngoc.post("grouping", cards=card(table, "Notices read aloud").pk, into=early.pk)
    ngoc.delete(f"regroupings/{begun.pk}")
    assert lies(table)["Early"] == {"Notices read aloud"}
    assert "Coffee before the bell" in lies(table)["Calm"]


def test_a_card_that_was_taken_back_meanwhile_does_not_come_back(table, ngoc):
    quiet = card(table, "A minute of quiet")
    CHANGES["taken apart"](ngoc, table)
    table.activity.withdraw(quiet, by=table.people["Sam"])
    undo(table, ngoc)
    assert lies(table)["Calm"] == {"Coffee before the bell"}
    quiet.refresh_from_db()
    assert quiet.group is None


def test_what_changes_nothing_cannot_be_undone(table, ngoc):
    ngoc.post("grouping", cards=card(table, "A minute of quiet").pk, into=table.calm.pk)
    ngoc.post(f"groups/{table.calm.pk}", name="Calm")
    assert not table.activity.regroupings.exists()


def test_a_new_group_sent_twice_is_one_change(table, ngoc):
    sent = {"id": uuid4(), "cards": card(table, "Notices read aloud").pk, "name": "Aloud"}
    for _try in range(2):
        ngoc.post("grouping", into="new", **sent)
    assert table.activity.regroupings.count() == 1


def test_votes_of_a_group_that_was_taken_apart_do_not_come_back_and_the_page_says_so(
    sorted_room, village
):
    room, page = sorted_room, village.visit_as("ngoc", sorted_room.activity)
    told = "the votes for it do not come back"
    room.go_on("group")
    assert page.delete(f"groups/{room.paper.pk}").status_code == 302
    assert told not in page.get().text
    room.go_on("choose")
    room.vote("Amina", room.calm)
    room.go_on("group")
    page.delete(f"groups/{room.calm.pk}")
    assert told in page.get().text
    undo(room, page)
    assert Group.objects.get(pk=room.calm.pk).votes.count() == 0


def test_a_group_that_comes_back_stands_where_it_stood_on_every_open_page(table, ngoc):
    for name in ("Second", "Third"):
        ngoc.post("grouping", into="new", name=name, id=uuid4())
    CHANGES["taken apart"](ngoc, table)
    since = table.activity.__class__.objects.get(pk=table.activity.pk).revision
    undo(table, ngoc)
    audience = Audience(PHONE, "en")
    told = changes(table.activity.pk, since, [audience]).operations[audience]
    groups = [f"group-{group.pk}" for group in table.activity.groups.all()]
    put = [group for verb, _id, html in told for group in groups if f'id="{group}"' in html]
    assert put == groups
    removed = [pk for verb, pk, _html in told if verb == "remove"]
    assert sorted(removed) == sorted(groups)


def test_every_convenor_is_offered_what_was_done_last(table, ngoc):
    since = table.activity.__class__.objects.get(pk=table.activity.pk).revision
    CHANGES["named"](ngoc, table)
    audience = Audience(CONVENOR, "en")
    told = changes(table.activity.pk, since, [audience]).operations[audience]
    assert "Undo: Calm is called A calm start" in "".join(html for _verb, _id, html in told)


def test_only_a_convenor_undoes(village, table, ngoc):
    CHANGES["named"](ngoc, table)
    answer = undo(table, village.visit_as("bruno", table.activity))
    assert answer.status_code == 403
    assert undo(table, village.visit_as("elise", table.activity)).status_code == 404
    assert "A calm start" in lies(table)


def test_a_change_is_undone_in_its_own_activity_alone(village, table, ngoc):
    CHANGES["named"](ngoc, table)
    elsewhere = village.visit_as("ngoc", village.board)
    elsewhere.delete(f"regroupings/{table.activity.regroupings.first().pk}")
    assert "A calm start" in lies(table)


def test_nothing_that_stood_before_is_kept_once_the_activity_is_closed(table, ngoc):
    CHANGES["named"](ngoc, table)
    table.end()
    assert not Regrouping.objects.filter(activity=table.activity).exists()
