from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.access import Refused
from kith.activities.models import Activity
from kith.events.models import Event


def again(activity: Activity) -> Activity:
    return Activity.objects.get(pk=activity.pk)


def test_two_convenors_who_press_at_once_move_the_group_once(fresh):
    first, second = again(fresh.activity), again(fresh.activity)
    first.move_to(first.plan.named("reveal"), by=fresh.convenor)
    second.move_to(second.plan.named("reveal"), by=fresh.convenor)
    assert second.revision == first.revision
    moves = Event.objects.filter(place=first.pk, verb="activity.moved")
    assert moves.count() == 2  # to write, to reveal


def test_going_back_hides_nothing_that_was_shown(written, village):
    written.go_on("reveal")
    written.go_on("write")
    assert (
        "Coffee before the bell" in village.visit_as("bruno", written.activity).get("record/").text
    )


def test_a_card_added_after_the_reveal_appears_at_once(written, village):
    written.go_on("reveal")
    written.write("Bruno", more=["Late but here"])
    assert "Late but here" in village.visit_as("amina", written.activity).get().text


def test_skipping_the_reveal_still_shows_the_cards(written):
    written.go_on("group")
    assert written.activity.plan.named("write").is_revealed()


def test_a_member_is_told_why_they_cannot_move_the_group(village):
    page = village.visit_as("bruno", village.board)
    answer = page.post("step", to="choose")
    assert answer.status_code == 403
    assert "Only a convenor can do this." in answer.text


def test_time_is_extended_from_now_where_it_is_over(fresh):
    activity = fresh.activity
    Activity.objects.filter(pk=activity.pk).update(step_ends=timezone.now() - timedelta(hours=1))
    activity.extend(minutes=1, by=fresh.convenor)
    assert activity.step_ends > timezone.now()


def test_a_step_that_is_not_there_is_not_found(village):
    answer = village.visit_as("ngoc", village.board).post("step", to="dance")
    assert answer.status_code == 404


def test_a_closed_activity_takes_nothing_more_and_says_so(written, village):
    written.end()
    step = written.activity.plan.named("write")
    with pytest.raises(Refused, match="closed"):
        again(written.activity).tick(step, village.amina, done=True)
    answer = village.visit_as("amina", written.activity).post(
        "steps/write/cards", words="Too late", lane="more"
    )
    assert answer.status_code == 403
    assert "This activity is closed" in answer.text


def test_closing_twice_is_harmless(written, village):
    page = village.visit_as("ngoc", written.activity)
    for _press in range(2):
        assert page.post("closure").status_code == 302
    assert Event.objects.filter(place=written.activity.pk, verb="activity.closed").count() == 1


def test_an_activity_left_open_closes_itself_after_twelve_hours_without_a_word(fresh):
    Activity.objects.filter(pk=fresh.activity.pk).update(
        touched=timezone.now() - timedelta(hours=13)
    )
    assert fresh.activity in Activity.objects.left_open()
    Activity.objects.close_left_open()
    assert again(fresh.activity).is_closed()
    assert again(fresh.activity).closure.by is None


def test_the_join_code_dies_with_its_activity(written, village):
    code = written.activity.join_code
    written.end()
    answer = village.visit_as_nobody().post("/join/", code=code, name="Late")
    assert answer.status_code == 422
    assert "No activity has this code now" in answer.text
