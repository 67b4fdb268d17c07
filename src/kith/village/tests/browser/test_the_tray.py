"""The tray is sifted by keys and by thumb, and each press can be undone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.cast import MARKING
from kith.village.tests.browser.device import DESK, PHONE, Device

pytestmark = [pytest.mark.browser]

TOUCH = 44  # pixels


def at_the_tray(device: Device, name: str) -> Page:
    device.sign_in(name)
    device.open("/communities/").get_by_role("link", name=MARKING).click()
    device.page.get_by_role("link", name="Sift what is new").click()
    return device.page


def in_front(page: Page) -> str:
    return page.locator("#front-title").inner_text()


def answered(page: Page, key: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(key)


def test_keys_do_what_the_buttons_do(devices):
    page = at_the_tray(devices.give(DESK), "Amina")
    first = in_front(page)
    answered(page, "p")
    second = in_front(page)
    assert second != first
    expect(page.locator("#lately + ul li").first).to_contain_text(first)
    answered(page, "u")
    assert in_front(page) == first
    answered(page, "q")
    expect(page.locator("#question + * + ul")).to_contain_text(first)
    answered(page, "u")
    assert in_front(page) == first


def test_keys_do_nothing_to_somebody_who_is_elsewhere(devices):
    page = at_the_tray(devices.give(DESK), "Amina")
    first = in_front(page)
    page.get_by_role("link", name="What we follow").focus()
    page.keyboard.press("p")
    page.keyboard.press("k")
    assert in_front(page) == first


def test_a_thumb_reaches_all_three_answers(devices):
    device = devices.give(PHONE, has_touch=True)
    page = at_the_tray(device, "Bruno")
    first, boxes = in_front(page), []
    for name in ("Keep", "For our question", "Pass"):
        button = page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_in_viewport(ratio=1)
        boxes.append(button.bounding_box())
    assert all(box["height"] >= TOUCH and box["width"] >= TOUCH for box in boxes)
    assert len({round(box["y"]) for box in boxes}) == 1
    assert not device.overflows()
    assert not device.violations()
    with page.expect_navigation():
        page.get_by_role("button", name="Keep", exact=True).tap()
    assert in_front(page) != first
    with page.expect_navigation():
        page.get_by_role("button", name=f"Undo: {first}").tap()
    assert in_front(page) == first


def test_it_works_without_a_script(devices):
    page = at_the_tray(devices.give(PHONE, java_script_enabled=False), "Bruno")
    first = in_front(page)
    page.get_by_role("button", name="Pass", exact=True).click()
    assert in_front(page) != first
    page.get_by_role("button", name=f"Undo: {first}").click()
    assert in_front(page) == first
