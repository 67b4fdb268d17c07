"""A reader of the live stream over a real connection."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode

from kith.live.tests.server import Server


@dataclass(frozen=True)
class Told:
    event: str
    data: str
    revision: int

    @property
    def operations(self) -> list[list[str]]:
        return json.loads(self.data)


class StreamReader:
    """`hears()` waits for the next event, beats left out; None is the end of the stream."""

    def __init__(self, server: Server, ticket: str, **headers: str):
        self.line = HTTPConnection("127.0.0.1", server.port, timeout=10)
        self.line.request("GET", f"/live?{urlencode({'ticket': ticket})}", headers=headers)
        self.answer = self.line.getresponse()
        assert self.answer.status == 200
        assert self.answer.readline().startswith(b"retry: ")

    def hears(self) -> Told | None:
        fields: dict[str, str] = {}
        while line := self.answer.readline():
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                fields[name] = value
            elif "data" in fields:
                return Told(fields["event"], fields["data"], int(fields.get("id", 0)))
            else:
                fields = {}
        return None

    def go(self) -> None:
        self.answer.close()
        self.line.close()
