"""What was written alone goes to others only when its writer says so, card by card."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from kith.access import Refused
from kith.activities.models import Activity, Commitment, Contribution
from kith.events.models import Event
from kith.learnings.methods import MoreOrLess, SaveTheLastWord
from kith.village.tests.scenes import revealed, writing


@pytest.fixture
def alone(village):
    """Yuki has written two cards alone, and one thing to try."""
    activity = Activity.start(MoreOrLess, village.yuki, None, topic="Evenings", way=Activity.ALONE)
    for words in ("An evening with nothing in it", "Only for me"):
        activity.contribute(uuid4(), activity.plan.named("write"), words, village.yuki, "more")
    activity.promise(uuid4(), "Go home", "Yuki", timezone.localdate(), by=village.yuki)
    return activity


def card(activity, words):
    return Contribution.objects.of(activity).get(words=words)


def address(activity):
    return reverse("activities:sharing", args=[activity.pk])


def test_the_page_names_those_who_will_read_it_before_anything_is_shared(village, alone):
    room = writing(village)
    page = village.visit_as("yuki").get(address(alone)).text
    assert "Only for me" in page
    assert f"Share with “{room.activity}”" in page
    assert "No name is kept. People may still recognise your style." in page


def test_a_card_shared_into_a_step_without_names_is_another_row_without_one(village, alone):
    room, mine = writing(village), card(alone, "An evening with nothing in it")
    page = village.visit_as("yuki")
    answer = page.post(address(alone), words=[mine.pk], into=room.activity.pk)
    assert answer.status_code == 302
    shared = card(room.activity, "An evening with nothing in it")
    assert shared.pk != mine.pk
    assert (shared.participant, shared.private, shared.lane) == (None, False, "more")
    assert not Contribution.objects.filter(pk=mine.pk).exists()
    assert not Event.objects.filter(place=room.activity.pk, subjects__card=str(shared.pk)).exists()


def test_its_device_can_still_change_what_it_shared(village, alone):
    room, page = writing(village), village.visit_as("yuki")
    page.post(address(alone), words=[card(alone, "Only for me").pk], into=room.activity.pk)
    shared = card(room.activity, "Only for me")
    url = reverse("activities:card", args=[room.activity.pk, shared.pk])
    assert page.post(url, words="For all of us").status_code == 302
    assert Contribution.objects.get(pk=shared.pk).words == "For all of us"


def test_what_was_not_ticked_stays_where_it_was(village, alone):
    room = writing(village)
    ids = [card(alone, "An evening with nothing in it").pk]
    village.visit_as("yuki").post(address(alone), words=ids, into=room.activity.pk)
    assert card(alone, "Only for me").private
    assert Contribution.objects.visible_to(village.ngoc).filter(words="Only for me").count() == 0


def test_sharing_twice_is_sharing_once(village, alone):
    room, mine = writing(village), card(alone, "Only for me")
    page = village.visit_as("yuki")
    for _time in range(2):
        page.post(address(alone), words=[mine.pk], into=room.activity.pk)
    assert Contribution.objects.of(room.activity).filter(words="Only for me").count() == 1


def test_once_the_cards_are_shown_the_page_says_that_these_appear_at_once(village, alone):
    revealed(village)
    page = village.visit_as("yuki").get(address(alone)).text
    assert "yours appear at once" in page


def test_shared_into_a_step_with_names_it_carries_its_name(village):
    alone = Activity.start(SaveTheLastWord, village.yuki, None, way=Activity.ALONE)
    into = Activity.start(SaveTheLastWord, village.ngoc, village.marking)
    key = next(step.key for step in alone.plan if step.behaviour.hides_words())
    alone.contribute(uuid4(), alone.plan.named(key), "A sentence", village.yuki)
    into.join(village.yuki)
    alone.share([card(alone, "A sentence").pk], into, by=village.yuki)
    assert card(into, "A sentence").participant == into.seat_of(village.yuki)


def test_what_i_will_try_is_shared_as_a_commitment(village, alone):
    room = writing(village)
    made = Commitment.objects.of(alone).get()
    village.visit_as("yuki").post(address(alone), words=[made.pk], into=room.activity.pk)
    assert [made.what for made in room.activity.commitments()] == ["Go home"]
    assert not alone.promises_kept_by(village.yuki).exists()


def test_words_go_nowhere_that_asks_something_else_or_belongs_to_others(village, alone):
    other = Activity.start(SaveTheLastWord, village.ngoc, village.marking)
    theirs = Activity.start(MoreOrLess, village.elise, village.french)
    page = village.visit_as("yuki")
    for into in (other, theirs, village.finished):
        answer = page.post(address(alone), words=[card(alone, "Only for me").pk], into=into.pk)
        assert answer.status_code == 422
    assert card(alone, "Only for me").private


def test_where_a_step_is_locked_nothing_is_lost(village, alone):
    room, mine = writing(village), card(alone, "Only for me")
    room.activity.lock(room.activity.plan.named("write"), by=village.ngoc)
    room.enter(village.yuki)
    with pytest.raises(Refused):
        alone.share([mine.pk], Activity.objects.get(pk=room.activity.pk), by=village.yuki)
    assert card(alone, "Only for me").private


@pytest.mark.parametrize("who", ["ngoc", "gurpreet", "amina"])
def test_nobody_else_finds_the_page(village, alone, who):
    assert village.visit_as(who).get(address(alone)).status_code == 404


def test_a_convenor_who_began_alone_lets_others_in_and_shares_then(village):
    alone = Activity.start(MoreOrLess, village.ngoc, None, topic="Evenings", way=Activity.ALONE)
    alone.contribute(uuid4(), alone.plan.named("write"), "Mine at first", village.ngoc, "less")
    page = village.visit_as("ngoc", alone)
    assert page.post("way", way="together").status_code == 302
    assert Activity.objects.get(pk=alone.pk).community == village.marking
    assert page.get(address(alone)).status_code == 200
    page.post(address(alone), words=[card(alone, "Mine at first").pk], into=alone.pk)
    shared = card(alone, "Mine at first")
    assert (shared.private, shared.participant) == (False, None)


def test_a_member_cannot_bring_others_into_what_they_do_alone(village, alone):
    answer = village.visit_as("yuki", alone).post("way", way="together")
    assert answer.status_code == 403
    assert "You can share your words instead." in answer.text


def test_what_somebody_wrote_alone_goes_with_them(village, alone):
    village.yuki.delete()
    Activity.objects.forget_what_is_nobodys()
    assert not Contribution.objects.of(alone).exists()
    assert not Commitment.objects.of(alone).exists()
    assert not Activity.objects.filter(pk=alone.pk).exists()
    assert Contribution.objects.of(village.board).exists()
