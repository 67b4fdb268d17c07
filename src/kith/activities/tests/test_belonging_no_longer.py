"""Somebody who took part leaves the community, or never belonged to it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.activities.models import Activity, Closure


def ended(activity, days_ago):
    Closure.objects.filter(activity=activity).update(at=timezone.now() - timedelta(days=days_ago))


@pytest.fixture
def amina(written, village):
    """She wrote a card, the activity is closed, and she belongs to the community no longer."""
    written.end()
    village.marking.memberships.get(person=village.amina).end(by=village.ngoc)
    return village.visit_as("amina", written.activity)


def test_they_look_back_for_thirty_days_as_a_guest_does(amina, written):
    ended(written.activity, days_ago=29)
    assert amina.get("record/").status_code == 200
    ended(written.activity, days_ago=31)
    assert amina.get("record/").status_code == 404
    assert amina.get("record.md").status_code == 404


def test_what_is_older_and_the_community_itself_are_gone_at_once(amina, village):
    seen = {str(activity) for activity in Activity.objects.visible_to(village.amina)}
    assert seen == {"Mornings", "Time spent marking", "What is an evening of marking for?"}
    assert amina.at(village.finished).get("record/").status_code == 404
    assert amina.at(village.marking).get().status_code == 404


def test_those_who_belong_look_back_for_ever(written, village):
    written.end()
    ended(written.activity, days_ago=3_000)
    assert village.visit_as("yuki", written.activity).get("record/").status_code == 200
