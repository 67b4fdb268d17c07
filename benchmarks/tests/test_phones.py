"""Phones that listen come back as a browser does, and no measurement counts what was not heard."""

from __future__ import annotations

import resource

import pytest

from benchmarks import phones
from benchmarks.child import NoAnswer
from benchmarks.findings import within
from benchmarks.point import share
from benchmarks.words import FAULTY, LARGE, SMALL, WAVE, parse
from kith.live.tests.caller import Caller


def listening(server, guest):
    """Three phones of one guest; the last has a ticket that is bent."""
    page = "\r\n".join(
        [f"GET {guest.room} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {guest.headers()['Cookie']}"]
    )
    ticket = guest.ticket()
    seats = [{"ticket": one, "page": f"{page}\r\n\r\n"} for one in (ticket, ticket, "bent")]
    return phones.Phones(server.port, seats, beside=[{"ticket": ticket}])


@pytest.mark.live
def test_lines_that_are_cut_and_tickets_that_are_bent_come_back_to_all_that_is_said(
    server, monkeypatch
):
    monkeypatch.setattr(phones, "EACH", 2)  # in a process
    guest = Caller(server).join(server.join_code, "Robin")
    ngoc = Caller(server).sign_in("ngoc@tamarack.example")
    assert ngoc.post(f"{guest.room}step/", to="talk").status == 302
    with listening(server, guest) as crowd:
        assert crowd.cut(0.3) == 2
        guest.post(f"{guest.room}steps/talk/cards/", words="Heard by all: mark-1")
        crowd.wait_until_all_heard(["mark-1"])
        told = crowd.tell()
    assert told.marks["mark-1"][0] == 3
    assert told.losses >= 2
    assert len(told.clients) == 2


def test_a_machine_that_lets_open_too_few_files_is_told_of_in_a_sentence():
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with pytest.raises(NoAnswer, match=r"ulimit -Hn.*--streams"):
        phones.enough_files_for(most + 1)


def test_what_a_stream_did_not_hear_is_missing_from_what_was_delivered():
    assert share({"mark-1": 0.0, "mark-2": 0.0}, {"mark-1": (3, 0.1)}, streams=3) == 0.5


def test_a_delay_is_never_less_than_none():
    assert within([-0.1, 0.1, 0.3], 0.5) == pytest.approx(100)
    assert within([-0.1], 0.99) == 0


def test_what_takes_long_is_measured_only_when_it_is_asked_for():
    passing, named = parse([]), parse(["room"])
    assert "faults" not in passing.subjects
    assert (passing.streams, passing.people) == (SMALL, 0)
    assert (named.streams, named.people) == (LARGE, WAVE)
    assert parse(["all"]).subjects[-1] == "faults"


def test_naming_streams_or_writes_measures_one_point():
    one = parse(["room", "--streams", "1000", "--writes", "60"])
    assert (one.streams, one.writes, one.people) == ((1000,), (60,), 0)
    assert (parse(["faults"]).crowd, parse(["faults"]).pace) == FAULTY
