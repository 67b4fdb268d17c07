"""What I said in the talk is mine to say differently, or to take back."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from kith.activities import regions
from kith.activities.audiences import CONVENOR, PHONE, Audience
from kith.activities.models import Contribution


@pytest.fixture
def talk(sorted_room):
    sorted_room.go_on("talk")
    return sorted_room


@pytest.fixture
def amina(talk, village):
    return village.visit_as("amina", talk.activity, by_script=True)


def keep(page, words, **said):
    number = uuid4()
    answer = page.post("steps/talk/cards", id=number, words=words, **said)
    return Contribution.objects.get(pk=number), answer


def mine(page):
    """What stands there as said by whoever reads the page."""
    return re.findall(r'id="mine-([0-9a-f-]{36})"', page.get("own/").text)


def test_a_note_stands_at_once_among_what_i_said_and_with_nobody_else(talk, amina, village):
    note, answer = keep(amina, "Silence costs nothing")
    assert f'id="mine-{note.pk}"' in answer.text
    assert 'hx-swap-oob="beforeend:#mine-"' in answer.text
    assert mine(amina) == [str(note.pk)]
    for handle in ("bruno", "ngoc"):
        assert mine(village.visit_as(handle, talk.activity, by_script=True)) == []


def test_what_goes_to_many_at_once_holds_nothing_of_what_is_mine(talk, amina):
    before = talk.activity.revision
    keep(amina, "Silence costs nothing")
    audiences = [Audience(view, "en") for view in (PHONE, CONVENOR)]
    told = regions.changes(talk.activity.pk, before, audiences).operations
    sent = "".join(html for audience in audiences for _verb, _where, html in told[audience])
    assert "Silence costs nothing" in sent
    assert 'id="mine-' not in sent


def test_a_note_is_said_differently_for_everybody(talk, amina, village):
    note, _answer = keep(amina, "Silence costs nothing")
    before = talk.activity.revision
    amina.post(f"cards/{note.pk}", words="Silence costs a minute")
    told = regions.changes(talk.activity.pk, before, [Audience(PHONE, "en")]).operations
    verb, where, html = told[Audience(PHONE, "en")][0]
    assert (verb, where) == ("put", "notes")
    assert "Silence costs a minute" in html
    assert "Silence costs nothing" not in village.visit_as("bruno", talk.activity).get().text


def test_a_comment_is_taken_back_and_stands_nowhere(talk, amina, village):
    card = Contribution.objects.get(words="Coffee before the bell")
    number = uuid4()
    answer = amina.post(f"cards/{card.pk}/comments", id=number, words="Not on Fridays")
    assert f'id="mine-{number}"' in answer.text
    assert "Not on Fridays" in amina.get().text
    amina.delete(f"cards/{number}")
    assert mine(amina) == []
    assert "Not on Fridays" not in village.visit_as("bruno", talk.activity).get().text
    talk.end()
    assert "Not on Fridays" not in amina.get("record/").text


def test_a_comment_sent_again_after_it_was_taken_back_shows_nothing_of_it(talk, amina):
    card = Contribution.objects.get(words="Coffee before the bell")
    number = uuid4()
    for _time in range(2):
        answer = amina.post(f"cards/{card.pk}/comments", id=number, words="Not on Fridays")
        amina.delete(f"cards/{number}")
    assert f"mine-{number}" not in answer.text
    assert "Not on Fridays" not in answer.text


def test_nobody_changes_what_another_said(talk, amina, village):
    note, _answer = keep(amina, "Silence costs nothing")
    for handle in ("bruno", "ngoc"):
        page = village.visit_as(handle, talk.activity, by_script=True)
        assert page.post(f"cards/{note.pk}", words="Silence is golden").status_code == 403
        assert page.delete(f"cards/{note.pk}").status_code == 403
    note.refresh_from_db()
    assert note.words == "Silence costs nothing"


def test_an_empty_wording_is_refused_where_the_note_is_changed(amina):
    note, _answer = keep(amina, "Silence costs nothing")
    answer = amina.post(f"cards/{note.pk}", words=" ")
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text
    assert mine(amina) == [str(note.pk)]


def test_whoever_convenes_changes_what_they_typed_for_the_room(talk, village):
    page = village.visit_as("ngoc", talk.activity, by_script=True)
    note, answer = keep(page, "From the back row", **{"for": "room"})
    assert 'hx-swap-oob="beforeend:#typed-cards"' in answer.text
    page.post(f"cards/{note.pk}", words="From the front row")
    assert "From the front row" in page.get("own/").text


def test_without_a_script_the_page_has_what_is_mine_to_change(talk, village):
    page = village.visit_as("amina", talk.activity)
    page.post("steps/talk/cards", words="Silence costs nothing")
    note = Contribution.objects.get(words="Silence costs nothing")
    assert f'id="mine-{note.pk}"' in page.get().text
    assert page.post(f"cards/{note.pk}", words="It costs a minute").status_code == 302
    assert "It costs a minute" in page.get().text
