"""One wording for all: proposed, changed by others, answered and taken."""

from __future__ import annotations

import pytest

from kith.access import Refused
from kith.activities.models import Activity, Conclusion


@pytest.fixture
def drafting(asked):
    asked.go_on("conclude")
    return asked


@pytest.fixture
def short(drafting):
    return drafting.say("Amina", "We walk")


def test_two_who_change_the_same_wording_at_once_lose_nothing(drafting, short):
    quietly = drafting.say("Bruno", "We walk quietly", based_on=short)
    slowly = drafting.say("Sam", "We walk slowly", based_on=short)
    assert {card.words for card in drafting.activity.step.cards_asked_about()} == {
        "We walk",
        "We walk quietly",
        "We walk slowly",
    }
    assert quietly.based_on == slowly.based_on == short


def test_what_was_taken_is_the_conclusion(drafting, short):
    other = drafting.say("Sam", "We run")
    drafting.answer(other, Amina="agree", Bruno="agree")
    assert drafting.activity.conclusion() == other
    drafting.activity.conclude(short, by=drafting.convenor)
    assert drafting.activity.conclusion() == short


def test_another_wording_takes_its_place_and_undoing_brings_back_the_one_before(drafting, short):
    other = drafting.say("Sam", "We run")
    for card in (short, other, other):
        drafting.activity.conclude(card, by=drafting.convenor)
    step = drafting.activity.step
    assert step.conclusions.count() == 2
    latest = step.taken()
    for _press in range(2):
        drafting.activity.undo_conclusion(latest, by=drafting.convenor)
    assert drafting.activity.conclusion() == short
    drafting.activity.undo_conclusion(step.taken(), by=drafting.convenor)
    assert drafting.activity.conclusion() is None


def test_without_one_that_was_taken_it_is_the_most_agreed(drafting, short):
    assert drafting.activity.conclusion() is None
    other = drafting.say("Sam", "We run")
    drafting.answer(short, Amina="agree", Bruno="agree")
    drafting.answer(other, Amina="agree", Bruno="agree", Sam="agree")
    assert drafting.activity.conclusion() == other


def test_what_as_many_disagree_with_is_no_conclusion(drafting, short):
    drafting.answer(short, Amina="agree", Bruno="disagree")
    assert drafting.activity.conclusion() is None
    drafting.answer(short, Sam="agree")
    assert drafting.activity.conclusion() == short


def test_a_wording_that_is_taken_back_or_withheld_is_no_conclusion_any_more(drafting, short):
    drafting.activity.conclude(short, by=drafting.convenor)
    drafting.activity.withhold(short, "It names somebody.", by=drafting.convenor)
    assert drafting.activity.conclusion() is None
    drafting.activity.give_back(short, by=drafting.convenor)
    assert drafting.activity.conclusion() == short
    drafting.activity.withdraw(short, by=drafting.people["Amina"])
    assert drafting.activity.conclusion() is None


def test_a_card_of_another_step_is_not_taken(asked):
    card = asked.say("Amina", "Soft shoes")
    with pytest.raises(Refused, match="No wording is sought"):
        asked.activity.conclude(card, by=asked.convenor)


def test_the_harvest_runs_when_the_group_goes_on_and_at_close(drafting, short, common_ground):
    drafting.activity.conclude(short, by=drafting.convenor)
    drafting.go_on("examples")
    assert common_ground.harvested == ["We walk"]
    drafting.go_on("conclude")
    drafting.activity.undo_conclusion(short.step.taken(), by=drafting.convenor)
    drafting.end()
    assert common_ground.harvested[1:] == ["", ""]


def test_closing_keeps_who_took_it_and_drops_what_was_taken_before(drafting, short):
    other = drafting.say("Sam", "We run")
    for card in (other, short):
        drafting.activity.conclude(card, by=drafting.convenor)
    drafting.end()
    kept = Conclusion.objects.get(step__activity=drafting.activity)
    assert (kept.card, kept.by) == (short, drafting.convenor)
    assert Activity.objects.get(pk=drafting.activity.pk).conclusion() == short
