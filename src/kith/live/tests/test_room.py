"""What happens in a room reaches whoever listens, once, and nobody else."""

from __future__ import annotations

import time
from contextlib import contextmanager
from queue import Empty

import pytest
from django.db import connection

from kith.activities.audiences import VIEWS
from kith.events.models import Event
from kith.live.room import GATHERING

pytestmark = pytest.mark.live


def test_everybody_hears_within_a_second_whatever_they_look_at(house, talk):
    readers = [house.opens(talk.ticket(view)) for view in VIEWS]
    began = time.monotonic()
    talk.note("Fewer words")
    assert all(reader.hears().says("1 new card.") for reader in readers)
    assert time.monotonic() - began < 1


def test_each_hears_it_in_their_language(house, talk):
    reader = house.opens(talk.ticket(language="fr"))
    talk.note("Moins de mots")
    told = reader.hears()
    assert told.says("Moins de mots")
    assert told.revision == talk.ticket().revision


def test_all_of_one_audience_are_sent_the_very_same_bytes(house, talk):
    one, another, other = (house.opens(talk.ticket(view)) for view in ("phone", "phone", "screen"))
    talk.note("Fewer words")
    heard = one.hears().frame
    assert another.hears().frame == heard
    assert other.hears().frame != heard


def test_what_happens_at_the_same_time_is_told_at_once(house, talk):
    reader = house.opens(talk.ticket())
    for count in range(5):
        talk.note(f"Note {count}")
    told = reader.hears()
    assert told.says("Note 0")
    assert told.says("Note 4")
    assert told.revision == talk.ticket().revision


def test_nobody_hears_another_room(house, talk, begin):
    reader = house.opens(talk.ticket())
    begin().note("Elsewhere")
    with pytest.raises(Empty):
        reader.hears(waits=3 * GATHERING)


def test_whoever_was_away_is_told_what_they_missed(house, talk):
    ticket = talk.ticket()
    talk.note("Said meanwhile")
    assert house.opens(ticket).hears().says("Said meanwhile")


def test_whoever_was_away_is_not_told_again_what_they_have(house, talk):
    ticket = talk.ticket()
    talk.note("Heard already")
    reader = house.opens(ticket, since=talk.ticket().revision)
    talk.note("Said meanwhile")
    told = reader.hears()
    assert told.says("Said meanwhile")
    assert not told.says("Heard already")


def test_those_who_come_back_do_not_make_those_who_stayed_hear_it_again(house, talk):
    early = talk.ticket()
    stayed = house.opens(early)
    talk.note("First")
    assert stayed.hears().says("First")
    assert house.opens(early).hears().says("First")
    with pytest.raises(Empty):
        stayed.hears(waits=3 * GATHERING)


def test_whoever_claims_to_know_the_future_is_sent_for_a_new_page(house, talk):
    reader = house.opens(talk.ticket(), since=10_000)
    assert (reader.hears().data, reader.hears()) == ("again", None)


def test_coming_into_a_room_that_is_open_asks_the_database_nothing(house, talk):
    first = house.opens(talk.ticket())
    talk.note("The room is open")
    first.hears()
    renderer = house.hub._renderer
    house.do(lambda: renderer._ask(lambda: setattr(connection, "force_debug_cursor", True)))
    others = [house.opens(talk.ticket()) for _ in range(20)]
    time.sleep(2 * GATHERING)
    assert house.do(lambda: renderer._ask(lambda: len(connection.queries))) == 0
    talk.note("And they listen")
    assert all(reader.hears().says("And they listen") for reader in others)


def test_a_room_that_everybody_left_is_forgotten(house, talk):
    reader = house.opens(talk.ticket())
    assert house.hub._rooms
    house.do(reader.goes)
    assert reader.hears() is None
    assert not house.hub._rooms


def test_news_of_a_room_where_nobody_listens_costs_nothing(house, talk):
    talk.note("To nobody")
    assert not house.hub._rooms


def test_a_change_that_cannot_be_told_sends_everybody_for_a_new_page(house, talk):
    reader = house.opens(talk.ticket())
    Event.objects.create(place=talk.activity.pk, revision=10_000, verb="nobody.knows")
    talk.note("Something else")
    assert (reader.hears().data, reader.hears()) == ("again", None)


def test_the_room_lives_on_after_that(house, talk):
    test_a_change_that_cannot_be_told_sends_everybody_for_a_new_page(house, talk)
    Event.objects.filter(verb="nobody.knows").delete()
    reader = house.opens(talk.ticket())
    talk.note("As before")
    assert reader.hears().says("As before")


@contextmanager
def database_away():
    """The render thread finds its database gone; then it is there again."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            yield
        else:
            cursor.execute("ALTER TABLE events_event RENAME TO away")
            yield
            cursor.execute("ALTER TABLE away RENAME TO events_event")


def test_a_database_that_is_away_is_waited_for(house, talk):
    reader = house.opens(talk.ticket())
    talk.note("Before")
    assert reader.hears().says("Before")
    with database_away():
        house.hub.touch(talk.activity.pk, talk.ticket().revision + 1)
        time.sleep(3 * GATHERING)
    talk.note("After")
    assert reader.hears().says("After")
