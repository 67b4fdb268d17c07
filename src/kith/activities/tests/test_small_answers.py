"""A script is answered by what changed, and the price of asking does not grow with the room."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.activities.models import Contribution, Vote


@pytest.fixture
def amina(fresh, village):
    return device(village, "amina", fresh)


def device(village, handle, room):
    """A phone that came in, and asks as the pages' own scripts do."""
    page = village.visit_as(handle, room.activity, by_script=True)
    page.get()
    return page


def send_card(page, words, **said):
    return page.post("steps/write/cards", id=said.pop("id", uuid4()), words=words, lane="more")


def test_a_card_is_answered_by_itself_and_goes_where_my_cards_are(amina):
    send_card(amina, "Coffee before the bell")
    answer = send_card(amina, "A walk at noon")
    card = Contribution.objects.get(words="A walk at noon")
    assert 'hx-swap-oob="beforeend:#mine-more"' in answer.text
    assert f'id="mine-{card.pk}"' in answer.text
    assert "Coffee before the bell" not in answer.text
    assert 'id="composer"' not in answer.text
    assert answer["HX-Reswap"] == "none"


def test_the_place_for_a_first_card_is_there_before_it(fresh, village):
    answer = village.visit_as("amina", fresh.activity).get()
    assert 'id="mine-more"' in answer.text
    assert 'id="mine-less"' in answer.text


def test_a_retry_is_answered_as_the_first_sending_was(amina):
    number = uuid4()
    for _try in range(2):
        answer = send_card(amina, "A walk at noon", id=number)
        assert answer.status_code == 200
        assert answer.text.count(f'id="mine-{number}"') == 1


def test_a_retry_of_a_card_that_was_taken_back_shows_nothing(amina):
    number = uuid4()
    send_card(amina, "A walk at noon", id=number)
    amina.delete(f"cards/{number}")
    answer = send_card(amina, "A walk at noon", id=number)
    assert answer.status_code == 200
    assert not answer.text.strip()


def test_refused_words_come_back_in_their_box(amina):
    answer = send_card(amina, "again " * 300)
    assert answer.status_code == 422
    assert 'id="composer"' in answer.text
    assert "HX-Reswap" not in answer.headers
    assert "again again" in answer.text


def test_a_note_is_answered_by_itself(fresh, amina):
    fresh.go_on("talk")
    fresh.note("Sam", "Somebody else said so")
    answer = amina.post("steps/talk/cards", id=uuid4(), words="Worth keeping")
    assert 'hx-swap-oob="beforeend:#notes"' in answer.text
    assert "Worth keeping" in answer.text
    assert "Somebody else said so" not in answer.text


def test_a_vote_is_answered_by_its_ballot_and_what_is_left(sorted_room, village):
    page = device(village, "amina", sorted_room)
    calm, paper = sorted_room.calm.pk, sorted_room.paper.pk
    answer = page.post("steps/choose/votes", id=uuid4(), group=calm)
    assert "1 vote of yours" in answer.text
    assert "1 vote left" in answer.text
    assert str(paper) not in answer.text
    assert "Coffee before the bell" not in answer.text
    vote = uuid4()
    page.post("steps/choose/votes", id=vote, group=paper)
    answer = page.delete("steps/choose/votes", id=vote, group=paper)
    assert "0 votes of yours" in answer.text
    assert "1 vote left" in answer.text


def test_without_a_script_a_vote_leads_back_to_the_page(sorted_room, village):
    page = village.visit_as("amina", sorted_room.activity)
    page.get()
    answer = page.post("steps/choose/votes", id=uuid4(), group=sorted_room.calm.pk)
    assert "1 vote left" in page.follow(answer).text


@pytest.fixture
def asked():
    """`asked(send)`: how many questions one request puts to the database, once all is warm."""

    def count(send):
        send()
        with CaptureQueriesContext(connection) as questions:
            assert send().status_code == 200
        return len(questions)

    return count


def crowd(room, count):
    """So many cards, notes and votes of others."""
    plan = room.activity.plan
    for key, lane in (("write", "more"), ("talk", "")):
        Contribution.objects.bulk_create(
            Contribution(step=plan.named(key), lane=lane, words="Another's", revision=1)
            for _ in range(count)
        )
    Vote.objects.bulk_create(
        Vote(step=plan.named("choose"), group=room.calm, seal="another") for _ in range(count)
    )


@pytest.mark.parametrize("others", [2, 200])
def test_a_small_write_asks_the_same_few_questions_in_any_room(sorted_room, village, asked, others):
    crowd(sorted_room, others)
    sorted_room.activity.give_votes(sorted_room.activity.step, 9, by=sorted_room.convenor)
    page = village.visit_as_guest(sorted_room.activity, "Pat")
    page.client.defaults["HTTP_HX_REQUEST"] = "true"
    vote = {"group": sorted_room.calm.pk}
    assert asked(lambda: send_card(page, "One more")) <= 11
    assert asked(lambda: page.post("steps/choose/votes", id=uuid4(), **vote)) <= 16
    assert asked(lambda: page.post("steps/talk/cards", id=uuid4(), words="One more")) <= 10
    assert asked(lambda: page.post("steps/write/tick", done="yes")) <= 10


@pytest.mark.parametrize("others", [2, 200])
def test_the_room_asks_the_same_few_questions_at_any_size(sorted_room, village, asked, others):
    crowd(sorted_room, others)
    for step, most in (("write", 7), ("choose", 8), ("talk", 15), ("commit", 14)):
        sorted_room.go_on(step)
        page = village.visit_as_guest(sorted_room.activity, f"Pat at {step}")
        assert asked(page.get) <= most, step
