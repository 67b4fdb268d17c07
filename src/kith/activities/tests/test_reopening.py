from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.access import Refused
from kith.activities.models import Activity, Contribution
from kith.events.models import Event
from kith.learnings.models import Trial


def again(activity):
    return Activity.objects.get(pk=activity.pk)


@pytest.fixture
def ended(sorted_room):
    """Voted in, something promised, closed."""
    sorted_room.vote("Amina", sorted_room.calm)
    sorted_room.go_on("commit")
    sorted_room.promise("Tea first", "Amina", _soon())
    sorted_room.old_code = sorted_room.activity.join_code
    sorted_room.end()
    sorted_room.activity = again(sorted_room.activity)
    return sorted_room


def _soon():
    return timezone.localdate() + timedelta(weeks=4)


def test_an_activity_that_was_closed_too_soon_goes_on_under_a_new_code(ended, village):
    page = village.visit_as("ngoc", ended.activity)
    assert "Open this activity again" in page.get("record/").text
    for _press in range(2):
        assert page.delete("closure").status_code == 302
    activity = again(ended.activity)
    assert not activity.is_closed()
    assert activity.join_code not in (None, ended.old_code)
    assert Event.objects.filter(place=activity.pk, verb="activity.reopened").count() == 1
    assert "What will we try" in page.get().text


def test_harvesting_once_more_doubles_nothing(ended):
    ended.activity.reopen(by=ended.convenor)
    commitment = ended.activity.commitments()[0]
    ended.activity.promise_otherwise(commitment, "Tea first", "Bruno", _soon(), ended.convenor)
    again(ended.activity).close(by=ended.convenor)
    assert [trial.who for trial in Trial.objects.filter(activity=ended.activity)] == ["Bruno"]


def test_nobody_votes_twice_because_an_activity_was_opened_again(ended, village):
    ended.activity.reopen(by=ended.convenor)
    ended.activity = again(ended.activity)
    ended.go_on("choose")
    page = village.visit_as("amina", ended.activity)
    text = page.get().text  # which brings a new mark
    assert "These votes were counted when the activity closed" in text
    answer = page.post("steps/choose/votes", group=ended.calm.pk)
    assert answer.status_code == 403
    with pytest.raises(Refused, match="nobody votes twice"):
        ended.activity.unlock(ended.activity.plan.named("choose"), by=ended.convenor)


def test_new_cards_without_names_are_taken_and_old_ones_belong_to_nobody(ended, village):
    ended.activity.reopen(by=ended.convenor)
    page = village.visit_as("amina", again(ended.activity))
    page.get()
    answer = page.post("steps/write/cards", words="After the end", lane="more")
    assert answer.status_code == 302
    card = Contribution.objects.get(words="Coffee before the bell")
    assert page.post(f"cards/{card.pk}", words="Mine after all").status_code == 403


def test_a_member_cannot_open_it_again_nor_read_how(ended, village):
    page = village.visit_as("bruno", ended.activity)
    assert "Open this activity again" not in page.get("record/").text
    assert page.delete("closure").status_code == 403
    assert again(ended.activity).is_closed()
