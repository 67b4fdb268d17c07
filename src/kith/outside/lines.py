"""A line to another server: it goes to an address that was checked, and to no other.

The name is looked up here, once, and the line goes to one of the addresses that were seen; between
check and connection nobody is asked again. TLS is proven against the name all the same, because
httpcore keeps the name of the address that was asked for.
"""

from __future__ import annotations

import ssl
from typing import Any

from httpcore import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream
from httpcore import SyncBackend as Sockets

from kith.outside.answers import NotReached
from kith.outside.names import addresses_of
from kith.outside.patience import Patience


class Lines(NetworkBackend):
    """How httpcore connects: guarded, and never longer than patience lasts."""

    def __init__(self, patience: Patience):
        self.patience = patience
        self.sockets = Sockets()

    def connect_tcp(self, host: str, port: int, *_args: Any, **_options: Any) -> NetworkStream:
        for address in addresses_of(host, port, self.patience):
            try:
                line = self.sockets.connect_tcp(address, port, timeout=self.patience.left())
            except (ConnectError, ConnectTimeout):
                continue
            return Line(line, self.patience)
        raise NotReached("silent")

    def connect_unix_socket(self, *_args: Any, **_options: Any) -> NetworkStream:
        raise NotReached("inside")


class Line(NetworkStream):
    """Each reading and writing takes what is left of the patience for the whole."""

    def __init__(self, line: NetworkStream, patience: Patience):
        self.line, self.patience = line, patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.line.read(max_bytes, self.patience.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.line.write(buffer, self.patience.left())

    def close(self) -> None:
        self.line.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        secured = self.line.start_tls(ssl_context, server_hostname, self.patience.left())
        return Line(secured, self.patience)

    def get_extra_info(self, info: str) -> Any:
        return self.line.get_extra_info(info)
