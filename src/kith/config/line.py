"""The line of a stream, to put a piece on at once.

ASGI has a frame for five thousand streams wake five thousand tasks, each of which has it wrapped as
a chunk anew. This extension wraps it once and puts it where the tasks would have.
"""

from __future__ import annotations

from asyncio import Transport
from functools import lru_cache

from uvicorn.protocols.http.flow_control import FlowControl


class Line:
    """To be called only once the head of a chunked answer is sent, and while nothing else of it
    waits to be written.
    """

    __slots__ = ("_flow", "_transport")

    def __init__(self, transport: Transport, flow: FlowControl):
        self._transport, self._flow = transport, flow

    def put(self, piece: bytes) -> bool:
        """→ whether it was put there; not where the reader is slow, or has gone."""
        if self._flow.write_paused or self._transport.is_closing():
            return False
        self._transport.write(chunk(piece))
        return True


@lru_cache(maxsize=16)  # the same bytes for a whole audience
def chunk(piece: bytes) -> bytes:
    """As RFC 9112, section 7.1, has it."""
    return b"%x\r\n%b\r\n" % (len(piece), piece)
