"""What is said while the line is cut waits on the device, and arrives once, in order."""

from __future__ import annotations

import re
import signal

import pytest
from playwright.sync_api import expect

from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]

WAITS = "Waits on this device; it is sent when the line is back."


@pytest.fixture
def meeting(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    return meeting


def put(phone, words, side="More"):
    """Write a card and press, whatever the line does."""
    phone.page.locator("#words").fill(words)
    phone.page.get_by_role("button", name=f"{side} of this").click()
    expect(phone.page.locator("#words")).to_have_value("")


def tray(phone):
    """What the page shows of words that were not sent."""
    return phone.page.locator("words-waiting:not([hidden])")


def rows(server, *words):
    """The cards with these words, in the order in which they came."""
    said = ", ".join(f"'{each}'" for each in words)
    found = server.rows(
        f"SELECT words FROM activities_contribution WHERE words IN ({said}) ORDER BY rowid"
    )
    return [each for (each,) in found]


def test_what_is_written_and_voted_while_the_line_is_cut_arrives_once_and_in_order(meeting, server):
    wren, cards = meeting.wren, ["Offline one", "Offline two", "Offline three"]
    meeting.write(meeting.ola, "Said in time", "Less")
    wren.context.set_offline(True)
    for words in cards:
        put(wren, words)
        expect(tray(wren)).to_contain_text(words)
    expect(tray(wren).get_by_text(WAITS)).to_have_count(1)
    expect(wren.page.locator("#said")).to_have_text(WAITS)
    expect(wren.page.locator("#words")).to_be_focused()
    wren.context.set_offline(False)
    for words in cards:
        expect(wren.page.locator("#own").get_by_text(words).first).to_be_visible()
    expect(tray(wren)).to_have_count(0)
    assert rows(server, *cards) == cards

    for step in ("Show the cards", "Group"):
        meeting.go_on(step)
    meeting.put_together("Aloud", "Said in time")
    meeting.go_on("Choose")
    expect(wren.page.get_by_role("button", name="Give a vote to Aloud")).to_be_visible()
    wren.context.set_offline(True)
    wren.page.get_by_role("button", name="Give a vote to Aloud").click()
    expect(tray(wren)).to_contain_text("A vote for Aloud")
    wren.context.set_offline(False)
    expect(wren.page.get_by_role("button", name="Take a vote back from Aloud")).to_be_enabled()
    assert server.rows(
        "SELECT count(*) FROM activities_vote JOIN activities_group g ON g.id = group_id WHERE g.name = 'Aloud'"
    ) == [(1,)]
    wren.page.get_by_role("button", name="Take a vote back from Aloud").click()
    expect(wren.page.get_by_role("button", name="Take a vote back from Aloud")).to_be_disabled()
