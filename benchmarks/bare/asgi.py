"""An answer and a stream with nothing around them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Bare:
    """GET /live is a stream, POST /tell sends its body down every stream, GET is `page`."""

    def __init__(self, page: bytes):
        self.page = page
        self.streams: set[asyncio.Queue[bytes]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if scope["path"] == "/live":
            await self.stream(send)
        elif scope["method"] == "POST":
            await self.tell(receive, send)
        else:
            await answer(send, self.page, b"text/html; charset=utf-8")

    async def stream(self, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream; charset=utf-8")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        self.streams.add(queue)
        frame = b"retry: 1000\n\n"
        try:
            while frame:
                await send({"type": "http.response.body", "body": frame, "more_body": True})
                frame = await queue.get()
        finally:
            self.streams.discard(queue)
        await send({"type": "http.response.body"})

    async def tell(self, receive: Receive, send: Send) -> None:
        frame, more = b"", True
        while more:
            message = await receive()
            frame += message.get("body", b"")
            more = message.get("more_body", False)
        for queue in self.streams:
            queue.put_nowait(frame)
        await answer(send, b"", b"text/plain")

    def closing(self) -> None:
        """What stops the server asks for it: streams end, so that the stop need not wait."""
        for queue in self.streams:
            queue.put_nowait(b"")


async def answer(send: Send, body: bytes, kind: bytes) -> None:
    headers = [(b"content-type", kind), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
