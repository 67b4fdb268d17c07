"""A browser's line: it keeps cookies, and reads what it is answered as a page."""

from __future__ import annotations

import asyncio
from gzip import decompress

import brotli

from benchmarks.line import HOST, Line, request

READ = {b"br": brotli.decompress, b"gzip": decompress}


class Browser(Line):
    """`status, text = await browser.ask("/join/")`. `place` is where the last answer leads to."""

    def __init__(self, port: int):
        super().__init__(self._hear)
        self.port, self.cookies, self.place = port, dict[str, str](), ""

    @classmethod
    async def opened(cls, port: int) -> Browser:
        loop = asyncio.get_running_loop()
        _transport, browser = await loop.create_connection(lambda: cls(port), HOST, port)
        return browser

    async def ask(self, path: str, verb: str = "GET", body: str = "") -> tuple[int, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return await self.fetch(request(path, verb, cookies, body, port=self.port))

    async def fetch(self, raw: str) -> tuple[int, str]:
        self._body, self._encoding = b"", b""
        status = await self.send(raw.encode())
        read = READ.get(self._encoding)
        return status, (read(self._body) if read else self._body).decode()

    def close(self) -> None:
        self.transport.close()  # type: ignore[attr-defined]

    def on_header(self, name: bytes, value: bytes) -> None:
        match name.lower():
            case b"set-cookie":
                key, _, kept = value.decode().partition(";")[0].partition("=")
                self.cookies[key] = kept
            case b"location":
                self.place = value.decode()
            case b"content-encoding":
                self._encoding = value

    def _hear(self, piece: bytes) -> None:
        self._body += piece
