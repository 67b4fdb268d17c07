"""Answering on a phone, leading it, and the wall: what each page shows, and what it refuses."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.access.signing import seal
from kith.activities.models import Contribution, Placing
from kith.activities.tests.conftest import at_their_device
from kith.village.tests.markup import read


@pytest.fixture
def shoes(asked):
    return asked.say("Amina", "Soft shoes")


@pytest.fixture
def sam(asked, village):
    return at_their_device(village, asked, "Sam")


@pytest.fixture
def ngoc(asked, village):
    return village.visit_as("ngoc", asked.activity)


def pressed(page) -> list[str]:
    """The answers that a page shows as one's own."""
    buttons = read(page.get().text).all("button")
    mine = [each for each in buttons if each.get("aria-pressed") == "true"]
    return [each.get("id").split("-")[0] for each in mine]


def test_a_phone_answers_otherwise_and_takes_it_back(asked, shoes, sam):
    for lane in ("agree", "disagree", "disagree"):
        assert sam.post(f"cards/{shoes.pk}/answer", lane=lane).status_code == 302
    assert asked.counts(shoes) == {"agree": 0, "unsure": 0, "disagree": 1}
    assert pressed(sam) == ["disagree"]
    for _press in range(2):
        sam.delete(f"cards/{shoes.pk}/answer")
    assert pressed(sam) == []
    assert not Placing.objects.of(asked.activity).exists()


def test_nobody_is_shown_what_another_answered(asked, shoes, sam, ngoc, village):
    asked.answer(shoes, Amina="agree", Bruno="disagree")
    assert pressed(sam) == pressed(ngoc) == []
    assert pressed(village.visit_as("amina", asked.activity)) == ["agree"]
    for page in (sam, village.visit_as("amina", asked.activity)):
        assert "Bruno" not in page.get().text


def test_a_card_is_written_by_anyone_and_seen_at_once(asked, sam, ngoc):
    card = uuid4()
    for _try in range(2):
        assert sam.post("steps/place/cards", id=card, words="Felt").status_code == 302
    assert Contribution.objects.of(asked.activity).count() == 1
    assert "Felt" in ngoc.get().text


def test_an_empty_card_is_shown_again_with_what_is_wrong(sam):
    answer = sam.post("steps/place/cards", words="  ")
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text


def test_whoever_is_not_in_the_room_answers_nothing(asked, shoes, village):
    assert (
        village.visit_as_nobody(asked.activity)
        .post(f"cards/{shoes.pk}/answer", lane="agree")
        .status_code
        == 404
    )
    assert (
        village.visit_as("elise", asked.activity)
        .post(f"cards/{shoes.pk}/answer", lane="agree")
        .status_code
        == 404
    )
    joaquin = village.visit_as("joaquin", asked.activity)
    assert joaquin.post(f"cards/{shoes.pk}/answer", lane="agree").status_code == 403
    assert not Placing.objects.of(asked.activity).exists()


def test_what_is_asked_nowhere_is_answered_nowhere(asked, sam):
    assert sam.post(f"cards/{uuid4()}/answer", lane="agree").status_code == 404
    asked.go_on("talk")
    note = asked.say("Amina", "A note")
    assert sam.post(f"cards/{note.pk}/answer", lane="agree").status_code == 404


def test_the_table_says_in_figures_and_words_what_the_room_answers(asked, shoes, ngoc):
    asked.answer(shoes, Amina="agree", Bruno="agree", Sam="unsure")
    table = read(ngoc.get().text).all("table")[0]
    assert [each.text.strip() for each in table.all("th")][1:4] == ["Agree", "Unsure", "Disagree"]
    cells = [(each.get("data-label"), each.text.strip()) for each in table.all("td")]
    assert cells == [("Agree", "2"), ("Unsure", "1"), ("Disagree", "0")]


def test_the_wall_shows_each_card_with_its_answers(asked, shoes, village):
    asked.answer(shoes, Amina="agree", Bruno="agree")
    screen = village.visit_as_nobody()
    text = screen.get(f"/screens/{seal('screen', activity=str(asked.activity.pk))}/").text
    assert "Soft shoes" in text
    assert [each.text.strip() for each in read(text).all("td")] == ["2", "0", "0"]


def test_whoever_convenes_takes_a_wording_and_undoes_it_and_nobody_else_does(asked, village, ngoc):
    asked.go_on("conclude")
    short, other = asked.say("Amina", "We walk"), asked.say("Sam", "We run")
    amina = village.visit_as("amina", asked.activity)
    assert amina.post("steps/conclude/conclusion", card=short.pk).status_code == 403
    for card in (short, other):
        assert ngoc.post("steps/conclude/conclusion", card=card.pk).status_code == 302
    step = asked.activity.step
    for taken in [step.taken()] * 2:
        ngoc.delete("steps/conclude/conclusion", conclusion=taken.pk)
    assert asked.activity.conclusion() == short
    assert "What you conclude" in amina.get().text


