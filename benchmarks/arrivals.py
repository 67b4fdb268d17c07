"""People who come in by a code, each with a phone of their own, and stay.

`{"port": 8000, "code": "ABCDEF", "people": 1000, "within": 25}` → `{"joins", "wrong", "seconds",
"processor"}`: how many seconds each who got in took, what was answered to the others, and the time
until the last one was in.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Awaitable
from typing import Any
from urllib.parse import urlencode

import uvloop

from benchmarks.browser import Browser
from benchmarks.child import say
from benchmarks.frames import Frames
from benchmarks.line import now
from benchmarks.stream import Stream
from kith.config.open_files import allow_many
from kith.live.tests.caller import TICKET

PATIENCE = 60.0  # seconds, of a phone


class Wave:
    def __init__(self, asked: dict[str, Any]):
        self.port, self.code = asked["port"], asked["code"]
        self.people, self.within = asked["people"], asked["within"]
        self.frames = Frames()
        self.wrong: Counter[str] = Counter()
        self.streams: list[asyncio.Task[None]] = []

    async def come(self) -> dict[str, Any]:
        began, spent = now(), time.process_time()
        people = (self.join(f"Guest {number}") for number in range(self.people))
        came = await asyncio.gather(*people)
        return {
            "joins": [seconds for seconds in came if seconds],
            "wrong": dict(self.wrong),
            "seconds": now() - began,
            "processor": time.process_time() - spent,
        }

    async def join(self, name: str) -> float:
        """Returns how many seconds it took, or 0.0 where somebody did not get in."""
        await asyncio.sleep(random.random() * self.within)
        began = now()
        try:
            async with asyncio.timeout(PATIENCE):
                await self.listen(await self.come_in(name))
        except (OSError, TimeoutError, ValueError, LookupError) as reason:
            self.wrong[f"{type(reason).__name__} {reason}".strip()] += 1
            return 0.0
        return now() - began

    async def come_in(self, name: str) -> str:
        """Returns the ticket that the room's page brings."""
        browser = await Browser.opened(self.port)
        await meant(200, browser.ask(f"/join/{self.code}/"))
        token = browser.cookies["csrftoken"]
        form = urlencode({"csrfmiddlewaretoken": token, "code": self.code, "name": name})
        await meant(302, browser.ask("/join/", "POST", form))
        ticket = TICKET.search(await meant(200, browser.ask(browser.place)))
        browser.close()
        if ticket is None:
            raise ValueError("a room without a ticket")
        return ticket[1]

    async def listen(self, ticket: str) -> None:
        stream = Stream(self.port, ticket, self.frames)
        self.streams.append(asyncio.create_task(stream.keep()))
        await stream.is_open.wait()


async def meant(status: int, answer: Awaitable[tuple[int, str]]) -> str:
    found, text = await answer
    if found != status:
        raise ValueError(f"{found} instead of {status}")
    return text


async def run(asked: dict[str, Any]) -> None:
    wave = Wave(asked)
    say(await wave.come())
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)


if __name__ == "__main__":
    allow_many()
    uvloop.run(run(json.loads(sys.stdin.readline())))
