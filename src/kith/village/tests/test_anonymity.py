"""What is left in the database of an anonymous step: the words, and nobody."""

from __future__ import annotations

import pytest

from kith.activities.models import Contribution, Issue, Reaction, Step, Tick, Vote
from kith.events.models import Event
from kith.village.tests.scenes import finishing, promising, writing
from kith.village.tests.stored import tell_no_order


@pytest.fixture
def ended(village):
    return finishing(village).activity


def anonymous_steps(activity):
    return Step.objects.filter(activity=activity, anonymous=True)


@pytest.mark.parametrize("model", [Contribution, Vote])
def test_no_row_of_a_closed_anonymous_step_has_an_author_or_a_seal(ended, model):
    rows = model.objects.filter(step__in=anonymous_steps(ended))
    assert rows.exists()
    assert not rows.exclude(participant=None).exists()
    assert not rows.exclude(seal="").exists()


@pytest.mark.parametrize("model", [Contribution, Vote])
def test_rows_of_a_closed_anonymous_step_tell_no_order_of_writing(ended, model):
    for step in anonymous_steps(ended):
        assert tell_no_order(model.objects.filter(step=step))


def test_the_key_that_signed_the_marks_is_gone(ended):
    ended.refresh_from_db()
    assert ended.key == ""
    assert ended.join_code is None


@pytest.mark.parametrize("model", [Issue, Tick])
def test_nothing_is_left_of_who_wrote_or_voted_or_said_that_they_were_done(village, model):
    room = promising(village)
    of_this = model.objects.filter(step__activity=room.activity)
    assert of_this.exists()
    room.end()
    assert not of_this.exists()


def test_no_mark_works_after_the_end(village):
    room = finishing(village)
    steps = list(anonymous_steps(room.activity))
    for who in room.people.values():
        assert not Contribution.objects.filter(step__in=steps).written_by(who).exists()
        assert not Vote.objects.filter(step__in=steps).cast_by(who).exists()


@pytest.mark.parametrize("scene", [writing, finishing])
def test_no_event_of_an_anonymous_step_says_who_did_it_to_which_card_or_when(village, scene):
    activity = scene(village).activity
    steps = {str(step.pk): step for step in anonymous_steps(activity)}
    about = [
        event
        for event in Event.objects.filter(place=activity.pk)
        if event.verb.startswith(("card.", "vote.", "step.")) and event.subjects["step"] in steps
    ]
    assert about
    for event in about:
        assert event.actor == ""
        assert event.subjects.keys() == {"step"}
    for step in steps:
        assert len({event.at for event in about if event.subjects["step"] == step}) <= 1


def test_no_event_says_a_word_that_somebody_wrote(ended):
    everything = " ".join(str(event.subjects) for event in Event.objects.all())
    for card in Contribution.objects.filter(step__activity=ended):
        assert card.words not in everything


def test_what_is_said_under_a_name_keeps_it(ended):
    said = Contribution.objects.filter(step__activity=ended, step__kind="talk")
    names = said.exclude(from_room=True).values_list("participant__name", flat=True)
    assert set(names) == {"Bruno", "Robin"}


def test_nothing_is_left_of_who_reacted_to_a_card(ended):
    reactions = Reaction.objects.of(ended)
    assert reactions.exists()
    assert not reactions.exclude(participant=None).exists()


def test_a_card_that_was_taken_back_leaves_neither_words_nor_author(village):
    room = writing(village)
    card = Contribution.objects.get(step__activity=room.activity)
    room.activity.withdraw(card, by=room.people["Amina"])
    room.end()
    card.refresh_from_db()
    assert (card.words, card.participant, card.seal) == ("", None, "")
    assert card.withdrawal.by is None
    assert card.withdrawal.at == room.activity.step_began
