"""*Unpack the research* alone, over a week, and in the room, to the study's page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import DESK, Device, Devices
from kith.village.tests.browser.meeting import Meeting
from kith.village.tests.browser.ways import add, code_of, press, sound

pytestmark = [pytest.mark.browser]

STUDY = "What pupils do with a comment"
CLAIMS, ARGUE = "It claims this", "I would argue with this"
SUMMARY = "Said aloud works sooner; nobody knows for how long."


def to_the_study(device: Device) -> Page:
    page = device.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.locator("a[href*='/studies/']", has_text=STUDY).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(STUDY)
    return page


def unpack(device: Device, way: str) -> Page:
    page = to_the_study(device)
    page.get_by_role("link", name="Unpack this study").click()
    page.get_by_role("button", name=way).click()
    page.wait_for_url("**/activities/**")
    return page


def propose(page: Page, words: str) -> None:
    page.locator("#words").fill(words)
    page.get_by_role("button", name="Propose it", exact=True).click()
    expect(page.locator(".asked", has_text=words)).to_be_visible()


def agree(page: Page, words: str) -> None:
    card = page.locator(".asked", has_text=words)
    button = card.get_by_role("button", name="Agree", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def promise(page: Page, what: str, who: str) -> None:
    page.get_by_label("What will we try?").fill(what)
    page.get_by_label("Who will?").fill(who)
    page.get_by_role("button", name="We will try this").click()
    expect(page.locator("#promises")).to_contain_text(what)


def walk(page: Page, *steps: str) -> None:
    for step in steps:
        press(page, f"Go on to: {step}")


def test_somebody_reads_a_study_alone_and_brings_one_answer_to_the_others(devices: Devices):
    amina, ngoc = (devices.give().sign_in(name) for name in ("Amina Warsame", "Ngọc Trần"))
    week = unpack(ngoc, "Over time")
    page = unpack(amina, "Start alone")
    expect(page.get_by_text("Eleven classes that do not exist").first).to_be_visible()
    walk(page, "Write")
    add(page, "A comment is read alone", CLAIMS)
    add(page, "I doubt it, in my class", ARGUE)
    sound(amina)
    walk(page, "What we will try")
    promise(page, "One comment, no grade", "Amina")
    sound(amina)
    press(page, "That is all from me")
    page.get_by_role("link", name="Share some of it").click()
    page.get_by_label("A comment is read alone").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Share with").first.click()
    expect(page.locator("#own").get_by_text("A comment is read alone").first).to_be_visible()
    week.reload()
    for shown in (page, week, to_the_study(ngoc)):
        for kept in ("I doubt it, in my class", "One comment, no grade"):
            assert kept not in shown.content()


def test_over_a_week_a_study_gets_its_summary_and_a_change_to_try(devices: Devices):
    ngoc = devices.give().sign_in("Ngọc Trần")
    week = unpack(ngoc, "Over time")
    address, code = week.url, code_of(week)
    wren, ola = (devices.give().join(code, name) for name in ("Wren", "Ola"))
    for device, words, side in ((wren, "Comments are read", CLAIMS), (ola, "So short", ARGUE)):
        walk(device.page, "Write")
        add(device.page, words, side)
        press(device.page, "That is all from me")
    assert "Comments are read" not in ola.page.content()
    assert "Comments are read" not in week.content()

    press(week, "Show the cards now")
    late = devices.give().join(code, "Zadie")
    for device in (wren, ola):
        device.page.reload()
        walk(device.page, "Show the cards")
        for words in ("Comments are read", "So short"):
            expect(device.page.get_by_text(words).first).to_be_visible()
        walk(device.page, "Conclude")
    propose(wren.page, SUMMARY)
    ola.page.reload()
    agree(ola.page, SUMMARY)
    walk(ola.page, "What we will try")
    promise(ola.page, "Read one aloud on Friday", "Ola")
    walk(late.page, "Write", "Show the cards", "Conclude")
    agree(late.page, SUMMARY)
    sound(wren, ola, late)

    walk(week, "Write", "Show the cards", "Conclude")
    week.get_by_role("button", name="Take this wording").click()
    expect(week.get_by_text("What you conclude", exact=True)).to_be_visible()
    week.get_by_text("You convene").click()
    press(week, "End it now")
    left(devices.give(DESK).sign_in("Amina Warsame"), address, "Read one aloud on Friday")


class Reading(Meeting):
    """Ngọc unpacks a study; Wren and Ola come in as guests."""

    def _start(self) -> None:
        unpack(self.ngoc, "Start together")

    def answer(self, who: Device, words: str, side: str) -> None:
        add(who.page, words, side)


def test_in_the_room_a_study_is_read_in_turn_summed_up_and_tried(devices: Devices):
    room = Reading(devices)
    ngoc, wren, ola, screen = room.everybody
    room.go_on("Read")
    for page in room.everybody:
        expect(page.get_by_text("Eleven classes that do not exist").first).to_be_visible()
    room.go_on("Write")
    room.answer(room.wren, "Comments are read: “read until the grade is found”, p. 18", CLAIMS)
    room.answer(room.ola, "So short", ARGUE)
    for page in (ngoc, ola, screen):
        assert "Comments are read" not in page.content()
    room.go_on("Show the cards")
    for page in room.everybody:
        expect(page.get_by_text("So short").first).to_be_visible()

    room.go_on("In turn")
    first = screen.get_by_role("heading", level=1).inner_text()
    ngoc.get_by_role("button", name=f"First: {first}").click()
    whose = {"Wren": wren, "Ola": ola}.get(first, ngoc)
    expect(whose.get_by_text("It is your turn.").first).to_be_visible()
    following = ngoc.get_by_role("button", name="Next: ")
    second = following.inner_text().removeprefix("Next: ")
    following.click()
    whose = {"Wren": wren, "Ola": ola}.get(second, ngoc)
    expect(whose.get_by_text("It is your turn.").first).to_be_visible()
    expect(screen.get_by_role("heading", level=1)).to_have_text(second)
    sound(room.ngoc, *room.phones, room.screen)
    room.go_on("Conclude")
    propose(wren, SUMMARY)
    expect(ola.locator(".asked", has_text=SUMMARY)).to_be_visible()
    agree(ola, SUMMARY)
    ngoc.locator("tr", has_text=SUMMARY).get_by_role("button", name="Take this wording").click()
    for page in room.everybody:
        expect(page.get_by_text("What you conclude", exact=True)).to_be_visible()
    room.go_on("What we will try")
    promise(ola, "Read one aloud on Friday", "Ola")
    for page in (ngoc, wren, screen):
        expect(page.get_by_text("Read one aloud on Friday").first).to_be_visible()
    sound(room.ngoc, *room.phones, room.screen)
    room.go_on("Last words")
    ngoc.get_by_role("button", name="Close, and make the record").click()
    ngoc.wait_for_url("**/record/")
    amina = devices.give(DESK).sign_in("Amina Warsame")
    left(amina, room.room, "Read one aloud on Friday")
    quoted = to_the_study(amina).locator(".quotation", has_text="read until the grade is found")
    expect(quoted.get_by_text("page 18")).to_be_visible()


def left(amina: Device, activity: str, tried: str) -> None:
    """What is in the record, on the study's page, and among what the community tries."""
    page = amina.open(f"{activity}record/")
    for said in (SUMMARY, tried, "So short"):
        expect(page.get_by_text(said).first).to_be_visible()
    sound(amina)
    page = to_the_study(amina)
    for said in (SUMMARY, tried):
        expect(page.get_by_text(said).first).to_be_visible()
    expect(page.get_by_text("talks about it so far.")).to_be_visible()
    sound(amina)
