"""Somebody sends from a page that is older than the step at which the group is now."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.models import Commitment, Contribution

STEPS = ["write", "reveal", "group", "choose", "talk", "commit"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("handle", ["ngoc", "amina"])
def test_what_is_mine_can_be_asked_for_at_every_step(written, village, handle, step):
    written.go_on(step)
    answer = village.visit_as(handle, written.activity, by_script=True).get("own/")
    assert answer.status_code == 200


def test_what_is_mine_can_be_asked_for_before_the_first_step_and_after_the_end(village):
    page = village.visit_as("ngoc", village.finished, by_script=True)
    assert page.get("own/").status_code == 200
    assert page.at(village.board).get("own/").status_code == 200


@pytest.mark.parametrize("step", STEPS)
def test_something_to_try_is_written_down_though_the_group_went_elsewhere(
    written, village, soon, step
):
    written.go_on(step)
    page = village.visit_as("amina", written.activity, by_script=True)
    refused = page.post("commitments", what="", who="Amina", until=soon)
    assert refused.status_code == 422
    kept = page.post("commitments", id=uuid4(), what="Tea first", who="Amina", until=soon)
    assert kept.status_code == 200
    assert Commitment.objects.of(written.activity).get().what == "Tea first"


@pytest.mark.parametrize("step", ["reveal", "group", "choose", "commit"])
def test_a_card_in_a_step_that_takes_none_is_refused_whatever_is_on_it(written, village, step):
    page = village.visit_as("amina", written.activity, by_script=True)
    for words in ("", "Words"):
        answer = page.post(f"steps/{step}/cards", words=words)
        assert answer.status_code == 403
        assert "No cards are written in this step." in answer.text


def test_a_note_is_changed_and_taken_back_while_the_group_is_elsewhere(written, village):
    written.go_on("talk")
    written.note("Amina", "As it was said")
    note = Contribution.objects.get(words="As it was said")
    written.go_on("commit")
    page = village.visit_as("amina", written.activity, by_script=True)
    assert page.post(f"cards/{note.pk}", words="As it was meant").status_code == 200
    assert page.delete(f"cards/{note.pk}").status_code == 200
    assert not Contribution.objects.of(written.activity).filter(pk=note.pk).standing().exists()


def test_a_side_that_a_step_does_not_have_is_not_kept(written, village):
    written.go_on("talk")
    page = village.visit_as("amina", written.activity)
    answer = page.post("steps/talk/cards", words="A note", lane="\x00" + "sideways" * 20)
    assert answer.status_code == 302
    assert Contribution.objects.get(words="A note").lane == ""


def test_asking_somebody_to_leave_who_is_not_there_is_not_found(fresh, village):
    answer = village.visit_as("ngoc", fresh.activity).delete(f"participants/{uuid4()}")
    assert answer.status_code == 404
