"""A group answers cards and finds one sentence: whoever convenes, two phones and the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kith.live.tests.server import Server
from kith.village.tests.browser.device import Device
from kith.village.tests.browser.meeting import Meeting
from kith.village.tests.browser.test_every_page import wrong

pytestmark = [pytest.mark.browser]

SETTINGS = """
from kith.config.settings import *

INSTALLED_APPS = [*INSTALLED_APPS, "kith.activities.tests.offering.Offering"]
"""


@pytest.fixture(scope="module")
def server(_made, places, tmp_path_factory):
    """A village in which a method of tests is offered as well."""
    folder = tmp_path_factory.mktemp("offering")
    (folder / "offering_settings.py").write_text(SETTINGS)
    environment = places.make_place(folder / "place")
    environment["PYTHONPATH"] += f":{folder}"
    environment["DJANGO_SETTINGS_MODULE"] = "offering_settings"
    with Server(environment) as server:
        yield server


class Asking(Meeting):
    """Ngọc starts *Common ground*; Wren and Ola come in as guests."""

    def _start(self) -> None:
        page = self.ngoc.open("/guides/")
        page.get_by_role("link", name="A community of practice").first.click()
        page.get_by_role("link", name="Use this guide").first.click()
        card = page.locator("[data-method=common-ground]")
        if not card.get_by_role("button", name="Start together").is_visible():
            page.locator("summary", has=page.get_by_text("other", exact=False)).last.click()
        card.get_by_role("button", name="Start together").click()
        page.wait_for_url("**/activities/**")


def write(who: Device, words: str, press: str) -> None:
    box = who.page.locator("#words")
    if not box.is_visible():
        who.page.locator("#composer > summary").click()
    box.fill(words)
    who.page.get_by_role("button", name=press, exact=True).click()
    expect(who.page.locator(".asked", has_text=words)).to_be_visible()


def answer(who: Device, words: str, said: str) -> None:
    card = who.page.locator(".asked", has_text=words)
    card.get_by_role("button", name=said, exact=True).click()
    expect(card.get_by_role("button", name=said, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_group_answers_cards_and_takes_one_wording_of_several(devices):
    meeting = Asking(devices)
    ngoc, wren, ola, screen = (
        each.page for each in (meeting.ngoc, meeting.wren, meeting.ola, meeting.screen)
    )
    meeting.go_on("Place the cards")
    write(meeting.wren, "Soft shoes", "Add this card")
    expect(ola.locator(".asked", has_text="Soft shoes")).to_be_visible()
    answer(meeting.wren, "Soft shoes", "Agree")
    answer(meeting.ola, "Soft shoes", "Disagree")
    for page in (wren, ola):
        expect(page.locator(".counts")).to_contain_text("Agree 1")
        expect(page.locator(".counts")).to_contain_text("Disagree 1")
        expect(page.locator(".asked [aria-pressed=true]")).to_have_count(1)
    for page in (ngoc, screen):
        expect(page.locator("table b, table .tally-figure")).to_have_text(["1", "0", "1"])
    answer(meeting.ola, "Soft shoes", "Agree")
    expect(screen.locator("table b")).to_have_text(["2", "0", "0"])
    ola.reload()
    expect(ola.get_by_role("button", name="Agree", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    ola.get_by_role("button", name="Agree", exact=True).click()
    expect(screen.locator("table b")).to_have_text(["1", "0", "0"])

    meeting.go_on("Conclude")
    write(meeting.wren, "We walk", "Propose it")
    for who, words in ((meeting.ola, "We walk quietly"), (meeting.wren, "We walk slowly")):
        card = who.page.locator(".asked", has=who.page.get_by_text("We walk", exact=True))
        card.get_by_role("link", name="Say it in other words").click()
        expect(who.page.locator("#words")).to_have_value("We walk")
        write(who, words, "Propose it")
    for page in (ngoc, wren, ola):
        expect(page.locator(".asked")).to_have_count(3)
    changed = ola.locator(".asked", has_text="We walk slowly")
    changed.get_by_text("What was changed").click()
    expect(changed.locator("ins")).to_contain_text("slowly")
    for who in (meeting.wren, meeting.ola):
        answer(who, "We walk slowly", "Agree")
    ngoc.locator("tr", has_text="We walk slowly").get_by_role("button").click()
    for page in (ngoc, wren, ola, screen):
        expect(page.get_by_text("What you conclude", exact=True)).to_be_visible()
    assert not [
        said for device in (meeting.ngoc, meeting.wren, meeting.screen) for said in wrong(device)
    ]
    ngoc.get_by_role("button", name="Undo: not this one after all").click()
    for page in (wren, screen):
        expect(page.get_by_text("What you conclude", exact=True)).to_have_count(0)
