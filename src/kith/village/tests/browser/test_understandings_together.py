"""*Build shared understandings* in the room, from a quote to the glossary."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import DESK, Device
from kith.village.tests.browser.meeting import Meeting
from kith.village.tests.browser.ways import add, sound, use

pytestmark = [pytest.mark.browser]

WORDING = "Something said that a pupil can use the next day"
REWORDED = "Something said or shown that a pupil can use the next day"
YES = "Yes, that is what I mean"


class OneWord(Meeting):
    """Ngọc asks what *feedback* means; Wren and Ola come in as guests."""

    def _start(self) -> None:
        use(self.ngoc, "shared-understandings", "Start together")

    @property
    def devices_here(self) -> list[Device]:
        return [self.ngoc, *self.phones, self.screen]


def say(page: Page, words: str, button: str) -> None:
    box = page.locator("#words")
    if not box.is_visible():
        page.locator("#composer > summary").click()
    box.fill(words)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".asked", has_text=words)).to_be_visible()


def answer(page: Page, words: str, said: str) -> None:
    card = page.locator(".asked").filter(has=page.get_by_text(words, exact=True).first)
    button = card.get_by_role("button", name=said, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def test_a_group_goes_from_a_quote_to_what_the_word_means_in_its_glossary(devices):
    room = OneWord(devices)
    ngoc, wren, ola, screen = room.everybody
    room.go_on("Read")
    for page in room.everybody:
        expect(page.get_by_text("I stopped writing ‘good’ in October.").first).to_be_visible()

    room.go_on("Write")
    add(wren, "A word in the corridor")
    add(ola, "What the mark does not say")
    for page in (ngoc, ola, screen):
        assert "A word in the corridor" not in page.content()
    room.go_on("Show the cards")
    for page in room.everybody:
        expect(page.get_by_text("A word in the corridor").first).to_be_visible()
    sound(*room.devices_here)

    room.go_on("Say it again")
    wren.locator("#again").fill("Ticks hide it")
    wren.get_by_role("button", name="Is this what you mean?").click()
    heard = ola.locator("#heard")
    expect(heard.get_by_text("Ticks hide it")).to_be_visible()
    heard.locator("summary").first.click()
    heard.locator("textarea").first.fill("Ticks leave it out")
    heard.get_by_role("button", name="Send this").click()
    expect(wren.locator("#own").get_by_text("Ticks leave it out")).to_be_visible()
    wren.locator("#again").fill("Ticks leave out how")
    wren.get_by_role("button", name="Is this what you mean?").click()
    expect(heard.get_by_text("Ticks leave out how")).to_be_visible()
    heard.get_by_role("button", name=YES).first.click()
    expect(wren.get_by_text("Ola: yes, that is what I mean.")).to_be_visible()
    for page in (ngoc, screen):
        assert "Ticks " not in page.content()
    sound(*room.devices_here)

    conclude(room)
    place(room)
    room.go_on("Last words")
    for page, words in ((wren, "I will ask first"), (ola, "Tomorrow: aloud")):
        page.locator("#words").fill(words)
        page.get_by_role("button", name="Say it", exact=True).click()
        expect(screen.get_by_text(words)).to_be_visible()
    ngoc.get_by_role("button", name="Close, and make the record").click()
    ngoc.wait_for_url("**/record/")
    for said in (REWORDED, "Ticks leave out how", "A tick in the margin", "I will ask first"):
        expect(ngoc.get_by_text(said).first).to_be_visible()
    sound(room.ngoc)
    is_in_the_glossary(devices.give(DESK).sign_in("Amina Warsame"))


def conclude(room: OneWord) -> None:
    """One wording, one that changes it, and the one that is taken."""
    ngoc, wren, ola, _screen = room.everybody
    room.go_on("Conclude")
    say(wren, WORDING, "Propose it")
    card = ola.locator(".asked", has_text=WORDING)
    card.get_by_role("link", name="Say it in other words").click()
    expect(ola.locator("#words")).to_have_value(WORDING)
    say(ola, REWORDED, "Propose it")
    for page, said in ((wren, "Agree"), (ola, "Agree")):
        answer(page, REWORDED, said)
    answer(wren, WORDING, "Unsure")
    row = ngoc.locator("tr").filter(has=ngoc.get_by_text(REWORDED, exact=True))
    expect(row.locator(".tally-figure")).to_have_text(["2", "0", "0"])
    row.get_by_role("button", name="Take this wording").click()
    for page in room.everybody:
        expect(page.get_by_text("What you conclude", exact=True)).to_be_visible()
    sound(*room.devices_here)


def place(room: OneWord) -> None:
    """An example, and what only looks like one."""
    _ngoc, wren, ola, screen = room.everybody
    room.go_on("Place the cards")
    say(wren, "A tick in the margin", "Add this card")
    expect(ola.locator(".asked", has_text="A tick in the margin")).to_be_visible()
    for page in (wren, ola):
        answer(page, "A tick in the margin", "Not an example")
    row = screen.locator("tr", has_text="A tick in the margin")
    expect(row.locator("b, .tally-figure")).to_have_text(["0", "0", "2"])
    sound(*room.devices_here)


def is_in_the_glossary(amina: Device) -> None:
    """The agreed wording, its new version, the perspectives beside it, and what is no example."""
    page = amina.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name="All our words").click()
    expect(page.get_by_text(REWORDED).first).to_be_visible()
    page.get_by_role("link", name="feedback", exact=True).first.click()
    for said in ("What the mark does not say", "A tick in the margin"):
        expect(page.get_by_text(said).first).to_be_visible()
    expect(page.get_by_text("by 2 of 2.")).to_be_visible()
    sound(amina)
