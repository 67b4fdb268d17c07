"""What two say to each other is theirs, and what somebody answers without a name is nobody's."""

from __future__ import annotations

import pytest

from kith.activities.events import Answered, Contributed
from kith.activities.models import Contribution, Placing
from kith.events.models import Event
from kith.learnings.looking_again import look_again
from kith.village.tests.scenes import SECRET
from kith.village.tests.scenes_of_answers import answering, placing, restating
from kith.village.tests.stored import tell_no_order
from kith.village.tests.test_anonymity import anonymous_steps
from kith.village.tests.worlds import OTHER, differences, seal_of, seen, told

ONLOOKERS = ["ngoc", "yuki", "Robin", "nobody"]


def swapped(room, step, one="Amina", another="Joaquín"):
    """Another truth: what the one answered is the other's, and the other way round."""
    first, second = (seal_of(room, who, step) for who in (one, another))
    theirs = Placing.objects.in_step(room.activity.plan.named(step))
    assert theirs.filter(seal=first).update(seal="between the two")
    assert theirs.filter(seal=second).update(seal=first)
    assert theirs.filter(seal="between the two").update(seal=second)


@pytest.mark.parametrize("who", ONLOOKERS)
def test_what_is_said_again_is_for_the_two_who_say_it(village, stopped_clock, who):
    room = restating(village)
    before, heard = seen(village, who, room), told(room)
    assert not any(SECRET in text for text in before.values())
    between = Contribution.objects.of(room.activity).filter(words__contains=SECRET)
    for card in between:
        Contribution.objects.filter(pk=card.pk).update(words=card.words.replace(SECRET, OTHER))
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard


@pytest.mark.parametrize("who", ["amina", "bruno"])
def test_and_each_of_the_two_reads_it(village, who):
    room = restating(village)
    assert any(SECRET in text for text in seen(village, who, room).values())


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_what_is_answered_without_a_name_before_the_group_goes_on(
    village,
    stopped_clock,
    who,
):
    room = answering(village)
    before, heard = seen(village, who, room), told(room)
    Placing.objects.in_step(room.activity.step).filter(lane="agree").update(lane="unsure")
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_who_answered_what_once_it_is_counted(village, stopped_clock, who):
    room = placing(village)
    before, heard = seen(village, who, room), told(room)
    for step in ("conclude", "place"):
        swapped(room, step)
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard


def test_no_event_tells_who_answered_or_wrote_without_a_name(village):
    room = placing(village)
    steps = {str(step.pk): step for step in anonymous_steps(room.activity)}
    verbs = (Contributed.verb, Answered.verb)
    about = [
        event
        for event in Event.objects.filter(place=room.activity.pk, verb__in=verbs)
        if event.subjects["step"] in steps
    ]
    assert {event.verb for event in about} == set(verbs)
    for event in about:
        assert (event.actor, event.subjects.keys()) == ("", {"step"})
    for step in steps:
        assert len({event.at for event in about if event.subjects["step"] == step}) == 1


def test_after_the_end_an_answer_has_nobody_and_lies_where_its_random_id_puts_it(village):
    room = placing(village)
    room.end()
    answers = Placing.objects.of(room.activity)
    assert answers.exists()
    assert not answers.exclude(participant=None).exists()
    assert not answers.exclude(seal="").exists()
    for step in room.activity.steps.filter(kind__in=("conclude", "place")):
        assert tell_no_order(Placing.objects.filter(step=step))


@pytest.fixture
def again(village):
    """*What goes home* is looked at again: Amina and Zofia say the opposite of two cards."""
    activity = look_again(village.finished, by=village.gurpreet)
    activity.move_to(activity.plan.named("revisit"), by=village.gurpreet)
    cards = list(Contribution.objects.of(activity)[:2])
    for who, lanes in ((village.amina, ("more", "less")), (village.zofia, ("less", "more"))):
        activity.join(who)
        for card, lane in zip(cards, lanes, strict=True):
            activity.answer(card, lane, by=who)
    return activity


@pytest.mark.parametrize("who", ["gurpreet", "ngoc", "nobody"])
def test_nobody_reads_who_says_more_or_less_of_what_was_tried(village, again, stopped_clock, who):
    seen(village, who)  # they come in where they had not been, and have their marks
    before = seen(village, who)
    theirs = Placing.objects.of(again)
    more, less = (list(theirs.filter(lane=lane)) for lane in ("more", "less"))
    assert len(more) == len(less) == 2
    for some, lane in ((more, "less"), (less, "more")):
        theirs.filter(pk__in=[one.pk for one in some]).update(lane=lane)
    assert not differences(before, seen(village, who))
