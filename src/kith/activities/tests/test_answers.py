"""Cards that everybody answers: what is counted, and what nobody is told."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from kith.access import Refused
from kith.activities.audiences import Onlookers
from kith.activities.models import Activity, Placing
from kith.activities.tests.conftest import stranger
from kith.events.models import Event
from kith.village.tests.stored import tell_no_order


@pytest.fixture
def shoes(asked):
    return asked.say("Amina", "Soft shoes")


def test_each_answers_a_card_once_and_may_answer_otherwise(asked, shoes):
    asked.answer(shoes, Amina="agree", Bruno="agree", Sam="disagree")
    asked.answer(shoes, Bruno="agree")
    asked.answer(shoes, Amina="unsure")
    assert asked.counts(shoes) == {"agree": 1, "unsure": 1, "disagree": 1}


def test_an_answer_is_taken_back_and_taking_it_back_twice_is_harmless(asked, shoes):
    asked.answer(shoes, Amina="agree", Sam="agree")
    for _press in range(2):
        asked.activity.take_answer_back(shoes, by=asked.people["Sam"])
    assert asked.counts(shoes) == {"agree": 1, "unsure": 0, "disagree": 0}


def test_what_is_no_answer_of_this_step_is_refused(asked, shoes):
    with pytest.raises(Refused, match="cannot be answered"):
        asked.answer(shoes, Amina="example")


def test_no_event_tells_who_answered_or_what(asked, shoes):
    asked.answer(shoes, Amina="agree", Sam="disagree")
    told = Event.objects.filter(place=asked.activity.pk, verb="card.answered")
    assert told.count() == 2
    for event in told:
        assert event.actor == ""
        assert event.at == asked.activity.time_of_step
        assert event.subjects == {"step": str(shoes.step_id), "card": str(shoes.pk)}


def test_the_same_answer_again_is_no_event(asked, shoes):
    for _press in range(3):
        asked.answer(shoes, Amina="agree")
    assert Event.objects.filter(place=asked.activity.pk, verb="card.answered").count() == 1


def test_answers_are_counted_by_those_who_may_look_and_by_nobody_else(asked, shoes, village):
    asked.answer(shoes, Amina="agree", Bruno="agree")
    for who in (village.amina, asked.people["Sam"], Onlookers(asked.activity.pk)):
        assert Placing.objects.visible_to(who).of(asked.activity).count() == 2
    for who in (village.elise, stranger()):
        assert not Placing.objects.visible_to(who).of(asked.activity).exists()


def test_the_answers_to_a_withheld_card_are_shown_to_nobody(asked, shoes):
    asked.answer(shoes, Amina="agree", Sam="agree")
    asked.activity.withhold(shoes, "It names a pupil.", by=asked.convenor)
    everybody = Onlookers(asked.activity.pk)
    assert not Placing.objects.visible_to(everybody).of(asked.activity).exists()
    with pytest.raises(Refused, match="not shown any more"):
        asked.answer(shoes, Bruno="agree")


def test_closing_keeps_how_many_and_forgets_who_and_in_which_order(asked, shoes):
    socks = asked.say("Sam", "Felt under the chairs")
    asked.answer(shoes, Amina="agree", Bruno="agree", Sam="disagree")
    asked.answer(socks, Bruno="unsure", Amina="agree")
    before = asked.counts(shoes), asked.counts(socks)
    asked.end()
    kept = Placing.objects.of(asked.activity)
    assert (asked.counts(shoes), asked.counts(socks)) == before
    assert not kept.exclude(participant=None, seal="").exists()
    assert tell_no_order(kept)
    assert kept.count() == 5


def test_after_it_is_opened_again_nobody_answers_twice_but_new_cards_are_answered(asked, shoes):
    asked.answer(shoes, Amina="agree")
    asked.end()
    activity = Activity.objects.get(pk=asked.activity.pk)
    activity.reopen(by=asked.convenor)
    asked.activity = Activity.objects.get(pk=activity.pk)
    with pytest.raises(Refused, match="counted when the activity closed"):
        asked.answer(shoes, Amina="agree")
    asked.answer(asked.say("Amina", "Softer shoes"), Amina="agree")


def test_words_that_others_have_answered_are_not_changed_under_them(asked, shoes):
    asked.answer(shoes, Amina="agree")
    asked.activity.reword(shoes, "Soft shoes, indoors", by=asked.people["Amina"])
    asked.answer(shoes, Bruno="agree")
    with pytest.raises(ValidationError, match="Others have answered"):
        asked.activity.reword(shoes, "Hard shoes", by=asked.people["Amina"])
    shoes.refresh_from_db()
    assert shoes.words == "Soft shoes, indoors"


def test_a_locked_step_takes_no_answer(asked, shoes):
    asked.activity.lock(asked.activity.step, by=asked.convenor)
    with pytest.raises(Refused, match="locked"):
        asked.answer(shoes, Amina="agree")


def test_whoever_was_asked_to_leave_answers_no_more(asked, shoes, village):
    asked.activity.remove(asked.activity.seat_of(village.bruno), by=asked.convenor)
    asked.activity = Activity.objects.get(pk=asked.activity.pk)
    with pytest.raises(Refused, match="do not take part"):
        asked.answer(shoes, Bruno="agree")


def test_hands_in_the_room_count_with_the_answers_and_counting_again_corrects_them(asked, shoes):
    asked.answer(shoes, Amina="agree")
    for hands in (9, 4):
        counted = {"agree": hands, "disagree": 1}
        asked.activity.count_hands_for_answers(shoes, counted, by=asked.convenor)
    assert asked.counts(shoes) == {"agree": 5, "unsure": 0, "disagree": 1}
    with pytest.raises(ValidationError, match="a number from 0"):
        asked.activity.count_hands_for_answers(shoes, {"agree": 1000}, by=asked.convenor)


def test_cards_are_placed_where_more_place_them_than_elsewhere(asked):
    asked.go_on("examples")
    whisper, shout, hum = (asked.say("Amina", words) for words in ("Whisper", "Shout", "Hum"))
    asked.answer(whisper, Amina="example", Bruno="example", Sam="unsure")
    asked.answer(shout, Amina="not-example", Bruno="not-example", Sam="example")
    asked.answer(hum, Amina="example", Bruno="not-example")
    step = asked.activity.step
    assert step.placed_as("example") == [whisper]
    assert step.placed_as("not-example") == [shout]
    asked.end()
    assert step.placed_as("example") == [whisper]


def test_without_names_closing_leaves_no_seal_and_the_record_says_how_many(asked):
    asked.go_on("nameless")
    card = asked.say("Sam", "We are tired")
    asked.answer(card, Amina="agree", Bruno="agree", Raven="disagree")
    asked.end()
    assert not Placing.objects.of(asked.activity).exclude(seal="", participant=None).exists()
    card.refresh_from_db()
    assert asked.counts(card) == {"agree": 2, "unsure": 0, "disagree": 1}
