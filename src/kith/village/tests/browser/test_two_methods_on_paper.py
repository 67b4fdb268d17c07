"""Two methods on paper: from a guide to a definition, and to what will be tried."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import PHONE, Device, Devices
from kith.village.tests.pdf import Pdf

pytestmark = pytest.mark.browser
WORDING = "Something said that a pupil can use the next day"


@pytest.fixture
def ngoc(devices: Devices) -> Device:
    return devices.give(PHONE).sign_in("Ngọc")


def on_paper(ngoc: Device, method: str) -> Page:
    """From a guide that Ngọc's community keeps, by the small link *On paper*."""
    page = ngoc.open("/guides/")
    page.get_by_role("link", name="What the pen is for").first.click()
    page.get_by_role("link", name="Use this guide").first.click()
    way = page.locator(f"#{method}")
    if not way.is_visible():
        page.locator("#others > summary").click()
    way.get_by_role("button", name="On paper").click()
    page.wait_for_url("**/paper/")
    return page


def printed(ngoc: Device) -> str:
    address = ngoc.page.get_by_role("link", name="Print it on").first.get_attribute("href")
    return " ".join(Pdf(ngoc.context.request.get(address).body()).words.split())


def type_in(page: Page, **said: str) -> None:
    for name, words in said.items():
        page.locator(f"[name='{name.replace('_', '-')}']").fill(words)


def keep(page: Page) -> None:
    page.get_by_role("button", name="Keep", exact=True).click()
    page.wait_for_url("**/record/")


def test_a_wording_from_paper_is_what_the_word_means_in_the_community(ngoc):
    page = on_paper(ngoc, "shared-understandings")
    assert "Which wording could most of us agree on?" in printed(ngoc)
    type_in(
        page,
        answers_conclude_card_1=WORDING,
        answers_conclude_agree_1="6",
        answers_conclude_disagree_1="1",
    )
    page.locator("[name='words-write-']").fill("It is not a mark\nIt comes back")
    page.locator("[name='answers-conclude-taken-1']").check()
    assert not ngoc.violations()
    assert not ngoc.overflows()
    keep(page)
    for said in ("It is not a mark", WORDING):
        expect(page.get_by_text(said).first).to_be_visible()
    ngoc.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name="All our words").click()
    expect(page.get_by_text(WORDING).first).to_be_visible()


def test_a_study_unpacked_on_paper_keeps_its_summary_and_what_will_be_tried(ngoc):
    page = on_paper(ngoc, "unpack-research")
    assert "What will we try, who will, and until when?" in printed(ngoc)
    type_in(
        page,
        words_write_claims="Said aloud works sooner",
        words_write_argue="Eleven classes are few",
        answers_conclude_card_1="It is sooner, but nobody knows for how long.",
    )
    page.locator("[name='answers-conclude-taken-1']").check()
    page.get_by_role("textbox", name="What will we try?", exact=True).last.click()
    page.keyboard.type("Read one aloud on Friday\nAmina")
    assert not ngoc.violations()
    assert not ngoc.overflows()
    keep(page)
    for said in ("Eleven classes are few", "nobody knows for how long", "Read one aloud on Friday"):
        expect(page.get_by_text(said).first).to_be_visible()
    ngoc.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    expect(page.get_by_text("Read one aloud on Friday").first).to_be_visible()
