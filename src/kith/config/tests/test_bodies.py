"""A form arrives whole or not at all, and a slow one is in nobody's way."""

from __future__ import annotations

import socket
from contextlib import ExitStack, closing
from urllib.parse import urlencode

import pytest

from kith.config.bodies import LARGEST, THREADS
from kith.live.tests.caller import Caller

pytestmark = pytest.mark.live

PEOPLE = "SELECT name FROM activities_participant"


@pytest.fixture
def caller(server):
    caller = Caller(server)
    caller.get("/join/")
    return caller


def begin_to_send(caller, form, whole, sent):
    """A POST to the way in, whose body is `whole` bytes long, and `sent` of them are on the way."""
    lines = [f"{name}: {value}" for name, value in caller.headers().items()]
    head = "\r\n".join(
        (
            "POST /join/ HTTP/1.1",
            "Host: 127.0.0.1",
            *lines,
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {whole}",
            "\r\n",
        )
    )
    line = socket.create_connection(("127.0.0.1", caller.server.port), timeout=20)
    line.sendall(head.encode() + form[:sent])
    return line


def joining(server, name):
    return urlencode({"code": server.join_code, "name": name}).encode()


def test_a_form_that_is_cut_in_the_middle_is_dropped(server, caller):
    form = joining(server, "Half")
    begin_to_send(caller, form, len(form) + 20, len(form)).close()
    assert caller.get("/join/").status == 200
    assert ("Half",) not in server.rows(PEOPLE)


def test_twice_as_many_slow_ones_as_threads_keep_no_page_waiting(server, caller):
    form = joining(server, "Slow")
    with ExitStack() as lines:
        slow = [
            lines.enter_context(closing(begin_to_send(caller, form, len(form), 5)))
            for _ in range(2 * THREADS)
        ]
        assert caller.get("/join/").status == 200
        for line in slow:
            line.sendall(form[5:])
            assert line.recv(99).startswith(b"HTTP/1.1 302")
    assert ("Slow",) in server.rows(PEOPLE)


def test_what_is_too_large_is_refused_in_a_sentence(server, caller):
    answer = caller.post("/join/", code=server.join_code, name="N" * LARGEST)
    assert answer.status == 413
    assert "Nothing of it was kept." in answer.text


def test_the_sentence_is_in_the_language_of_the_reader(caller):
    answer = caller.ask("POST", "/join/", b"N" * (LARGEST + 1), **{"Accept-Language": "fr"})
    assert answer.status == 413
    assert '<html lang="fr"' in answer.text


def test_whoever_asks_before_sending_is_spared_the_sending(server):
    with closing(socket.create_connection(("127.0.0.1", server.port), timeout=20)) as line:
        line.sendall(
            b"POST /join/ HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\n"
            b"Content-Length: 99999999\r\n\r\n"
        )
        assert line.recv(99).startswith(b"HTTP/1.1 413")


def test_a_form_of_a_megabyte_arrives_to_its_last_letter(server, caller):
    form = joining(server, "Long") + b"&more=" + b"m" * 1_000_000 + b"&name=Last"
    answer = caller.ask("POST", "/join/", form, **FORM)
    assert answer.status == 302
    assert ("Last",) in server.rows(PEOPLE)


def test_a_form_sent_in_chunks_arrives(server, caller):
    form = joining(server, "Chunked")
    pieces = iter([form[:7], form[7:]])
    assert caller.ask("POST", "/join/", pieces, **FORM).status == 302
    assert ("Chunked",) in server.rows(PEOPLE)


def test_a_header_with_an_underscore_is_nobody_elses(server, caller):
    """To Django it would look like the header with a dash, which scripts of ours send."""
    named = {"X_CSRFToken": caller.headers().pop("X-CSRFToken")}
    cookies = {"Cookie": caller.headers()["Cookie"]}
    caller.headers = lambda: cookies
    assert caller.ask("POST", "/join/", joining(server, "Sly"), **FORM, **named).status == 403


def test_no_request_left_a_trace_in_the_log(server):
    assert "Traceback" not in server.complained()


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
