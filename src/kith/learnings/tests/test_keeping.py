"""What a group agrees to try is kept: once, up to date, and only in its community."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.activities.models import Activity
from kith.learnings.methods import MoreOrLess
from kith.learnings.models import Trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def mornings(village) -> Activity:
    """A new activity at *commit*."""
    activity = Activity.start(
        MoreOrLess, by=village.ngoc, community=village.marking, topic="Mornings"
    )
    activity.move_to(activity.plan.named("commit"), by=village.ngoc)
    return activity


@pytest.fixture
def promise(mornings, village):
    """`promise("Coffee first", weeks=4)` → what was written down."""

    def write(what: str, weeks: int = 4):
        until = timezone.localdate() + timedelta(weeks=weeks)
        return mornings.promise(uuid4(), what, "Amina", until, by=village.ngoc)

    return write


def tried(activity: Activity) -> list[str]:
    return [trial.what for trial in Trial.objects.filter(activity=activity)]


def test_what_was_promised_is_kept_with_who_the_day_and_where_it_came_from(
    mornings, promise, village
):
    promise("Coffee before the bell")
    mornings.close(by=village.ngoc)
    trial = Trial.objects.get(activity=mornings)
    assert (trial.what, trial.who) == ("Coffee before the bell", "Amina")
    assert trial.until == timezone.localdate() + timedelta(weeks=4)
    assert trial.community == village.marking


def test_all_that_was_said_of_it_is_kept_and_shown(mornings, village):
    phone = village.visit_as("ngoc", mornings)
    said = {
        "what": "Doors open ten minutes earlier",
        "who": "Amina",
        "with_whom": "Bruno",
        "until": (timezone.localdate() + timedelta(weeks=4)).isoformat(),
        "direction": "more",
        "notice": "Fewer children waiting in the rain",
        "id": str(uuid4()),
    }
    phone.post("commitments/", **said)
    mornings.close(by=village.ngoc)
    trial = Trial.objects.get(activity=mornings)
    assert (trial.direction, trial.with_whom) == ("more", "Bruno")
    shown = village.visit_as("amina").get(f"/communities/{village.marking.pk}/trials/").text
    record = village.visit_as("amina").get(f"/activities/{mornings.pk}/record/").text
    for page in (shown, record):
        assert "Fewer children waiting in the rain" in page
        assert "More of it" in page


def test_keeping_twice_doubles_nothing(mornings, promise, village):
    promise("Coffee before the bell")
    mornings.harvest(by=village.ngoc)
    mornings.harvest(by=village.ngoc)
    mornings.close(by=village.ngoc)
    assert tried(mornings) == ["Coffee before the bell"]


def test_words_that_change_later_change_what_is_kept(mornings, promise, village):
    commitment = promise("Coffee")
    mornings.harvest(by=village.ngoc)
    sooner = timezone.localdate() + timedelta(weeks=2)
    better = {"what": "Coffee before the bell", "who": "Amina", "until": sooner}
    mornings.promise_otherwise(commitment, **better, by=village.ngoc)
    mornings.harvest(by=village.ngoc)
    assert tried(mornings) == ["Coffee before the bell"]
    assert Trial.objects.get(activity=mornings).until == sooner


def test_what_is_taken_back_is_tried_no_more(mornings, promise, village):
    commitment = promise("Coffee")
    mornings.harvest(by=village.ngoc)
    mornings.take_back(commitment, by=village.ngoc)
    mornings.close(by=village.ngoc)
    assert tried(mornings) == []


def test_a_private_activity_keeps_nothing_beyond_itself(village):
    alone = Activity.start(MoreOrLess, by=village.amina, community=None, topic="Mine")
    alone.move_to(alone.plan.named("commit"), by=village.amina)
    until = timezone.localdate() + timedelta(weeks=1)
    alone.promise(uuid4(), "Go home at five", "Me", until, by=village.amina)
    alone.close(by=village.amina)
    assert tried(alone) == []


def test_more_or_less_takes_half_an_hour_and_asks_for_no_names_on_cards():
    assert MoreOrLess.minutes() == 30
    anonymous = [step.key for step in MoreOrLess.steps if step.anonymous]
    assert anonymous == ["write", "choose"]
