"""Somebody's browser without its window: real requests to a real server, cookies kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from kith.live.tests.server import Server

TICKET = re.compile(r'<live-region[^>]* ticket="([^"]+)"')
SHOWN_CODE = re.compile(r"<b>([A-Z-]+)</b>")


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    headers: Message


class Caller:
    def __init__(self, server: Server):
        self.server = server
        self.cookies: dict[str, str] = {}
        self.room = ""

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, **form: str) -> Answer:
        body = urlencode(form, doseq=True).encode()
        return self.ask("POST", path, body, **FORM)

    def ask(self, verb: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        line = HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        line.request(verb, path, body, {**self.headers(), **headers})
        said = line.getresponse()
        for cookie in said.msg.get_all("Set-Cookie", ()):
            self.cookies.update({name: each.value for name, each in SimpleCookie(cookie).items()})
        text = said.read().decode()
        line.close()
        return Answer(
            said.status, text, {name.lower(): value for name, value in said.headers.items()}
        )

    def headers(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": cookies, "X-CSRFToken": self.cookies.get("csrftoken", "")}

    def join(self, code: str, name: str) -> Caller:
        """Come into a room by its code, as a guest."""
        self.get("/join/")
        self.room = self.post("/join/", code=code, name=name).headers["location"]
        return self

    def sign_in(self, email: str) -> Caller:
        """As a villager, by the code that the page shows to this computer."""
        self.get("/sign-in")
        self.post("/sign-in", email=email)
        code = SHOWN_CODE.search(self.get("/sign-in/code").text)[1]
        assert self.post("/sign-in/code", code=code).status == 302
        return self

    def ticket(self) -> str:
        """From the room's page, as its stream is opened with."""
        return TICKET.search(self.get(self.room).text)[1]


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
