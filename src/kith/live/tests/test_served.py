"""The stream as a browser gets it, from a server in a process of its own."""

from __future__ import annotations

import signal
from uuid import UUID

import pytest

from kith.live.tests.caller import Caller
from kith.live.tests.stream_reader import StreamReader

pytestmark = pytest.mark.live


@pytest.fixture
def convenor(server):
    convenor = Caller(server).sign_in("ngoc@tamarack.example")
    room, _code = server.board
    convenor.room = f"/activities/{UUID(room)}/"
    return convenor


def test_a_phone_hears_what_the_convenor_does(server, convenor):
    phone = Caller(server).join(server.join_code, "Robin")
    stream = StreamReader(server, phone.ticket())
    assert convenor.post(f"{convenor.room}clock/").status == 302
    assert "head" in {target for _, target, _ in stream.hears().operations}


def test_the_convenor_hears_who_comes_in(server, convenor):
    stream = StreamReader(server, convenor.ticket())
    Caller(server).join(server.join_code, "Sam")
    assert stream.hears().says("1 person came in.")


def test_a_stream_is_never_kept_by_anything_on_its_way(server, convenor):
    told = StreamReader(server, convenor.ticket()).answer.headers
    assert told["content-type"].startswith("text/event-stream")
    assert told["cache-control"] == "no-store"
    assert told["x-accel-buffering"] == "no"


def test_a_stream_is_only_read(server):
    caller = Caller(server)
    assert caller.ask("HEAD", "/live").status == 200
    answer = caller.post("/live")
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_open_streams_do_not_hold_a_stop(own_server, how):
    phone = Caller(own_server).join(own_server.join_code, "Robin")
    streams = [StreamReader(own_server, phone.ticket()) for _ in range(20)]
    assert own_server.stop(how) < 2
    assert [stream.hears() for stream in streams] == [None] * 20
    assert "Traceback" not in own_server.complained()


def test_after_a_restart_a_phone_goes_on_where_it_was(own_server):
    phone = Caller(own_server).join(own_server.join_code, "Robin")
    ticket = phone.ticket()
    own_server.stop(signal.SIGKILL)
    own_server.start()
    stream = StreamReader(own_server, ticket)
    convenor = Caller(own_server).sign_in("ngoc@tamarack.example")
    assert convenor.post(f"{phone.room}clock/").status == 302
    assert "head" in {target for _, target, _ in stream.hears().operations}