def test_a_wording_is_changed_into_another_and_the_difference_is_written_out(asked, sam):
    asked.go_on("conclude")
    short = asked.say("Amina", "We walk")
    page = read(sam.get(f"cards/{short.pk}/wording/").text)
    assert [each.text for each in page.all("textarea")] == ["We walk"]
    sam.post("steps/conclude/cards", words="We walk quietly", based_on=short.pk, id=uuid4())
    page = read(sam.get().text)
    assert [each.text.strip() for each in page.all("ins")] == ["added: quietly;"]
    assert Contribution.objects.get(words="We walk quietly").based_on == short


def test_a_wording_based_on_one_that_is_gone_stands_all_the_same(asked, sam):
    asked.go_on("conclude")
    short = asked.say("Amina", "We walk")
    asked.activity.withdraw(short, by=asked.people["Amina"])
    sam.post("steps/conclude/cards", words="We walk quietly", based_on=short.pk, id=uuid4())
    assert Contribution.objects.get(words="We walk quietly").based_on is None


def test_hands_are_counted_by_whoever_convenes_alone(asked, shoes, sam, ngoc):
    assert sam.post(f"cards/{shoes.pk}/hands", agree="3").status_code in (403, 404)
    ngoc.post(f"cards/{shoes.pk}/hands", agree="3", unsure="", disagree="1")
    assert asked.counts(shoes) == {"agree": 3, "unsure": 0, "disagree": 1}
    answer = ngoc.post(f"cards/{shoes.pk}/hands", agree="many")
    assert answer.status_code == 422
    assert "a number from 0 to 999" in answer.text
    assert "of these, 4 hands in the room" in sam.get().text


def test_in_a_step_without_names_no_count_is_shown_until_the_group_goes_on(asked, village, ngoc):
    asked.go_on("nameless")
    page = at_their_device(village, asked, "Amina")
    card = asked.say("Sam", "We are tired")
    page.post(f"cards/{card.pk}/answer", lane="agree")
    assert Placing.objects.of(asked.activity).get().participant is None
    assert "1 answer, shown when the group goes on" in ngoc.get().text
    assert pressed(page) == ["agree"]
    asked.go_on("talk")
    assert page.post(f"cards/{card.pk}/answer", lane="disagree").status_code == 403
    record = ngoc.get("record/").text
    assert ("Agree", "1") in [(e.get("data-label"), e.text.strip()) for e in read(record).all("td")]


def test_the_record_tells_what_was_concluded_with_its_answers(asked, sam, ngoc):
    asked.go_on("conclude")
    short = asked.say("Amina", "We walk")
    asked.say("Sam", "We walk quietly", based_on=short)
    asked.answer(short, Amina="agree", Sam="disagree")
    asked.activity.conclude(short, by=asked.convenor)
    asked.end()
    page = sam.get("record/").text
    assert "What we conclude" in page
    assert "Taken by Ngọc" in page
    written = sam.get("record.md").text
    assert "> We walk" in written
    assert "- We walk (Amina); Agree: 1; Unsure: 0; Disagree: 1" in written
    assert "From the talk" not in page


def test_one_device_for_all_types_counts_and_takes(asked, ngoc):
    asked.go_on("conclude")
    form = {"view": "lectern", "for": "room", "words": "We walk", "id": uuid4()}
    ngoc.post("steps/conclude/cards", **form)
    short = Contribution.objects.get(words="We walk")
    assert (short.from_room, short.participant) == (True, None)
    assert "Take this wording" in ngoc.get("lectern/").text
    answer = ngoc.post("steps/conclude/conclusion", card=short.pk, view="lectern")
    assert answer["Location"].endswith("/lectern/")
    page = ngoc.get("lectern/").text
    assert "What you conclude" in page
    assert "Undo: not this one after all" in page
    form |= {"words": "We walk quietly", "based_on": short.pk, "id": uuid4()}
    ngoc.post("steps/conclude/cards", **form)
    assert Contribution.objects.get(words="We walk quietly").based_on == short


def test_in_a_locked_step_nothing_is_pressed_and_the_page_says_why(asked, shoes, sam):
    asked.activity.lock(asked.activity.step, by=asked.convenor)
    assert "has locked this step" in sam.get().text
    assert sam.post(f"cards/{shoes.pk}/answer", lane="agree").status_code == 403


def test_an_answer_costs_no_more_queries_the_more_cards_there_are(asked, sam):
    cards = [asked.say("Amina", f"Card {count}") for count in range(2)]
    sam.post(f"cards/{cards[0].pk}/answer", lane="agree")
    with CaptureQueriesContext(connection) as few:
        sam.post(f"cards/{cards[0].pk}/answer", lane="unsure")
    more = [asked.say("Bruno", f"More {count}") for count in range(9)]
    asked.answer(more[0], Amina="agree", Bruno="agree")
    with CaptureQueriesContext(connection) as many:
        sam.post(f"cards/{cards[0].pk}/answer", lane="agree")
    assert len(many) == len(few)
