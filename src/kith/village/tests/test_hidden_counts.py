"""One more has voted or answered: no page tells more of it than how many answers there are."""

from __future__ import annotations

import re

import pytest

from kith.village.tests.scenes import grouping
from kith.village.tests.scenes_of_answers import answer, answering
from kith.village.tests.worlds import differences, seen

ONLOOKERS = ["yuki", "Robin"]  # whoever convenes reads how many
COUNTED = re.compile(
    r'data-revision="\d+"'  # that something has happened, of whatever kind
    r'|(?<= ticket=")[^"]*'  # which carries the same number
    r"|(?m:^Content-Length: .*)"
    r"|\d+ answers?|\d+ réponses?"
)


def but_for_counts(texts):
    return {path: COUNTED.sub("", text) for path, text in texts.items()}


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_that_one_more_has_voted(village, stopped_clock, who):
    room = grouping(village)
    room.go_on("choose")
    room.vote("Amina", room.activity.groups.first())
    before = seen(village, who, room)
    room.vote("Joaquín", room.activity.groups.first())
    assert not differences(but_for_counts(before), but_for_counts(seen(village, who, room)))


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_which_answer_one_more_has_given(village, stopped_clock, who):
    room = answering(village)
    before = seen(village, who, room)
    answer(room, "Bruno", "agree", "agree")
    assert not differences(but_for_counts(before), but_for_counts(seen(village, who, room)))
