"""A reader of the live stream over a real connection."""

from __future__ import annotations

from http.client import HTTPConnection
from urllib.parse import urlencode

from kith.live.tests.server import Server
from kith.live.tests.told import Told, read


class StreamReader:
    """`hears()` waits for the next event, beats left out; None is the end of the stream."""

    def __init__(self, server: Server, ticket: str, **headers: str):
        self.line = HTTPConnection("127.0.0.1", server.port, timeout=10)
        self.line.request("GET", f"/live?{urlencode({'ticket': ticket})}", headers=headers)
        self.answer = self.line.getresponse()
        assert self.answer.status == 200

    def hears(self) -> Told | None:
        frame = b""
        while line := self.answer.readline():
            frame += line
            if line == b"\n":
                told, frame = read(frame), b""
                if told and told.event != "beat":
                    return told
        return None

    def go(self) -> None:
        self.answer.close()
        self.line.close()
