from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.access import Refused
from kith.activities.audiences import Onlookers
from kith.activities.models import Group, Vote
from kith.activities.room import Room
from kith.activities.tests.test_ways import over_time, write
from kith.learnings.models import Trial


def test_votes_stay_hidden_until_the_group_leaves_the_step(sorted_room):
    sorted_room.vote("Amina", sorted_room.calm)
    everybody = Onlookers(sorted_room.activity.pk)
    assert not Vote.objects.visible_to(everybody).of(sorted_room.activity).exists()
    sorted_room.go_on("talk")
    assert Vote.objects.visible_to(everybody).of(sorted_room.activity).count() == 1


def test_nobody_votes_beyond_their_budget(sorted_room, village):
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    budget = sorted_room.activity.plan.named("choose").budget
    for _vote in range(budget):
        answer = page.post("steps/choose/votes", id=uuid4(), group=sorted_room.calm.pk)
        assert answer.status_code == 302
    answer = page.post("steps/choose/votes", id=uuid4(), group=sorted_room.calm.pk)
    assert answer.status_code == 403
    assert "You have given all your votes." in answer.text
    assert Vote.objects.of(sorted_room.activity).count() == budget


def test_a_vote_sent_twice_counts_once_and_can_be_taken_back(sorted_room, village):
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    vote = {"id": uuid4(), "group": sorted_room.calm.pk}
    for _try in range(2):
        page.post("steps/choose/votes", **vote)
    assert Vote.objects.of(sorted_room.activity).count() == 1
    for _try in range(2):
        page.delete("steps/choose/votes", id=vote["id"])
    assert not Vote.objects.of(sorted_room.activity).exists()


def test_nobody_votes_once_the_votes_are_shown_until_the_group_goes_back(sorted_room, village):
    page = village.visit_as("bruno", sorted_room.activity)
    page.get()
    given = uuid4()
    page.post("steps/choose/votes", id=given, group=sorted_room.calm.pk)
    sorted_room.go_on("talk")
    for send, pk in ((page.post, uuid4()), (page.delete, given)):
        answer = send("steps/choose/votes", id=pk, group=sorted_room.calm.pk)
        assert answer.status_code == 403
        assert "the votes are counted" in answer.text
    sorted_room.go_on("choose")
    assert page.delete("steps/choose/votes", id=given).status_code == 302
    assert not Vote.objects.of(sorted_room.activity).exists()


def test_the_budget_is_suggested_from_the_number_of_groups_and_can_be_changed(sorted_room, village):
    assert sorted_room.activity.plan.named("choose").budget == 2
    village.visit_as("ngoc", sorted_room.activity).post("steps/choose/budget", votes="4")
    assert "4 votes left" in village.visit_as("amina", sorted_room.activity).get().text


def test_votes_are_as_many_as_suit_the_groups_that_are_made_meanwhile(written):
    written.go_on("choose")
    step = written.activity.plan.named("choose")
    assert step.budget is None
    four = [written.group(name) for name in ("Quiet", "Coffee", "Mail", "Notices")]
    assert step.votes_each == 3
    written.vote("Amina", *four[:3])
    for name in ("Doors", "Bells"):
        written.group(name)
    assert step.votes_each == 3


def test_cards_go_into_a_group_by_menu_and_out_again(written, village):
    written.go_on("group")
    page = village.visit_as("ngoc", written.activity)
    picked = [card.pk for card in written.activity.cards_numbered(all_cards(written))][:2]
    page.post("grouping", cards=picked, into="new", name="Mornings", id=uuid4())
    group = Group.objects.get(name="Mornings")
    assert group.contributions.count() == 2
    page.post("grouping", cards=picked[:1], into="left-over")
    assert group.contributions.count() == 1
    page.post(f"groups/{group.pk}", name="Early mornings")
    page.delete(f"groups/{group.pk}")
    assert not Group.objects.filter(activity=written.activity).exists()


