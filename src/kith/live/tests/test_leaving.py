"""Who is let go, and that nothing is lost by it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import signing

from kith.access.signing import seal
from kith.activities.audiences import LEADING
from kith.activities.models import Activity
from kith.activities.tickets import SERVES, Ticket
from kith.live.listener import MOST_WAITING, TICKET_LASTS

pytestmark = pytest.mark.live


def ends_with(reader, reason):
    told = reader.hears()
    return (told.event, told.data, reader.hears()) == ("over", reason, None)


def test_a_slow_reader_is_let_go_and_comes_back_to_all_that_was_said(house, talk):
    reader = house.opens(talk.ticket())
    talk.note("Heard")
    have = reader.hears().revision
    reader.stops_reading()
    said = [f"Note {count}" for count in range(MOST_WAITING + 3)]
    [room] = house.hub._rooms.values()
    for words in said:
        talk.note(words)
        house.do(room._tell)  # one frame each, as if time had passed between them
    assert not room.listeners
    reader.reads_on()
    while told := reader.hears():
        have = told.revision
    back = house.opens(talk.ticket(revision=have)).hears()
    assert all(back.says(words) for words in said[1:])


def test_a_slow_reader_keeps_nobody_waiting(house, talk):
    slow, quick = house.opens(talk.ticket()), house.opens(talk.ticket())
    slow.stops_reading()
    talk.note("For all")
    assert quick.hears().says("For all")


def test_whoever_is_removed_is_told_that_it_is_over_and_hears_no_more(house, talk):
    theirs = house.opens(talk.ticket(participant=str(talk.seat.pk)))
    other = house.opens(talk.ticket("convenor"))
    talk.activity.remove(talk.seat, by=talk.convenor)
    assert ends_with(theirs, "removed")
    assert other.hears().revision == talk.ticket().revision


@pytest.mark.parametrize("view", LEADING)
def test_whoever_convenes_no_more_is_sent_back_to_the_page_and_hears_nothing_first(
    house, talk, view
):
    theirs, other = house.opens(talk.ticket(view)), house.opens(talk.ticket())
    Activity.objects.filter(pk=talk.activity.pk).update(starter=talk.member)
    talk.note("Not for them alone")
    assert ends_with(theirs, "again")
    assert other.hears().says("Not for them alone")


def test_whoever_convenes_listens_on_while_a_phone_comes_back_to_what_it_missed(house, talk):
    old = talk.ticket()
    talk.note("Said before the phone was back")
    leading = house.opens(talk.ticket("convenor"))
    house.do(lambda: None)
    assert house.opens(old).hears().says("Said before")
    talk.note("Said after")
    assert leading.hears().says("Said after")


def test_a_lectern_without_a_seat_of_its_own_listens_on(house, talk):
    lectern = house.opens(talk.ticket("lectern", participant=""))
    for words in ("One", "Another"):
        talk.note(words)
        assert lectern.hears().event == "change"


def test_a_ticket_of_somebody_removed_opens_nothing(house, talk):
    ticket = talk.ticket(participant=str(talk.seat.pk))
    talk.activity.remove(talk.seat, by=talk.convenor)
    assert ends_with(house.opens(ticket), "removed")  # a room that is read now
    house.opens(talk.ticket())
    talk.activity.extend(minutes=1, by=talk.convenor)
    assert ends_with(house.opens(ticket), "removed")  # and one that is open already


def test_a_ticket_for_an_activity_that_is_no_more_says_so(house, talk):
    ticket = talk.ticket()
    talk.activity.delete()
    assert ends_with(house.opens(ticket), "gone")


@pytest.mark.parametrize("bent", ["", "no ticket at all", "x" * 5000])
def test_what_is_no_ticket_opens_nothing(house, bent):
    assert ends_with(house.opens(bent), "ticket")


def test_a_ticket_made_for_something_else_opens_nothing(house, talk):
    assert ends_with(house.opens(seal("screen", activity=str(talk.activity.pk))), "ticket")


def test_a_ticket_cannot_be_changed_by_whoever_holds_it(house, talk):
    mine, theirs = talk.ticket().sealed(), talk.ticket("convenor").sealed()
    assert ends_with(house.opens(theirs.partition(":")[0] + mine[mine.index(":") :]), "ticket")


def test_a_ticket_of_eleven_minutes_ago_opens_nothing(house, talk, monkeypatch):
    long_ago = signing.time.time() - (SERVES + timedelta(minutes=1)).total_seconds()
    with monkeypatch.context() as clock:
        clock.setattr(signing.time, "time", lambda: long_ago)
        sealed = talk.ticket().sealed()
    assert ends_with(house.opens(sealed), "ticket")


def test_a_stream_beats_and_brings_a_new_ticket_before_the_old_one_is_too_old(house, talk):
    old = talk.ticket(revision=0)
    reader = house.opens(old)
    now = reader.hears().revision
    for _ in range(TICKET_LASTS[1]):
        house.do(house.hub._beat)
    events = [reader.hears() for _ in range(TICKET_LASTS[1])]
    assert {told.event for told in events} == {"beat", "ticket"}
    [fresh] = [Ticket.read(told.data) for told in events if told.event == "ticket"]
    assert fresh == talk.ticket(revision=now)


def test_the_server_closes_every_stream_at_once_when_it_stops(house, talk):
    readers = [house.opens(talk.ticket()) for _ in range(5)]
    house.hub.close()
    assert [reader.hears() for reader in readers] == [None] * 5
    assert house.opens(talk.ticket()).hears() is None
