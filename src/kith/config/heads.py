"""The head of a request comes to an end: uvicorn would keep one that never does, and wait."""

from __future__ import annotations

from asyncio import TimerHandle, Transport

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kith.config.line import Line
from kith.live.at_once import EXTENSION

LARGEST = 64 * 1024  # bytes
REFUSED = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"content-type: text/plain; charset=utf-8\r\nconnection: close\r\n\r\n"
    b"The head of this request is larger than Kith takes.\n"
)


class Bounded(HttpToolsProtocol):
    """uvicorn's protocol, with an end to size and patience."""

    patience = 20.0  # seconds

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._at_once: dict[object, object] = {"put": Line(transport, self.flow).put}
        self._await_head()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._patience.cancel()
        self._await_head()

    def on_headers_complete(self) -> None:
        self._patience.cancel()
        self._is_in_head = False
        self.scope["extensions"] = {EXTENSION: self._at_once}
        super().on_headers_complete()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._read += len(data)
        if self._is_in_head and self._read > LARGEST and not self.transport.is_closing():
            self.transport.write(REFUSED)
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._patience.cancel()
        super().connection_lost(exc)

    def _await_head(self) -> None:
        self._is_in_head, self._read = True, 0
        self._patience: TimerHandle = self.loop.call_later(self.patience, self.transport.close)
