"""Over time nobody has to press: cards are shown at the set time, and it ends at the set time."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from kith.live.tests.server import Server
from kith.village.tests.browser.device import Devices
from kith.village.tests.browser.ways import PRACTICE, code_of, press, sound, use

pytestmark = [pytest.mark.browser]


def has_come(server: Server, page: Page, moment: str) -> None:
    """This moment of the activity on the page lies a minute back: nobody waits in a test."""
    [found] = re.findall(r"/activities/([0-9a-f-]{36})/", page.url)
    when = (datetime.now(UTC) - timedelta(minutes=1)).strftime("%Y-%m-%d %H:%M:%S")
    change = f"UPDATE activities_span SET {moment} = ? WHERE activity_id = ?"
    with closing(sqlite3.connect(server.folder / "kith.sqlite3", timeout=20)) as database:
        assert database.execute(change, (when, UUID(found).hex)).rowcount == 1
        database.commit()


def write(page: Page, words: str) -> None:
    page.locator("#words").fill(words)
    page.get_by_role("button", name="More of this").click()
    expect(page.locator("#own").get_by_text(words).first).to_be_visible()


def test_what_was_written_is_shown_and_ends_by_itself(devices: Devices, server: Server):
    ngoc = devices.give().sign_in("Ngọc Trần")
    week = use(ngoc, "more-or-less", "Over time", PRACTICE)
    code = code_of(week)
    wren = devices.give().join(code, "Wren")
    write(wren.page, "Marking in the lesson")
    press(wren.page, "That is all from me")

    late = devices.give().join(code, "Zadie")
    assert "Marking in the lesson" not in late.page.content()
    write(late.page, "Sundays off")
    press(late.page, "That is all from me")

    has_come(server, week, "reveals")
    for page in (wren.page, late.page):
        page.reload()
        press(page, "Go on to: Show the cards")
        for words in ("Marking in the lesson", "Sundays off"):
            expect(page.get_by_text(words)).to_be_visible()
    sound(wren, late)

    has_come(server, week, "ends")
    for page in (wren.page, week):
        page.reload()
        page.wait_for_url("**/record/")
        for words in ("Marking in the lesson", "Sundays off"):
            expect(page.get_by_text(words)).to_be_visible()
    sound(ngoc, wren)
