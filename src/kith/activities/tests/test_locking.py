from __future__ import annotations

from uuid import uuid4

import pytest

from kith.access import Refused
from kith.activities.models import Contribution, Lock, Vote
from kith.activities.tests.conftest import at_their_device
from kith.events.models import Event


def lock(room, key):
    room.activity.lock(room.activity.plan.named(key), by=room.convenor)


def test_a_locked_step_takes_nothing_and_says_who_can_help(written, village):
    lock(written, "write")
    page = at_their_device(village, written, "Amina")
    answer = page.post("steps/write/cards", words="Too late", lane="more")
    assert answer.status_code == 403
    assert "This step is locked" in answer.text
    assert "Whoever convenes can open it again" in answer.text
    assert not Contribution.objects.filter(words="Too late").exists()


def test_what_is_in_a_locked_step_can_be_taken_back_but_not_changed(written, village):
    lock(written, "write")
    page = at_their_device(village, written, "Amina", by_script=True)
    card = Contribution.objects.get(words="Coffee before the bell")
    assert page.post(f"cards/{card.pk}", words="Tea").status_code == 403
    assert page.delete(f"cards/{card.pk}").status_code == 200


def test_nobody_votes_or_promises_in_a_locked_step(sorted_room, village, soon):
    lock(sorted_room, "choose")
    with pytest.raises(Refused, match="locked"):
        sorted_room.vote("Amina", sorted_room.calm)
    lock(sorted_room, "commit")
    answer = village.visit_as("amina", sorted_room.activity).post(
        "commitments", what="Tea", who="Amina", until=soon
    )
    assert answer.status_code == 403


def test_a_step_that_is_open_again_takes_cards(written, village):
    page = village.visit_as("ngoc", written.activity)
    assert page.post("steps/write/lock").status_code == 302
    assert page.post("steps/write/lock").status_code == 302
    assert Lock.objects.count() == 1
    assert Event.objects.filter(verb="step.locked").count() == 1
    assert page.delete("steps/write/lock").status_code == 302
    written.write("Bruno", more=["In time after all"])
    assert Contribution.objects.filter(words="In time after all").exists()


def test_a_phone_reads_who_has_locked_the_step_instead_of_a_box(written, village):
    lock(written, "write")
    text = at_their_device(village, written, "Amina").get().text
    assert "Ngọc Trần has locked this step" in text
    assert 'id="words"' not in text


def test_a_member_may_not_lock(written, village):
    assert village.visit_as("bruno", written.activity).post("steps/write/lock").status_code == 403
    assert village.visit_as("ngoc", written.activity).post("steps/dance/lock").status_code == 404


def test_a_retry_of_a_card_that_was_taken_before_the_lock_is_still_told_so(written, village):
    """The phone never heard the answer; its words are there."""
    page = at_their_device(village, written, "Amina", by_script=True)
    said = {"id": uuid4(), "words": "Sent on a bad line", "lane": "more"}
    assert page.post("steps/write/cards", **said).status_code == 200
    lock(written, "write")
    assert page.post("steps/write/cards", **said).status_code == 200
    assert Contribution.objects.filter(words="Sent on a bad line").count() == 1


def test_a_retry_of_a_vote_before_the_lock_counts_once(sorted_room, village):
    page = at_their_device(village, sorted_room, "Amina", by_script=True)
    vote = {"id": uuid4(), "group": sorted_room.calm.pk}
    assert page.post("steps/choose/votes", **vote).status_code == 200
    lock(sorted_room, "choose")
    assert page.post("steps/choose/votes", **vote).status_code == 200
    assert Vote.objects.filter(pk=vote["id"]).count() == 1
