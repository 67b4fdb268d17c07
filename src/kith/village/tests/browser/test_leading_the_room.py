"""Whoever convenes leads, and nobody is dragged: the clock, locks, withheld cards, two who lead."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]


def test_a_reload_while_still_writing_shows_the_box_again_until_one_follows(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    page.locator("#words").press_sequentially("One last wo")
    with page.expect_response("**/own-step/"):
        meeting.ngoc.page.get_by_role("button", name="Go on to: Show the cards").click()
    expect(page.locator("#moved-on")).to_contain_text("Show the cards")
    page.reload()
    expect(page.locator("#words")).to_have_value("One last wo")
    expect(page.locator("#moved-on")).to_contain_text("The group has moved to Show the cards")
    expect(meeting.ngoc.page.locator("#figures")).to_contain_text("still at an earlier step")
    page.get_by_role("button", name="follow").click()
    expect(page.locator("#words")).to_have_count(0)
    expect(page.locator("#moved-on")).to_be_hidden()
    expect(meeting.ngoc.page.locator("#figures")).not_to_contain_text("still at an earlier step")


def test_the_clock_stands_still_on_every_page_and_a_locked_step_takes_nothing(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    ngoc, wren, _ola, screen = meeting.everybody
    ngoc.get_by_role("button", name="Stop the clock").click()
    for page in meeting.everybody:
        expect(page.locator("step-clock[data-paused]").first).to_be_visible()
    ngoc.get_by_role("button", name="Let the clock go on").click()
    expect(screen.locator("step-clock[data-paused]")).to_have_count(0)
    ngoc.get_by_text("All steps").click()
    ngoc.get_by_role("button", name="Lock Write").click()
    expect(wren.locator("#composer")).to_contain_text("Ngọc Trần has locked this step")
    ngoc.get_by_text("All steps").click()
    ngoc.get_by_role("button", name="Open again Write").click()
    meeting.write(meeting.wren, "Open after all", "More")


def test_a_withheld_card_goes_from_every_page_and_comes_back(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    meeting.write(meeting.wren, "It names a child", "Less")
    meeting.go_on("Show the cards")
    ngoc, _wren, ola, screen = meeting.everybody
    expect(ola.get_by_text("It names a child")).to_be_visible()
    ngoc.get_by_text("It names a child").click()
    ngoc.get_by_label("Why withhold it?").fill("No names of children")
    ngoc.get_by_role("button", name="Withhold", exact=True).click()
    for page in (ola, screen):
        expect(page.get_by_text("It names a child")).to_have_count(0)
    ngoc.get_by_text("1 withheld card").click()
    expect(ngoc.get_by_text("Ngọc Trần: No names of children")).to_be_visible()
    ngoc.get_by_role("button", name="Show it again").click()
    for page in (ola, screen):
        expect(page.get_by_text("It names a child")).to_be_visible()


def test_a_second_convenor_takes_over_from_another_device(devices):
    meeting = Meeting(devices)
    second = devices.give().sign_in("Gurpreet Dhillon")
    second.open(meeting.room)
    second.page.get_by_role("button", name="Join in").click()
    expect(meeting.ngoc.page.locator("#head")).to_contain_text("Gurpreet Dhillon")
    meeting.ngoc.context.set_offline(True)
    second.page.get_by_role("button", name="Go on to: Write").click()
    for page in (second.page, meeting.wren.page, meeting.ola.page):
        expect(page.locator("#head")).to_contain_text("Write")
    meeting.write(meeting.wren, "Nobody was missed", "More")
    meeting.ngoc.context.set_offline(False)
    expect(meeting.ngoc.page.locator("#head")).to_contain_text("Write")
    expect(meeting.ngoc.page.locator("#figures")).to_contain_text("1")
