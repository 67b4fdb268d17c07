from __future__ import annotations

from collections.abc import Iterator

import pytest

from kith.outside import manners
from kith.outside.tests.servers import Server, served


@pytest.fixture
def elsewhere(settings) -> Iterator[Server]:
    """The door is open, and everything that Kith asks outside is this server."""
    settings.OUTSIDE, settings.OUTSIDE_MAILTO, settings.OUTSIDE_PAUSE = True, "", 0.0
    manners.hosts.clear()
    with served() as server:
        settings.OUTSIDE_LOOPBACK_PORTS = frozenset({server.server_port})
        settings.CROSSREF = settings.OPENALEX = server.at("")
        yield server
