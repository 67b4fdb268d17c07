from __future__ import annotations

import statistics
import time

import pytest
from playwright.sync_api import expect

from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]


def test_a_group_goes_from_a_guide_to_what_it_will_try_and_the_record(devices):
    meeting = Meeting(devices)
    imre = meeting.come_in("Imre").page
    ngoc, wren, ola, _imre, screen = meeting.everybody
    expect(screen.locator("#guests")).to_contain_text("Imre")

    meeting.go_on("Write")
    meeting.write(meeting.wren, "Saying it instead of writing it", "More")
    meeting.write(meeting.ola, "Comments that arrive a week late", "Less")
    expect(ngoc.locator("#figures")).to_contain_text("2")
    for page in (ngoc, ola, screen):
        assert "Saying it instead" not in page.content()
    imre.locator("#words").press_sequentially("One page a te")
    imre.reload()
    expect(imre.locator("#words")).to_have_value("One page a te")
    imre.locator("#words").fill("One page a term")
    imre.get_by_role("button", name="More of this").click()
    expect(imre.locator("#own").get_by_text("One page a term").first).to_be_visible()

    meeting.go_on("Show the cards")
    for page in meeting.everybody:
        expect(page.get_by_text("Saying it instead of writing it")).to_be_visible()

    meeting.go_back("Write")
    imre.get_by_role("button", name="Less of this").wait_for()
    imre.locator("#words").fill("Marks beside a sentence")
    imre.get_by_role("button", name="Less of this").click()
    meeting.go_on("Show the cards")
    for page in meeting.everybody:
        for words in ("One page a term", "Marks beside a sentence"):
            expect(page.get_by_text(words)).to_be_visible()

    meeting.go_on("Group")
    meeting.put_together("Aloud", "Saying it instead")
    meeting.put_together("In time", "Comments that arrive")
    for page in (wren, screen):
        expect(page.get_by_role("heading", name="In time")).to_be_visible()

    meeting.go_on("Choose")
    wren.get_by_role("button", name="Give a vote to Aloud").click()
    expect(wren.locator("#own")).to_contain_text("1 vote left")
    wren.reload()
    expect(wren.locator("#own")).to_contain_text("1 vote left")
    ola.get_by_role("button", name="Give a vote to Aloud").click()
    imre.get_by_role("button", name="Give a vote to In time").click()
    expect(ngoc.locator("#figures")).to_contain_text("3")

    meeting.go_on("Talk")
    expect(screen.locator(".group-votes b").first).to_have_text("2")
    ola.get_by_label("A note for the record").fill("It takes less time than we feared.")
    ola.get_by_role("button", name="Keep this note").click()
    expect(wren.get_by_text("It takes less time than we feared.")).to_be_visible()

    meeting.go_on("What we will try")
    ngoc.get_by_label("What will we try?").fill("Five minutes aloud, each Friday")
    ngoc.get_by_label("Who will?").fill("Ola and Wren")
    ngoc.get_by_role("button", name="We will try this").click()
    expect(wren.locator("#promises")).to_contain_text("Five minutes aloud, each Friday")

    ngoc.get_by_role("button", name="Close, and make the record").click()
    expect(ngoc.get_by_role("heading", name="What we will try")).to_be_visible()
    expect(ngoc.get_by_role("cell", name="Five minutes aloud, each Friday")).to_be_visible()
    for phone in (ola, imre):
        expect(phone.get_by_role("link", name="Read the record")).to_be_visible()
    wren.get_by_role("link", name="Read the record").click()
    expect(wren.get_by_text("Saying it instead of writing it")).to_be_visible()


def test_two_browsers_see_each_others_cards_within_a_second(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    meeting.write(meeting.wren, "The first", "More")
    meeting.go_on("Show the cards")
    ngoc, wren, ola, _screen = meeting.everybody
    meeting.go_on("Group")
    ngoc.get_by_role("button", name="Back to: Show the cards").click()
    meeting.go_on("Group")
    meeting.go_on("Choose")
    meeting.go_on("Talk")
    waits = []
    for words in ("One", "Two", "Three", "Four", "Five"):
        ola.get_by_label("A note for the record").fill(f"{words}, for the record")
        began = time.monotonic()
        ola.get_by_role("button", name="Keep this note").click()
        expect(wren.get_by_text(f"{words}, for the record")).to_be_visible()
        waits.append(time.monotonic() - began)
    assert statistics.median(waits) < 1, waits


def test_a_reload_in_the_middle_of_a_sentence_loses_nothing(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    page.locator("#words").press_sequentially("Half a tho")
    page.reload()
    expect(page.locator("#words")).to_have_value("Half a tho")


def test_nobody_is_dragged_away_while_they_write(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    page.locator("#words").press_sequentially("One last word")
    meeting.ngoc.page.get_by_role("button", name="Go on to: Show the cards").click()
    expect(page.locator("#moved-on")).to_be_visible()
    expect(page.locator("#words")).to_have_value("One last word")
    page.get_by_role("button", name="More of this").click()
    expect(page.locator("#head")).to_contain_text("Show the cards")
    expect(page.get_by_text("One last word").first).to_be_visible()
    expect(page.locator("#moved-on")).to_be_hidden()


def test_going_back_is_one_press_and_ones_own_cards_are_there(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    meeting.write(meeting.wren, "Still mine", "More")
    meeting.go_on("Show the cards")
    meeting.ngoc.page.get_by_role("button", name="Back to: Write").click()
    expect(meeting.wren.page.locator("#own").get_by_text("Still mine").first).to_be_visible()


def test_somebody_who_is_asked_to_leave_is_told_so_at_once(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.ngoc.page
    page.get_by_text("Who is here").click()
    page.get_by_role("button", name="Ask to leave Wren").click()
    expect(meeting.wren.page.get_by_role("heading", level=1)).to_be_visible()
    expect(meeting.wren.page.get_by_text("asked to leave")).to_be_visible()
