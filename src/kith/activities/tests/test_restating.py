"""What somebody means is said again by somebody else, until it is what they mean."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.audiences import Onlookers
from kith.activities.models import Assent, Contribution
from kith.activities.tests.listening import hear, restating

pytestmark = pytest.mark.usefixtures("listening")


@pytest.fixture
def room(village):
    return restating(village)


def page_of(village, room, who):
    return village.visit_as(who, room.activity)


def test_everybody_gets_a_card_of_somebody_else_and_each_card_is_given(village):
    room = hear(village, "amina", "bruno", "zofia")
    room.go_on("write")
    for who in ("Amina", "Bruno", "Zofia"):
        room.write(who, **{"": [f"What {who} means"]})
    room.go_on("restate")
    given = {who: room.given(who) for who in room.people}
    assert all(card.participant != room.seat(who) for who, card in given.items())
    assert {card.pk for card in given.values()} == {
        room.card(who).pk for who in ("Amina", "Bruno", "Zofia")
    }


def test_only_the_two_whom_it_concerns_read_it_until_the_group_goes_on(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    for who, reads in (("Amina", True), ("Bruno", True), ("Ngọc", False), ("Sam", False)):
        seen = Contribution.objects.visible_to(room.people[who])
        assert seen.filter(pk=said.pk).exists() == reads, who
    everybody = Contribution.objects.visible_to(Onlookers(room.activity.pk))
    assert not everybody.filter(pk=said.pk).exists()
    room.go_on("talk")
    assert everybody.filter(pk=said.pk).exists()


def test_the_holder_says_yes_and_the_other_is_told(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    bruno = page_of(village, room, "bruno")
    assert "Yes, that is what I mean" in bruno.get().text
    assert bruno.post(f"cards/{said.pk}/assent").status_code == 302
    assert bruno.post(f"cards/{said.pk}/assent").status_code == 302
    assert Assent.objects.filter(card=said).count() == 1
    amina = page_of(village, room, "amina").get().text
    assert "yes, that is what I mean." in amina
    assert "In your own words" not in amina


def test_nobody_but_the_holder_says_yes(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    assert page_of(village, room, "amina").post(f"cards/{said.pk}/assent").status_code == 403
    assert page_of(village, room, "ngoc").post(f"cards/{said.pk}/assent").status_code == 404
    card = room.card("Bruno")
    assert page_of(village, room, "bruno").post(f"cards/{card.pk}/assent").status_code == 403
    assert not Assent.objects.filter(card__in=[said, card]).exists()


def test_a_correction_is_read_by_the_other_who_tries_again_and_what_was_said_stays(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    bruno, amina = page_of(village, room, "bruno"), page_of(village, room, "amina")
    bruno.post(f"cards/{said.pk}/corrections", id=uuid4(), words="Time with pupils")
    page = amina.get().text
    assert "Time with pupils" in page
    assert "Bruno wants time" in page
    amina.post(
        "steps/restate/restatements", id=uuid4(), card=room.card("Bruno").pk, words="With pupils"
    )
    page = bruno.get().text
    assert "With pupils" in page
    assert Contribution.objects.again(room.activity.plan.named("restate")).count() == 2


def test_sent_twice_it_is_said_once(room, village):
    amina, card, pk = page_of(village, room, "amina"), room.card("Bruno").pk, uuid4()
    for _arrival in range(2):
        answer = amina.post("steps/restate/restatements", id=pk, card=card, words="He wants time")
        assert answer.status_code == 302
    said = Contribution.objects.get(pk=pk)
    room.activity.assent(said, by=village.bruno)
    assert (
        amina.post("steps/restate/restatements", id=pk, card=card, words="He wants").status_code
        == 302
    )
    assert Contribution.objects.get(pk=pk).words == "He wants time"


def test_empty_words_are_asked_for_again_and_nothing_is_lost(room, village):
    amina, card = page_of(village, room, "amina"), room.card("Bruno").pk
    answer = amina.post("steps/restate/restatements", id=uuid4(), card=card, words=" ")
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text
    long = amina.post("steps/restate/restatements", id=uuid4(), card=card, words="x" * 1001)
    assert long.status_code == 422
    assert "x" * 1001 in long.text


def test_nobody_says_a_card_again_that_was_given_to_somebody_else(room, village):
    card = room.card("Sam").pk
    amina = page_of(village, room, "amina")
    answer = amina.post("steps/restate/restatements", id=uuid4(), card=card, words="Sam means")
    assert answer.status_code == 403


def test_who_comes_late_gets_the_card_that_was_given_least(room, village):
    room.enter(village.zofia)
    assert room.given("Zofia") in (room.card("Bruno"), room.card("Sam"))


def test_one_can_have_another_card_and_pressed_twice_it_is_one(room, village):
    amina, pk = page_of(village, room, "amina"), uuid4()
    for _press in range(2):
        assert amina.post("steps/restate/restatings", id=pk).status_code == 302
    assert room.given("Amina") == room.card("Sam")
    answer = amina.post("steps/restate/restatings", id=uuid4())
    assert answer.status_code == 403
    assert "There is no other card" in answer.text


def test_a_card_that_is_gone_is_no_dead_end(room, village):
    room.activity.withdraw(room.card("Bruno"), by=village.bruno)
    amina = page_of(village, room, "amina")
    assert "not there any more" in amina.get().text
    amina.post("steps/restate/restatings", id=uuid4())
    assert "What Sam means" in amina.get().text


def test_nor_is_a_holder_who_left(room, village):
    room.activity.remove(room.seat("Bruno"), by=village.ngoc)
    amina = page_of(village, room, "amina")
    assert "has left" in amina.get().text
    amina.post("steps/restate/restatings", id=uuid4())
    assert room.given("Amina") == room.card("Sam")


def test_alone_there_is_a_sentence(village):
    room = hear(village)
    room.go_on("write")
    room.write("Ngọc", **{"": ["What I mean"]})
    room.go_on("restate")
    assert "There is no card of somebody else here" in page_of(village, room, "ngoc").get().text


def test_two_say_each_others_card(village):
    room = hear(village, "amina")
    room.go_on("write")
    for who in ("Amina", "Ngọc"):
        room.write(who, **{"": [f"What {who} means"]})
    room.go_on("restate")
    assert room.given("Amina") == room.card("Ngọc")
    assert room.given("Ngọc") == room.card("Amina")
