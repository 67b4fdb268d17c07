from __future__ import annotations

from collections.abc import Iterator

import pytest

from kith.outside import manners
from kith.outside.tests.servers import Server, served


@pytest.fixture
def door(settings) -> None:
    """The door, open, with as much patience for manners as a test has."""
    settings.OUTSIDE, settings.OUTSIDE_MAILTO = True, ""
    settings.OUTSIDE_PAUSE = 0.0
    manners.hosts.clear()


@pytest.fixture
def elsewhere(door, settings) -> Iterator[Server]:
    """A real server that this computer may be asked for, as if it were somewhere else."""
    with served() as server:
        settings.OUTSIDE_LOOPBACK_PORTS = frozenset({server.server_port})
        yield server
