"""A whole *Reflect on practice* on paper: from a guide to a sheet, from there to a record."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import PHONE
from kith.village.tests.pdf import Pdf

pytestmark = [pytest.mark.browser]


@pytest.fixture
def ngoc(devices):
    return devices.give(PHONE).sign_in("Ngọc")


@pytest.fixture
def paper(ngoc) -> Page:
    """One press on *On paper*, on *Use this guide*."""
    page = ngoc.open("/guides/")
    page.get_by_role("link", name="What the pen is for").first.click()
    page.get_by_role("link", name="Use this guide").first.click()
    page.locator("#more-or-less").get_by_role("button", name="On paper").click()
    page.wait_for_url("**/paper/")
    return page


def box(page: Page, name: str):
    return page.get_by_role("textbox", name=name, exact=True).last


def type_in(page: Page) -> None:
    box(page, "More").fill("# Said aloud\nComments face to face\nA question in the margin")
    box(page, "Less").fill("Ticks that nobody reads")
    box(page, "Group").click()
    page.keyboard.type("Said aloud\n7")
    box(page, "Talk").fill("It takes one lesson a week.")
    box(page, "What will we try?").click()
    page.keyboard.type("Five minutes face to face\nAmina and Raven")


def test_from_a_guide_to_the_record_with_what_will_be_tried(ngoc, paper):
    address = paper.get_by_role("link", name="Print it on").first.get_attribute("href")
    sheet = Pdf(ngoc.context.request.get(address).body())
    assert "Time spent marking" in sheet.words
    assert len(sheet.pages) == 2
    type_in(paper)
    assert not ngoc.violations()
    assert not ngoc.overflows()
    paper.get_by_role("button", name="Keep", exact=True).click()
    paper.wait_for_url("**/record/")
    for said in (
        "Comments face to face",
        "Ticks that nobody reads",
        "It takes one lesson a week.",
        "Five minutes face to face",
        "Amina and Raven",
    ):
        expect(paper.get_by_text(said).first).to_be_visible()
    expect(paper.get_by_text("said in the room").first).to_be_visible()
    ngoc.open("/communities/")
    paper.get_by_role("link", name="Marking, Lightly").first.click()
    expect(paper.get_by_text("Five minutes face to face").first).to_be_visible()


def test_what_was_typed_outlives_the_page_until_it_is_kept(paper):
    type_in(paper)
    paper.reload()
    expect(box(paper, "Less")).to_have_value("Ticks that nobody reads")
    expect(paper.get_by_role("textbox", name="Hands", exact=True).first).to_have_value("7")
    paper.get_by_label("That is all").uncheck()
    paper.get_by_role("button", name="Keep", exact=True).click()
    paper.wait_for_url("**/record/")
    paper.get_by_role("link", name="Type in more notes").click()
    expect(box(paper, "Less")).to_have_value("")
    expect(paper.get_by_text("Ticks that nobody reads").first).to_be_visible()


def test_enter_goes_to_the_next_box_and_sends_nothing(paper):
    box(paper, "Group").click()
    paper.keyboard.type("Said aloud\n7\nQuiet\n3\n")
    assert paper.url.endswith("/paper/")
    expect(paper.get_by_role("textbox", name="Hands", exact=True).nth(1)).to_have_value("3")
