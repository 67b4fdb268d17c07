"""What is said under a name, in a room: those in the room read it, and their community."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.models import Contribution
from kith.village.tests.scenes import SECRET
from kith.village.tests.scenes_of_answers import one_word
from kith.village.tests.worlds import OTHER, differences, seen


@pytest.fixture
def last_words(village):
    """Amina has said her last words; the group has not gone on."""
    room = one_word(village)
    room.go_on("close")
    step = room.activity.step
    room.activity.contribute(uuid4(), step, SECRET, room.people["Amina"])
    return room


def without_screens(texts):
    """The address of a screen lets everybody look who has it: so is it meant."""
    return {path: text for path, text in texts.items() if "/screens/" not in path}


@pytest.mark.parametrize("who", ["elise", "Sam"])
def test_last_words_are_nowhere_outside_of_the_room(village, last_words, stopped_clock, who):
    before = seen(village, who, last_words)
    said = Contribution.objects.of(last_words.activity).filter(words=SECRET)
    assert said.update(words=OTHER, participant=last_words.activity.seat_of(village.bruno))
    after = seen(village, who, last_words)
    assert not differences(without_screens(before), without_screens(after))


@pytest.mark.parametrize("who", ["ngoc", "Robin"])
def test_in_the_room_they_are_read_at_once(village, last_words, who):
    assert any(SECRET in text for text in seen(village, who, last_words).values())
