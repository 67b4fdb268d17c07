from __future__ import annotations

import pytest

from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.models import Contribution, Withholding

WHY = "It names a child."
WORDS = "Notices read aloud"


@pytest.fixture
def shown(written):
    written.go_on("reveal")
    written.card = Contribution.objects.get(words=WORDS)
    return written


def withhold(room, village, **said):
    page = village.visit_as("ngoc", room.activity)
    return page.post(f"cards/{room.card.pk}/withholding", why=WHY, **said)


def test_a_withheld_card_is_seen_by_its_author_and_by_those_who_convene_and_no_one_else(
    shown, village
):
    assert withhold(shown, village).status_code == 302
    assert WORDS not in village.visit_as("amina", shown.activity).get().text
    assert WORDS not in village.visit_as("amina", shown.activity).get("record/").text
    assert WORDS not in village.visit_as("amina", shown.activity).get("record.md").text
    convenor = village.visit_as("ngoc", shown.activity).get().text
    assert WORDS in convenor
    assert "Ngọc Trần: It names a child." in convenor
    shown.go_on("write")
    author = village.visit_as_nobody(shown.activity).sign_in(shown.people["Bruno"]).get().text
    assert WORDS in author
    assert f"Whoever convenes withholds this card: {WHY}" in author


def test_the_stream_takes_it_from_every_page_and_does_not_tell_why(shown, village):
    before = shown.activity.revision
    shown.activity.withhold(shown.card, WHY, by=shown.convenor)
    audiences = [Audience(view, "en") for view in VIEWS]
    told = regions.changes(shown.activity.pk, before, audiences).operations
    for view in ("phone", "screen"):
        assert WORDS not in repr(told[Audience(view, "en")])
        assert WHY not in repr(told[Audience(view, "en")])
    assert ("remove", f"card-{shown.card.pk}", "") in told[Audience("phone", "en")]


def test_a_card_that_is_given_back_is_there_again(shown, village):
    for _press in range(2):
        withhold(shown, village)
    assert Withholding.objects.count() == 1
    page = village.visit_as("ngoc", shown.activity)
    assert page.delete(f"cards/{shown.card.pk}/withholding").status_code == 302
    assert page.delete(f"cards/{shown.card.pk}/withholding").status_code == 404
    assert WORDS in village.visit_as("amina", shown.activity).get().text


def test_a_reason_is_needed_and_asked_for(shown, village):
    page = village.visit_as("ngoc", shown.activity, by_script=True)
    answer = page.post(f"cards/{shown.card.pk}/withholding", why="  ")
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text
    assert not Withholding.objects.exists()


def test_nobody_but_those_who_convene_withholds_and_nobody_what_is_not_shown(written, village):
    card = Contribution.objects.get(words=WORDS)
    address = f"cards/{card.pk}/withholding"
    assert village.visit_as("ngoc", written.activity).post(address, why=WHY).status_code == 404
    written.go_on("reveal")
    for handle in ("amina", "bruno"):
        answer = village.visit_as(handle, written.activity).post(address, why=WHY)
        assert answer.status_code == 403
        assert village.visit_as(handle, written.activity).delete(address).status_code == 404


def test_the_record_counts_what_is_withheld_and_shows_it_to_those_who_convene(shown, village):
    withhold(shown, village)
    shown.end()
    member = village.visit_as("amina", shown.activity).get("record/").text
    assert "1 card is withheld by whoever convened." in member
    assert WORDS not in member
    assert WHY not in member
    convenor = village.visit_as("ngoc", shown.activity).get("record/").text
    assert WORDS in convenor
    assert WHY in convenor
