"""Bad Wi-Fi, a server that starts anew, a ticket that is too old: nobody loses a word or a card."""

from __future__ import annotations

import signal

import pytest
from playwright.sync_api import expect

from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]


@pytest.fixture
def meeting(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    return meeting


def test_a_server_that_is_gone_is_shown_and_one_that_is_back_is_found(meeting, server):
    page = meeting.wren.page
    page.locator("#words").press_sequentially("Typed before")
    server.stop(signal.SIGKILL)
    for everyone in meeting.everybody:
        expect(everyone.locator("#reconnecting")).to_be_visible()
    page.locator("#words").press_sequentially(", and while it was away")
    server.start()
    for everyone in meeting.everybody:
        expect(everyone.locator("#reconnecting")).to_be_hidden()
    expect(page.locator("#words")).to_have_value("Typed before, and while it was away")
    page.get_by_role("button", name="More of this").click()
    expect(meeting.ngoc.page.locator("#figures")).to_contain_text("1")


def test_a_phone_that_was_offline_is_told_what_it_missed(meeting):
    page = meeting.ola.page
    meeting.ola.context.set_offline(True)
    meeting.write(meeting.wren, "Said meanwhile", "Less")
    meeting.ngoc.page.get_by_role("button", name="Go on to: Show the cards").click()
    meeting.ola.context.set_offline(False)
    expect(page.get_by_text("Said meanwhile")).to_be_visible()
    expect(page.get_by_text("Said meanwhile")).to_have_count(1)


def test_a_ticket_that_no_longer_serves_is_renewed_by_itself(meeting):
    page = meeting.wren.page
    page.locator("live-region").evaluate("region => region.setAttribute('ticket', 'bent')")
    page.evaluate("dispatchEvent(new Event('online'))")  # it opens its stream anew, and is refused
    expect(page.locator("live-region")).not_to_have_attribute("ticket", "bent")
    meeting.go_on("Show the cards")


def test_whoever_follows_is_with_the_group_and_keeps_their_words(meeting):
    page = meeting.wren.page
    page.locator("#words").press_sequentially("Not finished")
    meeting.ngoc.page.get_by_role("button", name="Go on to: Show the cards").click()
    page.get_by_role("button", name="follow").click()
    expect(page.locator("#words")).to_have_count(0)
    expect(page.locator("#moved-on")).to_be_hidden()
    expect(page.locator("#stage :is(h1, h2)").first).to_be_focused()
    meeting.ngoc.page.get_by_role("button", name="Back to: Write").click()
    expect(page.locator("#words")).to_have_value("Not finished")
