"""A request that never gets to its point costs no memory and no connection for long."""

from __future__ import annotations

import asyncio

import uvicorn
from uvicorn.server import ServerState

from kith.config.heads import LARGEST, Bounded

ASKED = b"GET / HTTP/1.1\r\nHost: here\r\n"


class Hasty(Bounded):
    patience = 0.2


async def hello(scope, receive, send):
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]}
    )
    await send({"type": "http.response.body"})


def answer_to(*pieces, protocol=Bounded):
    """What comes back until the server closes, or has been quiet for a second."""

    async def ask():
        config = uvicorn.Config(hello, lifespan="off", log_config=None)
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: protocol(config, ServerState(), {}), "127.0.0.1")
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)
        try:
            said = await asyncio.wait_for(reader.read(1000), 1)
            return said, await asyncio.wait_for(reader.read(), 1) == b""
        except TimeoutError:
            return said, False
        finally:
            writer.close()
            server.close()

    return asyncio.run(ask())


def test_a_head_without_an_end_is_refused_in_a_sentence():
    said, is_closed = answer_to(ASKED, b"X: ", *[b"a" * 10_000] * (LARGEST // 10_000 + 1))
    assert said.startswith(b"HTTP/1.1 431 ")
    assert b"larger than Kith takes." in said
    assert is_closed


def test_whoever_dribbles_is_let_go():
    said, is_closed = answer_to(ASKED, protocol=Hasty)
    assert (said, is_closed) == (b"", True)


def test_whoever_asks_twice_on_one_line_gets_two_answers():
    said, is_closed = answer_to(ASKED + b"\r\n", ASKED + b"\r\n")
    assert said.count(b"HTTP/1.1 200") == 2
    assert not is_closed


def test_a_line_that_was_answered_is_not_closed_for_want_of_patience():
    said, _is_closed = answer_to(ASKED + b"\r\n", protocol=Hasty)
    assert said.startswith(b"HTTP/1.1 200")


def test_a_body_may_be_larger_than_a_head():
    said, _is_closed = answer_to(
        b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 200000\r\n\r\n", b"a" * 200_000
    )
    assert said.startswith(b"HTTP/1.1 200")
