"""A laptop at the projector is screen and controls at once, and nobody has a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import PHONE, WALL, Devices
from kith.village.tests.browser.test_every_page import wrong

pytestmark = [pytest.mark.browser]


def lectern(devices: Devices) -> Page:
    """Ngọc starts *Reflect on practice* and opens the one device for all."""
    device = devices.give(WALL).sign_in("Ngọc Trần")
    page = device.open("/guides/")
    page.get_by_role("link", name="A community of practice").first.click()
    page.get_by_role("link", name="Use this guide").first.click()
    page.locator("#more-or-less").get_by_role("button", name="Start together").click()
    page.get_by_role("link", name="One device for all").click()
    page.wait_for_url("**/lectern/")
    return page


def go_on(page: Page, step: str) -> None:
    page.get_by_role("button", name=f"Go on to: {step}").click()
    expect(page.locator("#go-on, #close")).not_to_contain_text(step)


def say(page: Page, words: str, press: str) -> None:
    page.locator("#words").fill(words)
    page.get_by_role("button", name=press).click()
    expect(page.locator("#words")).to_have_value("")


def put(page: Page, card: str, name: str) -> None:
    page.get_by_role("checkbox", name=card).check()
    page.get_by_placeholder("name of the new group").fill(name)
    page.get_by_role("button", name="Together").click()
    expect(page.locator("#stage").get_by_role("heading", name=name)).to_be_visible()


def smallest_words(page: Page) -> float:
    """Of the wall, in hundredths of the window's width: from ten metres, 1.9 are read."""
    return page.locator("#stage").evaluate(
        """stage => Math.min(...[...stage.querySelectorAll("*")]
            .filter(each => each.checkVisibility()
                && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .map(each => 100 * parseFloat(getComputedStyle(each).fontSize) / innerWidth))"""
    )


def count(page: Page, group: str, hands: str) -> None:
    box = page.get_by_role("spinbutton", name=group)
    box.fill(hands)
    box.press("Enter")
    expect(page.locator("#hands form", has_text=group)).to_contain_text("counted")
    expect(box).to_have_value("")


def test_one_laptop_leads_a_whole_activity_in_which_nobody_has_a_phone(devices):
    page = lectern(devices)
    expect(page.locator("#stage .code")).to_have_text(re.compile(r"^\w{3} \w{3}$"))
    stage, found = page.locator("#stage"), wrong(devices.given[0], (PHONE, WALL))

    go_on(page, "Write")
    page.get_by_text("Type what is said").click()
    say(page, "Saying it instead of writing it", "More of this")
    say(page, "Comments that arrive a week late", "Less of this")
    expect(page.locator("#figures")).to_contain_text("2 cards")
    assert "Saying it instead" not in page.content()
    page.reload()
    assert "Saying it instead" not in page.content()

    go_on(page, "Show the cards")
    expect(stage).to_contain_text("Saying it instead of writing it")
    go_on(page, "Group")
    put(page, "Saying it instead", "Aloud")
    put(page, "Comments that arrive", "In time")
    found += wrong(devices.given[0], (PHONE, WALL))

    go_on(page, "Choose")
    page.get_by_text("Count hands").click()
    count(page, "Aloud", "3")
    count(page, "In time", "12")
    count(page, "Aloud", "4")
    assert smallest_words(page) > 1.89
    found += wrong(devices.given[0], (PHONE, WALL))

    go_on(page, "Talk")
    expect(stage.locator(".group").first).to_contain_text("of these, 12 hands in the room")
    page.get_by_text("Type what is said").click()
    say(page, "It takes less time than we feared.", "Keep this")
    expect(stage).to_contain_text("It takes less time than we feared.")
    assert smallest_words(page) > 1.89
    page.get_by_role("button", name="1 min").click()

    go_on(page, "What we will try")
    page.get_by_text("Write something down").first.click()
    page.get_by_label("What will we try?").fill("Five minutes aloud, each Friday")
    page.get_by_label("Who will?").fill("All of us")
    page.get_by_role("button", name="We will try this").click()
    expect(stage).to_contain_text("Five minutes aloud, each Friday")
    assert smallest_words(page) > 1.89
    found += wrong(devices.given[0], (PHONE, WALL))

    page.get_by_role("button", name="Close, and make the record").click()
    expect(page.get_by_role("cell", name="Five minutes aloud, each Friday")).to_be_visible()
    expect(page.get_by_text("of these, 12 hands in the room")).to_be_visible()
    expect(page.get_by_text("said in the room")).to_have_count(3)
    assert not found, "\n".join(found)
