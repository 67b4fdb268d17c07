"""The one process: uvicorn around the application. It stops within two seconds of being told."""

import gc
import inspect
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

import uvicorn

from kith.config.heads import Bounded
from kith.config.open_files import allow_many
from kith.config.refusal import Unusable

SELDOM = 25_000, 10, 10  # a frame to each of 5,000 streams leaves a few objects for each of them
GIVING_WAY = 0.001  # seconds that one thread computes while others wait: the streams' loop is one
LAST_SECOND = 1.8  # after a stop: SQLite and PostgreSQL take a torn-off transaction back


class Server(uvicorn.Server):
    """`ready` is called once it listens. Stopping, the application closes its streams first:
    its `closing()`, where it has one, which may be a coroutine.
    """

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A request may still hold a thread, on a locked database or a slow disk. What is torn off
        now is meant to be, and no trace for anybody to read.
        """
        super().handle_exit(sig, frame)
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        limit = threading.Timer(LAST_SECOND, os._exit, [0])
        limit.daemon = True
        limit.start()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        closing = getattr(self.config.app, "closing", None)
        if closing is not None:
            outcome = closing()
            if inspect.isawaitable(outcome):
                await outcome
        await super().shutdown(sockets)


def serve(
    application: Any, sockets: list[socket.socket], behind_tls: bool, ready: Callable[[], None]
) -> None:
    """Serve until Ctrl-C or SIGTERM."""
    sys.setswitchinterval(GIVING_WAY)
    collect_seldom()
    allow_many()
    config = uvicorn.Config(
        application,
        loop="auto",
        http=Bounded,
        ws="none",
        lifespan="on",
        access_log=False,  # a query string may hold a stream's ticket
        log_config=None,
        server_header=False,
        proxy_headers=behind_tls,  # then a proxy of ours stands in front, and only then
        timeout_graceful_shutdown=1,
    )
    # uvicorn raises the signal once more when it is done; then both end as a Ctrl-C does, in order.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        Server(config, ready).run(sockets)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def collect_seldom() -> None:
    """Look for cyclic garbage less often, and not among what is there to stay: with thousands of
    streams open, looking at all there is holds everybody up for a fifth of a second.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


def listen(port: int, on_network: bool) -> list[socket.socket]:
    """This computer alone, or every interface, by IPv6 as well where there is IPv6. Port 0 is any
    that is free.
    """
    sockets = [_bound(socket.AF_INET, "0.0.0.0" if on_network else "127.0.0.1", port)]  # noqa: S104
    if on_network and socket.has_ipv6:
        with suppress(Unusable):
            sockets.append(_bound(socket.AF_INET6, "::", sockets[0].getsockname()[1]))
    return sockets


def _bound(family: int, host: str, port: int) -> socket.socket:
    opened = socket.socket(family, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        opened.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    try:
        opened.bind((host, port))
    except OSError as reason:
        opened.close()
        raise Unusable(
            f"Port {port} cannot be used ({os.strerror(reason.errno or 0)}); "
            "choose another with --port."
        ) from None
    return opened
