"""*Reflect on practice* over a week whose times are set by hand, from cards to what is tried."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import Device, Devices
from kith.village.tests.browser.ways import PRACTICE, code_of, press, sound, use

pytestmark = [pytest.mark.browser]

AS_A_FORM = "%Y-%m-%dT%H:%M"


def set_times(page: Page, **days: int) -> None:
    for name, by in days.items():
        when = (datetime.now() + timedelta(days=by)).replace(hour=15, minute=30)
        page.get_by_label(name.replace("_", " ").capitalize()).fill(when.strftime(AS_A_FORM))
    press(page, "Keep these times")


def write(device: Device, words: str, side: str) -> None:
    device.page.locator("#words").fill(words)
    device.page.get_by_role("button", name=f"{side} of this").click()
    expect(device.page.locator("#own").get_by_text(words).first).to_be_visible()


def walk(page: Page, *steps: str) -> None:
    for step in steps:
        press(page, f"Go on to: {step}")


def vote(page: Page, group: str) -> None:
    page.get_by_role("button", name=f"Give a vote to {group}").click()
    expect(page.get_by_role("button", name=f"Take a vote back from {group}")).to_be_enabled()


def test_a_week_with_times_of_its_own_ends_in_what_the_group_will_try(devices: Devices):
    ngoc = devices.give().sign_in("Ngọc Trần")
    week = use(ngoc, "more-or-less", "Over time", PRACTICE)
    week.get_by_role("link", name="Change the times").click()
    set_times(week, opens=-1, cards_are_shown=-2, ends=4)
    expect(week.get_by_text("Cards are shown between the beginning and the end.")).to_be_visible()
    sound(ngoc)
    last = (datetime.now() + timedelta(days=4)).strftime("%-d %B")
    set_times(week, opens=-1, cards_are_shown=2, ends=4)
    expect(week.locator("#head, header")).to_contain_text(last)
    code = code_of(week)
    wren, ola = (devices.give().join(code, name) for name in ("Wren", "Ola"))
    expect(wren.page.get_by_text(last).first).to_be_visible()
    write(wren, "Walks at noon", "More")
    write(ola, "Mail at night", "Less")
    press(wren.page, "That is all from me")
    assert "Walks at noon" not in ola.page.content()

    press(week, "Show the cards now")
    walk(week, "Show the cards", "Group")
    week.get_by_label("Walks at noon").check()
    week.get_by_placeholder("a new group").fill("Noon")
    week.get_by_role("button", name="Together").click()
    expect(week.get_by_role("heading", name="Noon")).to_be_visible()
    week.get_by_text("You convene").click()
    press(week, "Open to all: Choose")
    for device in (wren, ola):
        device.page.reload()
        walk(device.page, "Show the cards", "Group", "Choose")
        vote(device.page, "Noon")
        sound(device)
    assert "Noon 2" not in week.locator("main").inner_text()

    week.reload()
    week.get_by_text("You convene").click()
    press(week, "Open to all: Talk")
    ola.page.reload()
    walk(ola.page, "Talk", "What we will try")
    ola.page.get_by_label("What will we try?").fill("Walk on Tuesdays")
    ola.page.get_by_label("Who will?").fill("Ola")
    ola.page.get_by_role("button", name="We will try this").click()
    expect(ola.page.locator("#promises")).to_contain_text("Walk on Tuesdays")
    sound(ola)
    week.reload()
    week.get_by_text("You convene").click()
    press(week, "End it now")
    week.wait_for_url("**/record/")
    for said in ("Walks at noon", "Mail at night", "2 votes", "Walk on Tuesdays"):
        expect(week.get_by_text(said).first).to_be_visible()
    sound(ngoc)
