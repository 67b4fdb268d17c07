"""A bad line sends things twice, late, or in somebody else's name. None of it does harm."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from kith.activities.models import Commitment, Contribution, Recall, Tick, Vote
from kith.activities.views.waiting import READER, reader_tag
from kith.events.models import Event

PART = {"HX-Request": "true"}


@pytest.fixture
def bruno(written, village):
    return village.visit_as_nobody(written.activity).sign_in(written.people["Bruno"])


def happened(room, verb):
    return Event.objects.filter(place=room.activity.pk, verb=verb).count()


def test_a_vote_taken_back_twice_takes_one(sorted_room, village):
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    first, second = uuid4(), uuid4()
    for pk in (first, second):
        page.post("steps/choose/votes", id=pk, group=sorted_room.calm.pk)
    for _time in range(2):
        page.delete("steps/choose/votes", id=first)
    assert [vote.pk for vote in Vote.objects.of(sorted_room.activity)] == [second]


def test_a_vote_that_was_taken_back_does_not_come_again(sorted_room, village):
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    vote = {"id": uuid4(), "group": sorted_room.calm.pk}
    page.post("steps/choose/votes", **vote)
    page.delete("steps/choose/votes", id=vote["id"])
    assert page.post("steps/choose/votes", **vote).status_code == 302
    assert not Vote.objects.of(sorted_room.activity).exists()


def test_a_vote_of_somebody_else_is_not_taken_back(sorted_room, village):
    sorted_room.vote("Amina", sorted_room.calm)
    (theirs,) = Vote.objects.of(sorted_room.activity)
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    page.delete("steps/choose/votes", id=theirs.pk)
    assert Vote.objects.filter(pk=theirs.pk).exists()


def test_nothing_is_left_of_votes_that_were_taken_back(sorted_room, village):
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    pk = uuid4()
    page.post("steps/choose/votes", id=pk, group=sorted_room.calm.pk)
    page.delete("steps/choose/votes", id=pk)
    assert Recall.objects.filter(step__activity=sorted_room.activity).exists()
    sorted_room.activity.close(by=sorted_room.convenor)
    assert not Recall.objects.filter(step__activity=sorted_room.activity).exists()


def test_being_done_twice_is_being_done_once(written, village, bruno):
    before = happened(written, "step.ticked")
    for said in ({}, {}, {"done": "yes"}, {"done": "yes"}):
        bruno.post("steps/write/tick", **said)
    assert Tick.objects.filter(participant=written.activity.seat_of(village.bruno)).count() == 1
    assert happened(written, "step.ticked") == before + 2


def test_a_rewording_sent_twice_is_one(fresh, village):
    fresh.go_on("talk")
    page = village.visit_as("bruno", fresh.activity)
    pk = uuid4()
    page.post("steps/talk/cards", id=pk, words="First")
    for _time in range(2):
        assert page.post(f"cards/{pk}", words="Second").status_code == 302
    assert Contribution.objects.get(pk=pk).words == "Second"
    assert happened(fresh, "card.reworded") == 1


@pytest.fixture
def promised(sorted_room, village, soon):
    """What Bruno will try, as his phone sends it, and once more later."""
    sorted_room.go_on("commit")
    said = {"id": uuid4(), "what": "Coffee", "who": "Bruno", "until": soon}
    page = village.visit_as("bruno", sorted_room.activity)
    page.post("commitments", **said)
    return lambda: page.post("commitments", **said), Commitment.objects.get(pk=said["id"])


def test_what_was_mended_since_is_not_written_over_by_a_retry(sorted_room, promised):
    again, said = promised
    sorted_room.activity.promise_otherwise(
        said, "Tea", said.who, said.until, by=sorted_room.convenor
    )
    assert again().status_code == 302
    said.refresh_from_db()
    assert said.what == "Tea"


def test_what_was_taken_back_since_does_not_come_again(sorted_room, promised):
    again, said = promised
    sorted_room.activity.take_back(said, by=sorted_room.convenor)
    assert again().status_code == 302
    assert not Commitment.objects.of(sorted_room.activity).exists()


def test_an_anonymous_card_that_comes_after_the_reveal_is_asked_about_first(written, bruno):
    written.go_on("reveal")
    late = {"id": uuid4(), "words": "Late", "lane": "more", "if": "hidden"}
    answer = bruno.post("steps/write/cards", **late)
    assert answer.status_code == 409
    assert "people may know that it is yours" in answer.text
    assert "Late" in answer.text
    assert not Contribution.objects.filter(pk=late["id"]).exists()
    late.pop("if")
    assert bruno.post("steps/write/cards", **late).status_code == 302
    assert Contribution.objects.filter(pk=late["id"]).exists()


def test_a_card_that_was_there_in_time_may_be_sent_again(written, bruno):
    card = {"id": uuid4(), "words": "In time", "lane": "more", "if": "hidden"}
    bruno.post("steps/write/cards", **card)
    written.go_on("reveal")
    assert bruno.post("steps/write/cards", **card).status_code == 302


@pytest.mark.parametrize("late", [{"words": "Otherwise"}, {"_method": "DELETE"}])
def test_a_card_does_not_change_alone_after_the_reveal_unasked(written, bruno, late):
    pk = uuid4()
    bruno.post("steps/write/cards", id=pk, words="As it was", lane="more")
    written.go_on("reveal")
    assert bruno.post(f"cards/{pk}", **late, **{"if": "hidden"}).status_code == 409
    assert Contribution.objects.standing().get(pk=pk).words == "As it was"
    assert bruno.post(f"cards/{pk}", **late).status_code == 302


def test_what_somebody_else_left_on_a_device_is_not_sent_in_my_name(written, village, bruno):
    path = reverse("activities:cards", args=[written.activity.pk, "write"])
    said = {"id": str(uuid4()), "words": "Amina's own", "lane": "more"}
    theirs = {READER: reader_tag(village.amina, written.activity.pk)}
    answer = bruno.client.post(path, said, headers=PART | theirs)
    assert answer.status_code == 403
    assert "Somebody else is here on this device now" in answer.text
    assert not Contribution.objects.filter(pk=said["id"]).exists()
    mine = {READER: reader_tag(village.bruno, written.activity.pk)}
    answer = bruno.client.post(path, said, headers=PART | mine)
    assert answer.status_code == 200
    assert answer[READER] == mine[READER]


def test_a_reader_is_told_apart_and_not_told(written, village):
    tags = {
        reader_tag(who, activity.pk)
        for who in (village.amina, village.bruno)
        for activity in (written.activity, village.board)
    }
    assert len(tags) == 4
    assert not any(str(village.amina.pk)[:8] in tag for tag in tags)


def test_a_form_that_is_too_old_is_told_from_a_refusal(written, village):
    bruno = village.visit_as("bruno", written.activity, enforce_csrf_checks=True)
    path = reverse("activities:cards", args=[written.activity.pk, "write"])
    answer = bruno.client.post(path, {"words": "Old"}, headers=PART)
    assert answer.status_code == 403
    assert answer["Kith-Stale"]
