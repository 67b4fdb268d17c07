"""That somebody is understood is told as a count; what the two reply to each other is theirs."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.models import Contribution
from kith.village.tests.scenes import SECRET
from kith.village.tests.scenes_of_answers import restating
from kith.village.tests.snapshot import forgotten
from kith.village.tests.worlds import OTHER, differences, seen, told


@pytest.fixture
def room(village):
    """Amina and Bruno have each said again what the other means."""
    room = restating(village)
    card = Contribution.objects.of(room.activity).get(words="A meaning that Amina brought")
    step, bruno = room.activity.step, room.people["Bruno"]
    room.activity.restate(uuid4(), step, card, f"Amina’s {SECRET}", by=bruno)
    return room


def said_by(room, who):
    again = Contribution.objects.again(room.activity.step)
    return again.get(participant=room.activity.seat_of(room.people[who]))


@pytest.mark.parametrize("who", ["yuki", "Robin"])
def test_no_page_tells_who_of_them_is_understood(village, room, stopped_clock, who):
    worlds = []
    for speaker, holder in (("Amina", "Bruno"), ("Bruno", "Amina")):
        with forgotten():
            room.activity.assent(said_by(room, speaker), by=room.people[holder])
            worlds.append(seen(village, who, room))
            room.activity.refresh_from_db()
    assert not differences(*worlds)


@pytest.mark.parametrize("who", ["ngoc", "Robin"])
def test_a_reply_is_for_the_two_until_the_group_goes_on(village, room, stopped_clock, who):
    said, step = said_by(room, "Amina"), room.activity.step
    room.activity.assent(said, by=room.people["Bruno"])
    room.activity.allow_replies(step, by=room.convenor)
    reply = room.activity.reply(uuid4(), step, said.about, SECRET, by=room.people["Amina"])
    before, heard = seen(village, who, room), told(room)
    Contribution.objects.filter(pk=reply.pk).update(words=OTHER)
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard
    assert any(OTHER in text for text in seen(village, "bruno", room).values())
