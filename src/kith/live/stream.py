"""`GET /live?ticket=…`: an activity as it happens. A lean ASGI callable beside Django."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from kith.activities.tickets import Ticket
from kith.live import frames
from kith.live.at_once import offered
from kith.live.hub import Hub
from kith.live.listener import Listener

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

LAST_EVENT_ID = b"last-event-id"
REVISION = re.compile("[0-9]{1,10}")
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]


async def stream(hub: Hub, scope: Scope, receive: Receive, send: Send) -> None:
    """Write what happens until the reader goes, or the ticket no longer serves."""
    if scope["method"] not in ("GET", "HEAD"):
        await answer(send, 405, [(b"allow", b"GET, HEAD"), (b"content-length", b"0")])
    elif scope["method"] == "HEAD":
        await answer(send, 200, HEADERS)
    else:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await listen(hub, scope, receive, send)
        await send({"type": "http.response.body"})


async def listen(hub: Hub, scope: Scope, receive: Receive, send: Send) -> None:
    said = parse_qs(scope["query_string"].decode("latin-1"))
    ticket = Ticket.read(said.get("ticket", [""])[0])
    if ticket is None:
        await write(send, frames.over(frames.TICKET))
        return
    await write(send, frames.opening())
    listener = hub.join(ticket, resumes_from=last_told(scope, said), put=offered(scope))
    watch = asyncio.create_task(end_when_gone(listener, receive))
    try:
        while frame := await listener.next():
            await send({"type": "http.response.body", "body": frame, "more_body": True})
    finally:
        watch.cancel()
        hub.leave(listener)


async def end_when_gone(listener: Listener, receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.end()


def last_told(scope: Scope, said: dict[str, list[str]]) -> int:
    """The revision that this browser has, by its own word: from the page, or from its header."""
    words = [value.decode("latin-1") for name, value in scope["headers"] if name == LAST_EVENT_ID]
    words += said.get("since", [])
    return max((int(word) for word in words if REVISION.fullmatch(word)), default=0)


async def write(send: Send, frame: bytes) -> None:
    await send({"type": "http.response.body", "body": frame, "more_body": True})


async def answer(send: Send, status: int, headers: list[tuple[bytes, bytes]]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body"})
