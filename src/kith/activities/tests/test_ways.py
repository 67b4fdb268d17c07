"""Alone, over time, together: one activity in another way."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.access import Refused
from kith.activities.models import Activity, Contribution, Span
from kith.events.models import Event
from kith.learnings.methods import MoreOrLess, SaveTheLastWord
from kith.learnings.models import Trial


def alone(who, method=MoreOrLess):
    return Activity.start(method, by=who, community=None, topic="Evenings", way=Activity.ALONE)


def over_time(village, **moved):
    span = Span.usual()
    for name, by in moved.items():
        setattr(span, name, timezone.now() + timedelta(hours=by))
    activity = Activity.start(
        MoreOrLess, village.ngoc, village.marking, "Evenings", way=Activity.OVER_TIME, span=span
    )
    for who in (village.amina, village.joaquin):
        seat = activity.join(who)
        who.marks = {**who.marks, **activity.issue_marks(seat, {})}
    return activity


def write(activity, who, words, lane="more"):
    return activity.contribute(uuid4(), activity.plan.named("write"), words, who, lane)


def shown_to(who, activity):
    return [card.words for card in Contribution.objects.visible_to(who).of(activity)]


def test_alone_one_goes_through_what_needs_nobody_else(village):
    activity = alone(village.amina)
    assert [step.key for step in activity.open_steps] == ["write", "commit"]
    assert sum(step.minutes for step in activity.open_steps) == 10


def test_what_is_written_alone_is_seen_by_its_owner_and_by_nobody_else(village):
    activity = alone(village.amina)
    write(activity, village.amina, "Mine")
    for step in activity.plan:
        step.reveal(by=None)
    assert shown_to(village.amina, activity) == ["Mine"]
    for who in village.everybody().values():
        if who != village.amina:
            assert not Activity.objects.visible_to(who).filter(pk=activity.pk).exists()
            assert not shown_to(who, activity)


def test_nobody_else_comes_in_where_somebody_is_alone(village):
    activity = alone(village.amina)
    assert activity.join_code is None
    with pytest.raises(Refused):
        activity.join(village.ngoc)


def test_what_somebody_will_try_alone_is_no_trial_of_the_community(village):
    activity = alone(village.amina)
    before = Trial.objects.count()
    activity.promise(uuid4(), "Go home", "I", timezone.localdate(), by=village.amina)
    activity.close(by=village.amina)
    assert Trial.objects.count() == before


def test_over_time_people_come_as_far_as_the_cards_and_no_further(village):
    activity = over_time(village)
    assert [step.key for step in activity.open_steps] == ["write"]
    activity.walk_to("reveal", by=village.amina)
    assert activity.own_step_of(village.amina).key == "write"
    activity.move_to(activity.plan.named("reveal"), by=village.ngoc)
    assert [step.key for step in activity.open_steps] == ["write", "reveal", "group"]
    activity.walk_to("group", by=village.amina)
    assert activity.own_step_of(village.amina).key == "group"
    assert activity.own_step_of(village.joaquin).key == "write"


def test_votes_over_time_are_shown_only_when_whoever_convenes_goes_on(village):
    activity = over_time(village)
    activity.move_to(activity.plan.named("choose"), by=village.ngoc)
    assert activity.open_steps[-1].key == "choose"
    assert not activity.plan.named("choose").is_revealed()
    assert activity.next_gate.key == "talk"
    activity.move_to(activity.next_gate, by=village.ngoc)
    assert activity.open_steps[-1].key == "commit"


def test_before_it_opens_and_after_it_ends_nothing_is_added(village):
    for moved in ({"opens": 1}, {"ends": -1, "reveals": -2}):
        activity = over_time(village, **moved)
        with pytest.raises(Refused):
            write(activity, village.amina, "Too early, or too late")


def test_at_the_time_of_the_reveal_the_cards_are_shown_by_themselves(village):
    activity = over_time(village)
    write(activity, village.amina, "Hidden")
    assert shown_to(village.ngoc, activity) == []
    Span.objects.filter(activity=activity).update(reveals=timezone.now())
    activity = Activity.objects.get(pk=activity.pk)
    activity.go_by_its_times()
    assert shown_to(village.ngoc, activity) == ["Hidden"]
    assert not activity.is_closed()


def test_at_its_end_what_is_hidden_is_shown_and_it_closes_itself(village):
    activity = over_time(village)
    write(activity, village.amina, "Hidden")
    past = timezone.now() - timedelta(hours=1)
    Span.objects.filter(activity=activity).update(reveals=past, ends=past)
    Activity.objects.go_by_all_times()
    activity = Activity.objects.get(pk=activity.pk)
    assert activity.is_closed()
    assert shown_to(village.ngoc, activity) == ["Hidden"]


def test_twelve_hours_of_silence_close_neither_what_is_over_time_nor_what_is_alone(village):
    kept = [over_time(village), alone(village.amina)]
    Activity.objects.update(touched=timezone.now() - timedelta(days=3))
    Activity.objects.close_left_open()
    for activity in kept:
        assert not Activity.objects.get(pk=activity.pk).is_closed()


def test_hidden_words_over_time_leave_no_trace_of_when_they_came(village):
    activity = over_time(village)
    untouched = Activity.objects.values("revision", "touched").get(pk=activity.pk)
    kept = Event.objects.filter(place=activity.pk).count()
    card = write(activity, village.amina, "Hidden")
    activity.reword(card, "Hidden, and said better", village.amina)
    activity.tick(activity.plan.named("write"), village.amina, done=True)
    activity.walk_to("-", by=village.amina)
    activity.withdraw(card, by=village.amina)
    assert Activity.objects.values("revision", "touched").get(pk=activity.pk) == untouched
    assert Event.objects.filter(place=activity.pk).count() == kept


def test_going_together_and_back_keeps_every_card_and_everybody(village):
    activity = over_time(village)
    write(activity, village.amina, "One")
    activity.go_on(Activity.TOGETHER, by=village.ngoc)
    assert activity.step.key == "write"
    assert activity.step_ends > timezone.now()
    write(activity, village.joaquin, "Two")
    activity.move_to(activity.plan.named("group"), by=village.ngoc)
    activity.go_on(Activity.OVER_TIME, by=village.ngoc)
    assert activity.step_ends is None
    assert activity.own_step_of(village.amina).key == "group"
    assert sorted(shown_to(village.ngoc, activity)) == ["One", "Two"]
    assert activity.participants.count() == 3


def test_what_others_take_part_in_never_becomes_private(village):
    with pytest.raises(Refused):
        village.board.go_on(Activity.ALONE, by=village.ngoc)
    assert Activity.objects.get(pk=village.board.pk).way == Activity.TOGETHER


def test_what_was_written_alone_stays_its_writers_when_others_come_in(village):
    activity = alone(village.ngoc)
    write(activity, village.ngoc, "Mine")
    activity.promise(uuid4(), "Go home", "I", timezone.localdate(), by=village.ngoc)
    activity.go_on(Activity.TOGETHER, by=village.ngoc, community=village.marking)
    activity.join(village.amina)
    activity.move_to(activity.plan.named("commit"), by=village.ngoc)
    activity.close(by=village.ngoc)
    assert shown_to(village.amina, activity) == []
    assert shown_to(village.ngoc, activity) == ["Mine"]
    assert not Trial.objects.filter(activity=activity).exists()


def test_what_needs_everybody_at_once_is_passed_over_until_they_are(village):
    activity = Activity.start(
        SaveTheLastWord, village.ngoc, village.marking, way=Activity.OVER_TIME
    )
    rounds = next(step for step in activity.plan if step.kind == "rounds")
    assert rounds not in activity.open_steps
    with pytest.raises(Refused):
        activity.move_to(rounds, by=village.ngoc)
