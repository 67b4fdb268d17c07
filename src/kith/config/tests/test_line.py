from __future__ import annotations

from http.client import HTTPResponse
from io import BytesIO

from kith.config.line import chunk


class Answered:
    def __init__(self, answer: bytes):
        self.answer = answer

    def makefile(self, *_how):
        return BytesIO(self.answer)


def test_pieces_of_any_size_are_chunks_that_a_browser_puts_together():
    pieces = [b"x", "à deux\n\n".encode(), b"y" * 70_000]
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    answer = HTTPResponse(Answered(head + b"".join(map(chunk, pieces)) + b"0\r\n\r\n"))
    answer.begin()
    assert answer.read() == b"".join(pieces)
