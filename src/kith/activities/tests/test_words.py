from __future__ import annotations

from uuid import uuid4

import pytest

from kith.access import Refused
from kith.activities.models import Contribution
from kith.activities.tests.conftest import stranger


def cards(room):
    return Contribution.objects.of(room.activity).standing()


def test_a_retry_after_a_cut_connection_leaves_one_card(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    card = {"id": uuid4(), "words": "Said once", "lane": "more"}
    for _try in range(3):
        assert page.post("steps/write/cards", **card).status_code == 302
    assert cards(fresh).count() == 1


def test_a_retry_with_somebody_elses_number_is_refused(fresh):
    step, number = fresh.activity.step, uuid4()
    fresh.activity.contribute(number, step, "Mine", by=fresh.people["Amina"], lane="more")
    with pytest.raises(Refused, match="sent before"):
        fresh.activity.contribute(number, step, "Not mine", by=fresh.people["Sam"], lane="more")
    assert cards(fresh).get().words == "Mine"


@pytest.mark.parametrize("words", ["", "   \n ", "\x00"])
def test_a_card_without_words_is_refused_in_a_sentence(fresh, village, words):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    answer = page.post("steps/write/cards", words=words, lane="more")
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text


def test_a_card_of_a_hundred_thousand_characters_is_refused_and_comes_back(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    long = "again " * 16667
    answer = page.post("steps/write/cards", words=long, lane="more")
    assert answer.status_code == 422
    assert "A card holds 1000 characters." in answer.text
    assert long.strip() in answer.text
    assert not cards(fresh).exists()


def test_a_script_tag_on_a_card_is_harmless_text(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    page.post("steps/write/cards", words="<script>alert(1)</script>", lane="more")
    text = page.get().text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert" not in text


def test_a_card_needs_its_side(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    answer = page.post("steps/write/cards", words="Where to?", lane="sideways")
    assert answer.status_code == 422
    assert "Choose the button" in answer.text


def test_a_card_is_changed_and_taken_back_by_the_device_that_wrote_it(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    page.post("steps/write/cards", words="Frist", lane="more")
    card = cards(fresh).get()
    page.post(f"cards/{card.pk}", words="First")
    assert cards(fresh).get().words == "First"
    page.delete(f"cards/{card.pk}")
    assert not cards(fresh).exists()
    assert Contribution.objects.get(pk=card.pk).words == ""


def test_a_withdrawn_card_stays_withdrawn_when_its_first_sending_arrives_late(fresh):
    step, number, amina = fresh.activity.step, uuid4(), fresh.people["Amina"]
    card = fresh.activity.contribute(number, step, "Twice", by=amina, lane="more")
    fresh.activity.withdraw(card, by=amina)
    fresh.activity.contribute(number, step, "Twice", by=amina, lane="more")
    assert not cards(fresh).exists()


def test_words_that_were_taken_back_do_not_come_back_by_another_tab(fresh):
    amina = fresh.people["Amina"]
    card = fresh.activity.contribute(uuid4(), fresh.activity.step, "Mine", by=amina, lane="more")
    fresh.activity.withdraw(Contribution.objects.get(pk=card.pk), by=amina)
    fresh.activity.reword(card, "Mine, still", by=amina)
    assert Contribution.objects.get(pk=card.pk).words == ""


def test_nobody_changes_the_card_of_another(written, village):
    card = Contribution.objects.get(words="Coffee before the bell")
    written.go_on("reveal")
    for handle in ("bruno", "ngoc"):
        answer = village.visit_as(handle, written.activity).post(f"cards/{card.pk}", words="Tea")
        assert answer.status_code == 403
        assert "Only whoever wrote this card" in answer.text


def test_a_hidden_card_of_another_does_not_exist(written, village):
    card = Contribution.objects.get(words="Coffee before the bell")
    answer = village.visit_as("bruno", written.activity).post(f"cards/{card.pk}", words="Tea")
    assert answer.status_code == 404


def test_words_from_somebody_who_never_joined_are_refused(fresh):
    with pytest.raises(Refused, match="do not take part"):
        fresh.activity.contribute(uuid4(), fresh.activity.step, "Hm", by=stranger(), lane="more")


def test_somebody_who_was_removed_can_add_nothing_and_is_told(fresh, village):
    seat = fresh.activity.seat_of(village.bruno)
    page = village.visit_as("bruno", fresh.activity)
    page.get()
    answer = village.visit_as("ngoc", fresh.activity).delete(f"participants/{seat.pk}")
    assert answer.status_code == 302
    refused = page.post("steps/write/cards", words="Still here", lane="more")
    assert refused.status_code == 403
    assert "You were asked to leave" in refused.text
    assert page.get().status_code == 403
