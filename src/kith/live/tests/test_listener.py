"""What is written to a stream, and in which order."""

from __future__ import annotations

import asyncio
from uuid import uuid4

from kith.activities.tickets import Ticket
from kith.live.listener import MOST_WAITING, Listener


class Line:
    """The far end of a stream, which takes frames at once or not at all."""

    def __init__(self):
        self.takes, self.written = True, []

    def put(self, frame: bytes) -> bool:
        if self.takes:
            self.written.append(frame)
        return self.takes


def play(scene):
    """Runs `scene(line, listener, reader)`; the reader writes what the listener has, as a stream
    does, and is let to it by `await asyncio.sleep(0)`.
    """

    async def played():
        line = Line()
        listener = Listener(Ticket(uuid4(), "phone", "en", 1), put=line.put)

        async def read():
            while frame := await listener.next():
                line.written.append(frame)

        reader = asyncio.create_task(read())
        await scene(line, listener)
        listener.end()
        await reader
        return line.written

    return asyncio.run(played())


def test_a_frame_for_a_reader_who_waits_is_on_the_line_at_once():
    async def scene(line, listener):
        await asyncio.sleep(0)
        listener.tell(b"one")
        assert line.written == [b"one"]

    assert play(scene) == [b"one"]


def test_no_frame_overtakes_one_that_is_still_to_be_written():
    async def scene(line, listener):
        listener.tell(b"before the reader waits")
        await asyncio.sleep(0)
        line.takes = False
        listener.tell(b"while the line is full")
        line.takes = True
        listener.tell(b"and right after")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        listener.tell(b"last")

    written = b" ".join(play(scene))
    assert written == b"before the reader waits while the line is fulland right after last"


def test_a_reader_who_takes_nothing_is_let_go():
    async def scene(line, listener):
        line.takes = False
        told = [listener.tell(b"frame") for _ in range(MOST_WAITING + 1)]
        assert told == [True] * MOST_WAITING + [False]

    assert play(scene) == []
