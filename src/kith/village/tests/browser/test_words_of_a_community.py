"""The words of a community by hand: by keyboard, by touch, and without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import DESK, Devices

pytestmark = pytest.mark.browser


def open_word(page: Page, name: str) -> None:
    page.goto("/communities/")
    page.get_by_role("link", name="Marking, Lightly").click()
    page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_how_a_word_got_here_is_played_by_keys(devices: Devices):
    amina = devices.give(DESK).sign_in("Amina Warsame")
    page = amina.page
    open_word(page, "feedback")
    page.get_by_role("link", name="Play it from the start").press("Enter")
    where, scenes = page.locator("[data-where]"), page.locator(".story > li:visible")
    expect(where).to_have_text("1 of 4")
    expect(scenes).to_have_count(1)
    page.get_by_role("button", name="Stop").press("Enter")
    page.get_by_role("button", name="After").press("ArrowRight")
    expect(where).to_have_text("2 of 4")
    expect(page.get_by_role("status")).to_contain_text("Something said or shown to")
    page.keyboard.press("ArrowLeft")
    expect(where).to_have_text("1 of 4")
    page.keyboard.press("Escape")
    expect(scenes).to_have_count(4)
    assert not amina.violations()


def test_what_a_word_means_is_shown_on_focus_and_goes_with_escape(devices: Devices):
    amina = devices.give(DESK).sign_in("Amina Warsame")
    page = amina.page
    page.goto("/communities/")
    page.get_by_role("link", name="Marking, Lightly").click()
    word, slip = page.locator("aside a.term", has_text="pile"), page.locator(".meaning")
    while not word.evaluate("word => word === document.activeElement"):
        page.keyboard.press("Tab")
    expect(slip).to_be_visible()
    expect(slip).to_contain_text("Pupils’ work that goes home")
    expect(word).to_have_accessible_description(re.compile("Pupils’ work that goes home"))
    assert not amina.violations()
    page.keyboard.press("Escape")
    expect(slip).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("pile")


def test_a_first_tap_shows_what_it_means_and_a_second_goes_there(devices: Devices):
    phone = devices.give(has_touch=True).sign_in("Amina Warsame")
    page = phone.page
    page.goto("/communities/")
    page.get_by_role("link", name="Marking, Lightly").tap()
    word = page.locator("aside a.term", has_text="pile")
    word.tap()
    expect(page.locator(".meaning")).to_be_visible()
    assert not phone.overflows()
    word.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("pile")


def test_without_a_script_versions_are_a_list_and_a_word_is_a_link(devices: Devices):
    amina = devices.give().sign_in("Amina Warsame")
    plain = devices.give(java_script_enabled=False)
    plain.context.add_cookies(amina.context.cookies())
    page = plain.page
    open_word(page, "feedback")
    page.get_by_role("link", name="Play it from the start").click()
    expect(page.locator(".story > li")).to_have_count(4)
    expect(page.get_by_role("button", name="Play")).to_be_hidden()


def test_a_word_is_found_as_one_types(devices: Devices):
    page = devices.give().sign_in("Amina Warsame").page
    page.goto("/communities/")
    page.get_by_role("link", name="Marking, Lightly").click()
    page.get_by_role("link", name="All our words").click()
    page.get_by_label("Find a word").press_sequentially("criter")
    expect(page.locator("#glossary dt")).to_have_text(["success criteria"])
    page.get_by_label("Find a word").fill("rubric")
    page.get_by_role("link", name="add it").click()
    expect(page.get_by_label("Word")).to_have_value("rubric")
