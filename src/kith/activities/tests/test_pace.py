from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from kith.activities.models import Activity
from kith.events.models import Event
from kith.learnings.methods import MoreOrLess

STEPS = ["write", "reveal", "group", "choose", "talk", "commit"]


def play(village, minutes, pause=0):
    """An activity in which each step took so many minutes, a pause in the first not counted."""
    now = timezone.now()
    activity = Activity.start(MoreOrLess, by=village.ngoc, community=village.marking)

    def then(verb, *subject):
        verb(*subject, by=village.ngoc)
        Event.objects.filter(place=activity.pk, revision=activity.revision).update(at=now)

    for key, took in zip(STEPS, minutes, strict=True):
        then(activity.move_to, activity.plan.named(key))
        if pause and key == "write":
            then(activity.stop_the_clock)
            now += timedelta(minutes=pause)
            then(activity.start_the_clock)
        now += timedelta(minutes=took)
    then(activity.close)


def suggested(village, community=None):
    activity = Activity.start(MoreOrLess, by=village.ngoc, community=community or village.marking)
    return [step.minutes for step in activity.plan]


def test_minutes_are_suggested_from_what_this_community_took_before(village):
    Activity.objects.all().delete()
    assert suggested(village) == [5, 3, 6, 3, 8, 5]
    play(village, [7, 2, 9, 3, 12, 4])
    assert suggested(village) == [5, 3, 6, 3, 8, 5]  # once is not a habit
    play(village, [9, 2, 11, 3, 10, 4], pause=30)
    play(village, [8, 2, 10, 0.2, 200, 4])
    assert suggested(village) == [8, 2, 10, 3, 11, 4]


def test_no_community_is_held_to_the_pace_of_another(village):
    for _time in range(3):
        play(village, [1, 1, 1, 1, 1, 1])
    assert suggested(village, village.french) != [1, 1, 1, 1, 1, 1]


def test_whoever_convenes_is_told_where_the_minutes_come_from(village):
    for _time in range(2):
        play(village, [7, 2, 9, 3, 12, 4])
    activity = Activity.start(MoreOrLess, by=village.ngoc, community=village.marking)
    text = village.visit_as("ngoc", activity).get().text
    assert "Minutes as your community took them the last times." in text
