"""*Reflect on practice* alone and over time: on a phone, at one's own pace."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import Devices
from kith.village.tests.browser.ways import PRACTICE, press, sound, use

pytestmark = [pytest.mark.browser]


def write(page: Page, words: str) -> None:
    page.locator("#words").fill(words)
    page.get_by_role("button", name="More of this").click()
    expect(page.locator("#own").get_by_text(words).first).to_be_visible()


def test_somebody_writes_alone_and_shares_one_card_of_two(devices: Devices):
    kirsten = devices.give().sign_in("Kirsten Aalto")
    ngoc = devices.give().sign_in("Ngọc Trần")
    week = use(ngoc, "more-or-less", "Over time", PRACTICE)
    topic = ngoc.page.locator(".room-topic").inner_text()

    page = use(kirsten, "more-or-less", "Start alone", PRACTICE)
    expect(page.get_by_text("Only you read this.")).to_be_visible()
    write(page, "A walk at noon")
    write(page, "Only for me")
    sound(kirsten)
    press(page, "Go on to: What we will try")
    page.get_by_label("What will we try?").fill("Walk at noon on Tuesdays")
    page.get_by_label("Who will?").fill("Kirsten")
    page.get_by_role("button", name="We will try this").click()
    expect(page.locator("#promises")).to_contain_text("Walk at noon")
    press(page, "That is all from me")
    sound(kirsten)

    page.get_by_role("link", name="Share some of it").click()
    page.get_by_label("A walk at noon").check()
    sound(kirsten)
    press(page, f"Share with “{topic}”")
    expect(page.locator("#own").get_by_text("A walk at noon").first).to_be_visible()
    assert "Only for me" not in page.content()

    week.reload()
    assert "A walk at noon" not in week.content()
    press(week, "Show the cards now")
    week.get_by_role("button", name="Go on to: Show the cards").click()
    expect(week.get_by_text("A walk at noon")).to_be_visible()
    assert "Kirsten" not in week.locator("#cards-more").inner_text()


def test_a_week_goes_by_and_then_the_group_gathers(devices: Devices):
    ngoc = devices.give().sign_in("Ngọc Trần")
    week = use(ngoc, "more-or-less", "Over time", PRACTICE)
    expect(week.get_by_text("fewer than five cards")).to_be_visible()
    sound(ngoc)
    code = week.locator("dd.mono").inner_text().replace(" ", "")
    wren, ola = (devices.give().join(code, name) for name in ("Wren", "Ola"))
    write(wren.page, "Marking in the lesson")
    sound(wren)
    press(wren.page, "That is all from me")
    expect(wren.page.get_by_text("The cards are shown")).to_be_visible()
    sound(wren)
    assert "Marking in the lesson" not in ola.page.content()

    press(week, "Show the cards now")
    expect(wren.page.get_by_role("button", name="Show the cards").first).to_be_visible()
    press(wren.page, "Go on to: Show the cards")
    expect(wren.page.get_by_text("Marking in the lesson")).to_be_visible()
    sound(wren)

    ola.page.locator("#words").fill("In the middle of a sentence")
    press(week, "Go on together, in the room")
    expect(week.get_by_role("button", name="Go on to: Group")).to_be_visible()
    expect(ola.page.locator("#moved-on")).to_be_visible()
    expect(ola.page.locator("#words")).to_have_value("In the middle of a sentence")
    expect(wren.page.locator("#head")).to_contain_text("Step 2 of 6")
    expect(wren.page.get_by_text("Marking in the lesson")).to_be_visible()
