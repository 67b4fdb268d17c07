"""*Build shared understandings* alone, and over a week: on phones, at one's own pace."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import DESK, Device, Devices
from kith.village.tests.browser.ways import add, code_of, press, sound, use

pytestmark = [pytest.mark.browser]

METHOD = "shared-understandings"
WORDING = "Something said that a pupil can use the next day"


def propose(page: Page, words: str) -> None:
    page.locator("#words").fill(words)
    page.get_by_role("button", name="Propose it", exact=True).click()
    expect(page.locator(".asked", has_text=words)).to_be_visible()


def answer(page: Page, words: str, said: str) -> None:
    button = page.locator(".asked", has_text=words).get_by_role("button", name=said, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def word_in_the_glossary(device: Device) -> Page:
    page = device.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name="All our words").click()
    return page


def test_what_a_word_means_is_written_alone_and_shared_card_by_card(devices: Devices):
    amina, ngoc = (devices.give().sign_in(name) for name in ("Amina Warsame", "Ngọc Trần"))
    week = use(ngoc, METHOD, "Over time")
    page = use(amina, METHOD, "Start alone")
    expect(page.get_by_text("By yourself: only you see this.")).to_be_visible()
    expect(page.get_by_text("I stopped writing ‘good’ in October.")).to_be_visible()
    press(page, "Go on to: Write")
    expect(page.get_by_text("Only you read this.")).to_be_visible()
    add(page, "A word that arrives in time")
    add(page, "What I am afraid of getting")
    sound(amina)
    press(page, "That is all from me")
    page.get_by_role("link", name="Share some of it").click()
    page.get_by_label("A word that arrives in time").check()
    sound(amina)
    press(page, "Share with “feedback”")
    expect(page.locator("#own").get_by_text("A word that arrives in time").first).to_be_visible()
    for shown in (page, ngoc.open(week.url)):
        assert "What I am afraid of" not in shown.content()
    assert "A word that arrives" not in week.content()

    press(week, "Show the cards now")
    for step in ("Write", "Show the cards"):
        press(week, f"Go on to: {step}")
    card = week.locator(".card", has_text="A word that arrives in time")
    expect(card).to_contain_text("Amina")
    assert "What I am afraid of" not in week.content()


def test_over_a_week_a_wording_is_agreed_though_nobody_meets(devices: Devices):
    ngoc = devices.give().sign_in("Ngọc Trần")
    week = use(ngoc, METHOD, "Over time")
    code = code_of(week)
    wren, ola = (devices.give().join(code, name) for name in ("Wren", "Ola"))
    for name, device in (("Wren", wren), ("Ola", ola)):
        press(device.page, "Go on to: Write")
        add(device.page, f"What {name} means")
        press(device.page, "That is all from me")
        expect(device.page.get_by_role("heading", name="That is all for now.")).to_be_visible()
    assert "What Wren means" not in ola.page.content()
    week.reload()
    assert "What Wren means" not in week.content()

    press(week, "Show the cards now")
    press(week, "Open to all: Say it again")
    for device in (wren, ola):
        device.page.reload()
        expect(device.page.get_by_role("heading", name="There is more to do.")).to_be_visible()
        sound(device)
        press(device.page, "Go on to: Show the cards")
        expect(device.page.get_by_text("What Wren means")).to_be_visible()
        press(device.page, "Go on to: Say it again")
    wren.page.locator("#again").fill("Ola wants it said aloud")
    wren.page.get_by_role("button", name="Is this what you mean?").click()
    expect(wren.page.get_by_text("Ola has not answered yet.")).to_be_visible()
    ola.page.reload()
    ola.page.get_by_role("button", name="Yes, that is what I mean").click()
    expect(ola.page.get_by_text("You said: yes, that is what I mean.")).to_be_visible()
    wren.page.reload()
    expect(wren.page.get_by_text("Ola: yes, that is what I mean.")).to_be_visible()
    assert "said aloud" not in week.content()

    week.reload()
    press(week, "Open to all: Conclude")
    wren.page.reload()
    press(wren.page, "Go on to: Conclude")
    propose(wren.page, WORDING)
    late = devices.give().join(code, "Zadie").page
    for page in (ola.page, late):
        page.reload()
        while not page.locator(".asked", has_text=WORDING).is_visible():
            with page.expect_navigation():
                page.get_by_role("button", name="Go on to: ").click()
        answer(page, WORDING, "Agree")
    sound(wren, ola)
    take_and_end(ngoc, week)

    page = word_in_the_glossary(devices.give(DESK).sign_in("Amina Warsame"))
    expect(page.get_by_text(WORDING).first).to_be_visible()
    page.get_by_role("link", name="feedback", exact=True).first.click()
    expect(page.get_by_text("What Ola means").first).to_be_visible()


def take_and_end(ngoc: Device, week: Page) -> None:
    """Whoever convenes takes the wording, and ends the week."""
    week.reload()
    for step in ("Write", "Show the cards", "Say it again", "Conclude"):
        press(week, f"Go on to: {step}")
    week.get_by_role("button", name="Take this wording").first.click()
    expect(week.get_by_text("What you conclude", exact=True)).to_be_visible()
    sound(ngoc)
    week.get_by_text("You convene").click()
    press(week, "End it now")
    expect(week.get_by_text(WORDING).first).to_be_visible()
