"""What several do in the same moment, on a server in a process of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

from kith.live.tests.caller import Caller

pytestmark = pytest.mark.live


def at_once(act, *those):
    with ThreadPoolExecutor(len(those)) as pool:
        return list(pool.map(act, those))


def twin(caller):
    """Another tab of the same browser, before either has loaded the page."""
    other = Caller(caller.server)
    other.cookies, other.room = dict(caller.cookies), caller.room
    return other


def test_a_device_that_opens_the_room_in_eight_tabs_at_once_writes_under_one_mark(server):
    for name in ("Alma", "Basma", "Cory"):
        guest = Caller(server).join(server.join_code, name)
        tabs = [twin(guest) for _ in range(8)]
        assert {answer.status for answer in at_once(lambda tab: tab.get(tab.room), *tabs)} == {200}
        for tab in tabs:
            tab.post(f"{tab.room}steps/write/cards/", words=f"Of {name}", lane="more")
        cards = f"SELECT seal FROM activities_contribution WHERE words = 'Of {quote(name)}'"
        assert len(set(server.rows(cards))) == 1
