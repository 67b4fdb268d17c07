from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.activities.clock import Clock, milliseconds
from kith.activities.models import Activity, Pause


@pytest.fixture
def later(monkeypatch):
    """`later(minutes)`: that much later it is."""
    began = timezone.now()

    def wait(minutes):
        monkeypatch.setattr(timezone, "now", lambda: began + timedelta(minutes=minutes))

    wait(0)
    return wait


def again(activity):
    return Activity.objects.get(pk=activity.pk)


def test_a_paused_clock_stands_still_and_goes_on_with_what_was_left(later, fresh):
    activity = fresh.activity
    activity.move_to(activity.plan.named("reveal"), by=fresh.convenor)
    later(1)
    activity.stop_the_clock(by=fresh.convenor)
    later(11)
    left = 60 * activity.step.minutes - 60
    clock = Clock.of(again(activity))
    assert clock.is_paused
    assert round(clock.seconds) == left > 0
    again(activity).start_the_clock(by=fresh.convenor)
    clock = Clock.of(again(activity))
    assert not clock.is_paused
    assert round(clock.seconds) == left
    assert round(clock.minutes) == activity.step.minutes


def test_pausing_twice_is_one_pause_and_going_on_twice_is_harmless(fresh, village):
    page = village.visit_as("ngoc", fresh.activity)
    for _press in range(2):
        assert page.post("pause").status_code == 302
    assert Pause.objects.count() == 1
    for _press in range(2):
        assert page.delete("pause").status_code == 302
    assert not Pause.objects.exists()


def test_moving_on_ends_a_pause(fresh):
    fresh.activity.stop_the_clock(by=fresh.convenor)
    fresh.go_on("reveal")
    clock = Clock.of(again(fresh.activity))
    assert not clock.is_paused
    whole = 60 * fresh.activity.step.minutes
    assert whole - 5 < clock.seconds <= whole


def test_words_are_taken_while_the_clock_stands_still(fresh, village):
    fresh.activity.stop_the_clock(by=fresh.convenor)
    fresh.write("Amina", more=["Written in the pause"])
    assert "The clock stands still" in village.visit_as("ngoc", fresh.activity).get().text


def test_before_the_first_step_there_is_no_clock_to_stop(village):
    activity = Activity.start(village.board.method, by=village.ngoc, community=village.marking)
    activity.stop_the_clock(by=village.ngoc)
    assert not Pause.objects.filter(activity=activity).exists()


def test_one_more_minute_from_one_page_is_one_minute_however_often_it_arrives(fresh, village):
    page = village.visit_as("ngoc", fresh.activity)
    before = again(fresh.activity).step_ends
    for _arrival in range(3):
        page.post("clock", seen=milliseconds(before))
    assert again(fresh.activity).step_ends == before + timedelta(minutes=1)


def test_a_stopped_clock_is_extended_from_where_it_stands(later, fresh):
    later(10)
    fresh.activity.stop_the_clock(by=fresh.convenor)
    later(20)
    again(fresh.activity).extend(minutes=2, by=fresh.convenor)
    assert round(Clock.of(again(fresh.activity)).seconds) == 120


@pytest.mark.parametrize("seen", ["", "soon", "9" * 40, "-1"])
def test_a_page_that_shows_no_sensible_end_does_no_harm(fresh, village, seen):
    assert village.visit_as("ngoc", fresh.activity).post("clock", seen=seen).status_code == 302


def test_a_member_may_not_stop_the_clock(fresh, village):
    page = village.visit_as("bruno", fresh.activity)
    assert page.post("pause").status_code == page.delete("pause").status_code == 403
