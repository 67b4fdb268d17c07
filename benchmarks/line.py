"""One kept connection to a server, for clients that must cost as little as they can."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import httptools

HOST = "127.0.0.1"
AS_A_BROWSER = "Accept-Encoding: gzip, deflate, br\r\nAccept-Language: en"
BY_SCRIPT = "HX-Request: true\r\n"


def request(
    path: str, verb: str = "GET", cookie: str = "", body: str = "", token: str = "", port: int = 0
) -> str:
    """A whole request as text, written once and sent often. `token` is for CSRF."""
    lines = [f"{verb} {path} HTTP/1.1", f"Host: {HOST}:{port}", AS_A_BROWSER]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    if token:
        lines.append(f"X-CSRFToken: {token}\r\n{BY_SCRIPT}".rstrip())
    if verb != "GET":
        lines.append("Content-Type: application/x-www-form-urlencoded")
        lines.append(f"Content-Length: {len(body.encode())}")
    return "\r\n".join(lines) + "\r\n\r\n" + body


class Line(asyncio.Protocol):
    """`await line.send(raw)` → the status. `hear` gets each piece of a body as it comes."""

    def __init__(self, hear: Callable[[bytes], None] | None = None):
        self.hear = hear
        self.lost = asyncio.get_running_loop().create_future()
        self._over: asyncio.Future[int] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def connection_lost(self, reason: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(None)
        if self._over and not self._over.done():
            self._over.set_exception(ConnectionError("the server closed the connection"))

    def data_received(self, data: bytes) -> None:
        self.parser.feed_data(data)

    def on_body(self, piece: bytes) -> None:
        if self.hear:
            self.hear(piece)

    def on_message_complete(self) -> None:
        if self._over and not self._over.done():
            self._over.set_result(self.parser.get_status_code())

    def send(self, raw: bytes) -> asyncio.Future[int]:
        self.parser = httptools.HttpResponseParser(self)
        self._over = asyncio.get_running_loop().create_future()
        if self.lost.done():
            self._over.set_exception(ConnectionError("the server closed the connection before"))
        self.transport.write(raw)  # type: ignore[attr-defined]
        return self._over


async def opened(port: int, hear: Callable[[bytes], None] | None = None) -> Line:
    loop = asyncio.get_running_loop()
    _transport, line = await loop.create_connection(lambda: Line(hear), HOST, port)
    return line


def now() -> float:
    """Seconds by a clock that all processes of a machine share."""
    return time.monotonic()
