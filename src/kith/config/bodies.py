"""Requests are read whole before they cost a thread.

A form that is cut on its way is dropped, and nothing of it is half saved; however slowly one
comes in, and however many do, the threads are free for those that have arrived.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from contextlib import suppress
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from wsgiref.util import FileWrapper

from a2wsgi import WSGIMiddleware

from kith.config.in_turn import InTurn

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Wsgi = Callable[[Any, Any], Iterable[bytes]]

LARGEST = 2 * 1024 * 1024  # bytes
FILES = 25 * 1024 * 1024  # bytes, where a file of references or a study is sent
TAKES_FILES = re.compile(
    r"/communities/[0-9a-f-]{36}/studies/references/|/studies/[0-9a-f-]{36}/file/"
)
IN_MEMORY = 64 * 1024  # bytes; what is longer waits on disk
PATIENCE = 60.0  # seconds
THREADS = 4
TOO_LARGE, TOO_SLOW, NO_ROOM = 413, 408, 507
BODY, REFUSAL = "kith.body", "kith.refusal"


class ReadWhole:
    """Django as an ASGI application that sees a request only once it has arrived; so many of
    them compute at once, as long as none dawdles.
    """

    def __init__(self, django: Wsgi, at_once: int = THREADS):
        self._in_turn = InTurn(at_once)
        in_threads = WSGIMiddleware(handing_over(django), workers=THREADS, send_queue_size=64)
        self._in_threads: Any = in_threads  # its types are narrower than what it takes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body: IO[bytes] = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 (closed below)
        try:
            refusal = await take(scope, receive, body)
            taken = BytesIO() if refusal else body
            arrived = {"headers": tidied(scope, taken), BODY: taken, REFUSAL: refusal}
            line = "look" if scope.get("method") in ("GET", "HEAD") else "write"
            async with self._in_turn.take(line):
                await self._in_threads({**scope, **arrived}, receive, send)
        except EOFError:
            return
        finally:
            with suppress(OSError):  # a full disk refuses this too
                body.close()


def handing_over(django: Wsgi) -> Wsgi:
    """Let Django read the body from where it lies; files go out in pieces of 64 KB."""

    def answer(environ: Any, start_response: Any) -> Iterable[bytes]:
        scope = environ["asgi.scope"]
        environ["wsgi.input"], environ[REFUSAL] = scope[BODY], scope[REFUSAL]
        environ["wsgi.file_wrapper"] = lambda file, size: FileWrapper(file, IN_MEMORY)
        return django(environ, start_response)

    return answer


async def take(scope: Scope, receive: Receive, body: IO[bytes]) -> int:
    """Write the whole body down. Returns 0, or the status that says why it was not taken. Where
    the sender went away in the middle there is nobody to say it to: EOFError.
    """
    announced = header(scope, b"content-length")
    if announced in (b"", b"0") and not header(scope, b"transfer-encoding"):
        return 0
    if header(scope, b"expect") and announced.isdigit() and int(announced) > most(scope):
        return TOO_LARGE  # whoever asks before sending can be spared the sending
    try:
        async with asyncio.timeout(PATIENCE):
            return await spool(receive, body, most(scope))
    except TimeoutError:
        return TOO_SLOW
    except OSError:
        return NO_ROOM


async def spool(receive: Receive, body: IO[bytes], largest: int) -> int:
    """What is too large is read to its end too, since a browser that is still sending does not
    look for an answer.
    """
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise EOFError
        piece, more = message.get("body", b""), message.get("more_body", False)
        size += len(piece)
        if size <= largest:
            body.write(piece)
    body.seek(0)  # the last of it goes to the disk, which may be full
    return 0 if size <= largest else TOO_LARGE


def most(scope: Scope) -> int:
    """How much may be sent to this address."""
    return FILES if TAKES_FILES.fullmatch(scope["path"]) else LARGEST


def header(scope: Scope, wanted: bytes) -> bytes:
    return next((value for name, value in scope["headers"] if name == wanted), b"")


def tidied(scope: Scope, body: IO[bytes]) -> list[tuple[bytes, bytes]]:
    """Headers as WSGI can carry them.

    The length is what arrived, however it was sent. A name with an underscore is left out: to
    Django it would look like the name with a dash, which may be one that is trusted.
    """
    length = body.seek(0, 2)
    body.seek(0)
    headers = [
        (name, value)
        for name, value in scope["headers"]
        if b"_" not in name and name not in (b"content-length", b"transfer-encoding")
    ]
    return [*headers, (b"content-length", b"%d" % length)]
