"""Hidden means hidden: not sent, to nobody, by no way."""

from __future__ import annotations

import pytest

from kith.activities.models import Contribution, Vote
from kith.village.tests.crawl import walk
from kith.village.tests.scenes import SECRET, alone, choosing, over_time, revealed, writing
from kith.village.tests.worlds import (
    ONLOOKERS,
    OTHER,
    browser_of,
    differences,
    seal_of,
    seen,
    told,
    without_cards_of,
)


@pytest.fixture
def rooms(village):
    """One at *write*, and one at *choose*, where the same words are revealed and votes hidden."""
    return writing(village), choosing(village)


def otherwise(unread, unmoved):
    """Another truth: other words, other authors, another vote."""
    hidden = Contribution.objects.filter(step__activity=unread.activity)
    hidden.update(words=OTHER, seal=seal_of(unread, "Joaquín", "write"))
    shown = Contribution.objects.filter(step__activity=unmoved.activity, words=SECRET)
    shown.update(seal=seal_of(unmoved, "Joaquín", "write"))
    first, second = unmoved.activity.groups.all()
    votes = Vote.objects.filter(seal=seal_of(unmoved, "Amina", "choose"), group=first)
    assert votes.update(group=second)


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_an_onlooker_what_is_hidden(village, rooms, stopped_clock, who):
    before = seen(village, who, *rooms)
    otherwise(*rooms)
    assert not differences(before, seen(village, who, *rooms))


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_an_onlooker_what_is_hidden_over_time(village, stopped_clock, who):
    room = over_time(village)
    before, heard = seen(village, who, room), told(room)
    hidden = Contribution.objects.of(room.activity)
    hidden.update(words=OTHER, seal=seal_of(room, "Joaquín", "write"))
    assert not differences(before, seen(village, who, room))
    assert told(room) == heard


@pytest.mark.parametrize("who", ["ngoc", "bruno", "nobody"])
def test_no_page_tells_that_another_card_came_over_time(village, stopped_clock, who):
    """Nor that it did not: people come one by one, and one more would tell of who was there."""
    room = over_time(village)
    before, heard = seen(village, who, room), told(room)
    room.write("Joaquín", more=["One more"])
    room.activity.walk_to("-", by=village.joaquin)
    after = seen(village, who, room)
    assert not differences(without_cards_of(room, before), without_cards_of(room, after))
    assert told(room) == heard


@pytest.mark.parametrize("who", ONLOOKERS)
def test_what_somebody_does_alone_is_nowhere_for_anybody_else(village, stopped_clock, who):
    room = alone(village)
    texts = seen(village, who, room)
    mine = (SECRET, "Amina’s own evenings", "What only Amina will try")
    assert not any(words in text for text in texts.values() for words in mine)
    there = [path for path in texts if str(room.activity.pk) in path]
    answers = [browser_of(village, who, room).get(path).status_code for path in there]
    assert set(answers) == {404}


def test_the_stream_tells_nobody_what_is_hidden(village, rooms, stopped_clock):
    before = [told(room) for room in rooms]
    otherwise(*rooms)
    assert [told(room) for room in rooms] == before


def test_whoever_wrote_the_words_sees_them_before_the_reveal(village):
    room = writing(village)
    assert SECRET in "".join(seen(village, "amina", room).values())


@pytest.mark.parametrize("who", ["ngoc", "bruno", "yuki", "Robin"])
def test_after_the_reveal_those_in_the_community_and_the_guests_read_them(village, who):
    room = revealed(village)
    assert SECRET in "".join(seen(village, who, room).values())


@pytest.mark.parametrize("who", ["elise", "ines", "Sam", "nobody"])
def test_after_the_reveal_nobody_else_reads_them(village, who):
    room = revealed(village)
    texts = seen(village, who, room)
    assert SECRET not in "".join(text for path, text in texts.items() if "/screens/" not in path)


def test_no_page_puts_a_name_beside_what_was_said_without_one(village):
    room = revealed(village)
    names = {who.first_name for who in room.people.values()}
    walked = walk(browser_of(village, "ngoc", room))
    places = [place for _path, page in walked.pages() for place in page.smallest_with(SECRET)]
    assert places
    for place in places:
        around = " ".join(outer.text for outer in list(place.ancestors())[:2])
        assert not any(name in around for name in names)


def test_no_page_carries_a_seal(village):
    room = revealed(village)
    seals = set(Contribution.objects.exclude(seal="").values_list("seal", flat=True))
    everything = "".join(seen(village, "ngoc", room).values())
    assert seals
    assert not any(seal in everything for seal in seals)
