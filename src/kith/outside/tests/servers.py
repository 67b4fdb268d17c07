"""Real servers on this computer that behave as servers do, the bad ones too."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext

Answer = Callable[[BaseHTTPRequestHandler], None]
CHUNK = b"<item><title>Reading aloud, again and again</title></item>" * 1000


class Server(ThreadingHTTPServer):
    """`server.pages["/feed"]` is what it does at an address; `heard` are the requests it had."""

    daemon_threads = True

    def __init__(self, tls: SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages: dict[str, Answer] = {}
        self.heard: list[tuple[str, dict[str, str]]] = []
        self.sent, self.at_once, self.most_at_once = 0, 0, 0
        self.counting = threading.Lock()
        self.scheme = "https" if tls else "http"
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True)

    def at(self, path: str, name: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{name}:{self.server_port}{path}"

    def handle_error(self, *_about: object) -> None:
        """A client that hangs up is what most tests here are about."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        server, path = self.server, self.path.partition("?")[0]
        with server.counting:
            server.at_once += 1
            server.most_at_once = max(server.most_at_once, server.at_once)
        server.heard.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        try:
            server.pages.get(path, status(404))(self)
        finally:
            server.at_once -= 1

    def log_message(self, *_words: object) -> None:
        pass


@contextmanager
def served(tls: SSLContext | None = None) -> Iterator[Server]:
    server = Server(tls)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def page(body: bytes, kind: str = "application/rss+xml", **heads: str) -> Answer:
    def answer(asked: BaseHTTPRequestHandler) -> None:
        _begin(asked, 200, {"Content-Type": kind, "Content-Length": str(len(body))} | heads)
        asked.wfile.write(body)

    return answer


def status(code: int, **heads: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in heads.items()}
    return lambda asked: _begin(asked, code, {"Content-Length": "0"} | named)


def sends_on(to: str, code: int = 302) -> Answer:
    return status(code, Location=to)


def endless(asked: BaseHTTPRequestHandler) -> None:
    """A hundred megabytes, as long as somebody takes them."""
    _begin(asked, 200, {"Content-Type": "application/rss+xml"})
    with suppress(OSError):
        for _count in range(100 * 1024 * 1024 // len(CHUNK)):
            asked.wfile.write(CHUNK)
            asked.server.sent += len(CHUNK)


def bomb(asked: BaseHTTPRequestHandler) -> None:
    page(gzip.compress(bytes(20 * 1024 * 1024)), **{"Content-Encoding": "gzip"})(asked)


def drip(asked: BaseHTTPRequestHandler) -> None:
    """One byte after another, for ever."""
    _begin(asked, 200, {"Content-Type": "application/rss+xml", "Content-Length": "1000000"})
    with suppress(OSError):
        for _count in range(2000):
            asked.wfile.write(b"x")
            time.sleep(0.05)


def drip_of_heads(asked: BaseHTTPRequestHandler) -> None:
    with suppress(OSError):
        asked.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for count in range(900):
            asked.wfile.write(f"X-{count}: slowly\r\n".encode())
            time.sleep(0.05)


def cut(asked: BaseHTTPRequestHandler) -> None:
    _begin(asked, 200, {"Content-Type": "application/rss+xml", "Content-Length": "5000"})
    asked.wfile.write(b"<rss>")
    asked.close_connection = True


def _begin(asked: BaseHTTPRequestHandler, code: int, heads: dict[str, str]) -> None:
    asked.send_response(code)
    for name, value in heads.items():
        asked.send_header(name, value)
    asked.end_headers()