def all_cards(room):
    return [
        str(pk)
        for step in room.activity.plan
        for pk in step.contributions.values_list("pk", flat=True)
    ]


def test_grouping_nothing_says_what_to_do(written, village):
    written.go_on("group")
    group = written.group("Waiting")
    answer = village.visit_as("ngoc", written.activity).post("grouping", into=group.pk)
    assert answer.status_code == 422
    assert "Touch the cards first" in answer.text


def test_cards_put_into_a_group_that_was_just_taken_apart_are_left_over(written):
    written.go_on("group")
    group, convenor = written.group("Gone soon"), written.convenor
    there = Group.objects.get(pk=group.pk)
    written.activity.dissolve(group, by=convenor)
    cards = written.activity.cards_numbered(all_cards(written))
    written.activity.put(cards, there, by=convenor)
    assert len(Room(written.activity, convenor).left_over) == len(cards)


def test_a_vote_for_a_group_that_was_just_taken_apart_is_refused_in_a_sentence(sorted_room):
    there = Group.objects.get(pk=sorted_room.calm.pk)
    sorted_room.activity.dissolve(sorted_room.calm, by=sorted_room.convenor)
    with pytest.raises(Refused, match="nothing to vote for"):
        sorted_room.vote("Amina", there)


def test_only_a_convenor_groups(written, village):
    written.go_on("group")
    answer = village.visit_as("bruno", written.activity).post("grouping", into="new", name="Mine")
    assert answer.status_code == 403


def test_what_was_agreed_is_kept_as_a_trial_once_and_follows_its_changes(
    sorted_room, village, soon
):
    page = village.visit_as("ngoc", sorted_room.activity)
    page.post("step", to="commit")
    promise = {"what": "Coffee at eight", "who": "Amina", "until": soon}
    page.post("commitments", id=uuid4(), **promise)
    page.post("step", to="talk")
    page.post("step", to="commit")
    said = sorted_room.activity.plan.named("commit").commitments.get()
    page.post(f"commitments/{said.pk}", **(promise | {"what": "Tea at eight"}))
    page.post("closure")
    assert [trial.what for trial in Trial.objects.filter(activity=sorted_room.activity)] == [
        "Tea at eight"
    ]


def test_what_was_taken_back_is_not_kept(sorted_room, village, soon):
    page = village.visit_as("ngoc", sorted_room.activity)
    for step in ("commit", "talk", "commit"):
        page.post("step", to=step)
        if step == "commit" and not sorted_room.activity.plan.named("commit").commitments.exists():
            page.post("commitments", what="Coffee", who="Amina", until=soon)
    said = sorted_room.activity.plan.named("commit").commitments.get()
    page.delete(f"commitments/{said.pk}")
    page.post("closure")
    assert not Trial.objects.filter(activity=sorted_room.activity).exists()


def test_a_date_that_is_over_is_refused_and_the_words_stay(sorted_room, village):
    page = village.visit_as("ngoc", sorted_room.activity)
    page.post("step", to="commit")
    over = timezone.localdate() - timedelta(days=1)
    answer = page.post("commitments", what="Look back", who="All", until=over.isoformat())
    assert answer.status_code == 422
    assert "That day is over." in answer.text
    assert "Look back" in answer.text


def test_whoever_convenes_over_time_says_how_many_votes_each_has(village):
    week = over_time(village)
    write(week, village.amina, "An evening")
    week.move_to(week.plan.named("choose"), by=village.ngoc)
    ngoc = village.visit_as("ngoc", week)
    ngoc.post("own-step", at="choose")
    assert "Votes for each person" in ngoc.get().text
    ngoc.post("steps/choose/budget", votes="4")
    assert "4 votes left" in ngoc.get().text
    amina = village.visit_as("amina", week)
    amina.post("own-step", at="choose")
    assert "Votes for each person" not in amina.get().text
