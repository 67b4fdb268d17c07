"""Numbers are made by the devices of those who write. Somebody else's opens nothing."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.activities.models import Commitment, Contribution, Group, Vote
from kith.village.tests.scenes import promising, writing


@pytest.fixture
def room(village):
    return promising(village)


@pytest.fixture
def bruno(village, room):
    return village.visit_as_nobody(room.activity).sign_in(room.people["Bruno"])


@pytest.fixture
def promise(room):
    soon = (timezone.localdate() + timedelta(weeks=3)).isoformat()
    return {"what": "Something else", "who": "Somebody else", "until": soon}


def test_what_somebody_else_will_try_is_not_written_over(room, bruno, promise):
    (theirs,) = Commitment.objects.of(room.activity)
    answer = bruno.post("commitments", id=theirs.pk, **promise)
    assert answer.status_code == 403
    theirs.refresh_from_db()
    assert theirs.what == "Something small"


def test_what_another_group_will_try_stays_with_them(village, room, bruno, promise):
    theirs = village.finished.commitments()[0]
    answer = bruno.post("commitments", id=theirs.pk, **promise)
    assert answer.status_code == 403
    assert Commitment.objects.get(pk=theirs.pk).step == theirs.step
    assert Commitment.objects.of(room.activity).count() == 1


def test_whoever_wrote_it_may_send_it_twice(room, bruno, promise):
    number = uuid4()
    for _time in range(2):
        assert bruno.post("commitments", id=number, **promise).status_code == 302
    assert Commitment.objects.of(room.activity).count() == 2


@pytest.mark.parametrize("of_another_activity", [True, False])
def test_words_of_somebody_else_are_not_written_over(village, room, bruno, of_another_activity):
    there = village.finished if of_another_activity else room.activity
    card = Contribution.objects.filter(step__activity=there, step__kind="write").first()
    answer = bruno.post("steps/talk/cards", id=card.pk, words="Taken over")
    assert answer.status_code == 403
    assert Contribution.objects.get(pk=card.pk).words == card.words


def test_a_group_of_another_activity_is_not_renamed(village, room):
    theirs = village.finished.groups.first()
    ngoc = village.visit_as("ngoc", room.activity)
    answer = ngoc.post("grouping", id=theirs.pk, into="new", name="Taken over")
    assert answer.status_code == 403
    assert Group.objects.get(pk=theirs.pk).name == theirs.name


def test_a_vote_under_the_number_of_another_is_not_counted_for_two(village, room):
    theirs = Vote.objects.filter(step__activity=village.finished).first()
    before = Vote.objects.count()
    bruno = village.visit_as_nobody(room.activity).sign_in(room.people["Bruno"])
    bruno.post("steps/choose/votes", id=theirs.pk, group=room.activity.groups.first().pk)
    assert Vote.objects.count() == before
    assert Vote.objects.get(pk=theirs.pk).group == theirs.group


def test_cards_are_put_only_into_groups_of_their_own_activity(village, room):
    ngoc = village.visit_as("ngoc", room.activity)
    card = Contribution.objects.filter(step__activity=room.activity).first()
    theirs = village.board.groups.first()
    ngoc.post("grouping", cards=card.pk, into=theirs.pk)
    card.refresh_from_db()
    assert card.group != theirs
    elsewhere = Contribution.objects.filter(step__activity=village.board, group=None).first()
    ngoc.post("grouping", cards=elsewhere.pk, into=room.activity.groups.first().pk)
    elsewhere.refresh_from_db()
    assert elsewhere.group is None


def test_a_card_is_not_looked_at_through_another_activity(village):
    unread = writing(village)
    card = Contribution.objects.get(step__activity=unread.activity)
    amina = village.visit_as_nobody(village.board).sign_in(unread.people["Amina"])
    assert amina.post(f"cards/{card.pk}", words="Elsewhere").status_code == 404
