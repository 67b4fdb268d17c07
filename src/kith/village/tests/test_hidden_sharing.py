"""What somebody wrote alone: nobody else’s, until they share it; and then only what they ticked."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from kith.activities.models import Activity, Commitment, Contribution
from kith.learnings.methods import MoreOrLess
from kith.village.tests.scenes import SECRET, Secret, alone, writing
from kith.village.tests.worlds import (
    OTHER,
    browser_of,
    differences,
    seal_of,
    seen,
    told,
)

ONLOOKERS = ["ngoc", "yuki", "Robin"]
KEPT_BACK = "What Amina does not tick"


def shared(village, scene, who="Amina"):
    """The room into which somebody has brought one of two cards that they wrote alone."""
    room, mine = scene(village, "bruno", "By Bruno"), begun_alone(village, who)
    browser = browser_of(village, who.lower().replace("í", "i"), room)
    ticked = Contribution.objects.of(mine.activity).get(words=SECRET)
    where = reverse("activities:sharing", args=[mine.activity.pk])
    answer = browser.post(where, words=[ticked.pk], into=room.activity.pk)
    assert answer.status_code == 302
    return room, mine


def begun_alone(village, who):
    mine = alone(village)
    step = mine.activity.plan.named("write")
    mine.activity.contribute(uuid4(), step, KEPT_BACK, village.amina, "less")
    return mine


def and_shown(village, author, words):
    room = writing(village, author, words)
    room.go_on("reveal")
    return room


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_what_was_shared_before_it_is_shown_or_what_was_not_shared_at_all(
    village, stopped_clock, who
):
    room, mine = shared(village, writing)
    before, heard = seen(village, who, room), told(room)
    assert Contribution.objects.of(room.activity).filter(words=SECRET).update(words=OTHER)
    assert Contribution.objects.of(mine.activity).filter(words=KEPT_BACK).update(words=OTHER)
    assert Commitment.objects.of(mine.activity).update(what=OTHER, who=OTHER)
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard


@pytest.mark.parametrize("who", ["ngoc", "yuki", "Robin"])
def test_once_it_is_shown_no_page_tells_who_shared_it(village, stopped_clock, who):
    room, mine = shared(village, and_shown)
    before, heard = seen(village, who, room), told(room)
    assert any(SECRET in text for text in before.values())
    assert not any(KEPT_BACK in text for text in before.values())
    theirs = Contribution.objects.of(room.activity).filter(words=SECRET)
    assert theirs.update(seal=seal_of(room, "Joaquín", "write"))
    assert Contribution.objects.of(mine.activity).filter(words=KEPT_BACK).update(words=OTHER)
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard


def by_a_convenor(village):
    """Ngọc, who may bring others into it, has written alone."""
    activity = Activity.start(MoreOrLess, village.ngoc, None, "Evenings", way="alone")
    room = Secret(activity, village.ngoc)
    room.enter(village.ngoc)
    step = activity.plan.named("write")
    activity.contribute(uuid4(), step, SECRET, room.people["Ngọc"], "less")
    return room


@pytest.mark.parametrize(
    ("who", "way"), [("gurpreet", "together"), ("amina", "over-time"), ("amina", "on-paper")]
)
def test_in_another_way_it_stays_its_writers_alone(village, stopped_clock, who, way):
    room = by_a_convenor(village)
    answer = browser_of(village, "ngoc", room).at(room.activity).post("way", way=way)
    assert answer.status_code == 302
    seen(village, who)  # they come in where they had not been, and have their marks
    before, heard = seen(village, who), told(room)
    assert not any(SECRET in text for text in before.values())
    theirs = Contribution.objects.of(room.activity).filter(words=SECRET)
    assert theirs.update(words=OTHER)
    assert not differences(before, seen(village, who))
    assert told(room) == heard
