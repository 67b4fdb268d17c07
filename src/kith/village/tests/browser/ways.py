"""From a guide into an activity in one of the ways, and on through it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import Device

PEN, PRACTICE = "What the pen is for", "A community of practice"


def use(device: Device, method: str, way: str, guide: str = PEN) -> Page:
    """From a guide, with the topic that is chosen already, by the button or link of this way."""
    page = device.open("/guides/")
    page.get_by_role("link", name=guide).first.click()
    page.get_by_role("link", name="Use this guide").first.click()
    page.locator(f"#{method}").get_by_role("button", name=way).click()
    page.wait_for_url("**/activities/**")
    return page


def press(page: Page, name: str) -> None:
    """A press that loads the page anew: what comes next is asked of the new one."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def code_of(page: Page) -> str:
    """The join code, as whoever convenes an activity over time reads it."""
    return page.locator("dd.mono").inner_text().replace(" ", "")


def add(page: Page, words: str, button: str = "Add this card") -> None:
    page.locator("#words").fill(words)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator("#own").get_by_text(words).first).to_be_visible()


def sound(*devices: Device) -> None:
    for device in devices:
        assert not device.overflows()
        assert not device.violations()
