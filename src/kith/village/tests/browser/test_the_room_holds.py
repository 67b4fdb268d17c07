"""What the room does when things are not as they should be: no script, no mouse, no line."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from kith.village.tests.browser.device import DESK
from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]


def test_without_a_script_the_room_is_whole(devices):
    meeting = Meeting(devices, java_script_enabled=True)
    plain = devices.give(java_script_enabled=False).join(meeting.code, "Pat")
    meeting.go_on("Write")
    plain.page.reload()
    plain.page.get_by_label("Your card").fill("Written with nothing but a form")
    plain.page.get_by_role("button", name="More of this").click()
    expect(plain.page.get_by_text("Written with nothing but a form").first).to_be_visible()
    meeting.go_on("Show the cards")
    expect(meeting.wren.page.get_by_text("Written with nothing but a form")).to_be_visible()
    plain.page.reload()
    expect(plain.page.locator("#head")).to_contain_text("Show the cards")


def test_cards_are_put_together_by_keyboard_alone(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    meeting.write(meeting.wren, "Said aloud", "More")
    meeting.write(meeting.ola, "Carried home", "Less")
    meeting.go_on("Show the cards")
    meeting.go_on("Group")
    page = meeting.ngoc.page
    page.locator("h1").focus()
    picked = 0
    for _press in range(40):
        page.keyboard.press("Tab")
        here = page.evaluate("document.activeElement.name || document.activeElement.id")
        if here == "cards" and picked < 2:
            page.keyboard.press("Space")
            picked += 1
        if here == "name":
            page.keyboard.type("Aloud and at school")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            break
    expect(page.get_by_role("heading", name="Aloud and at school")).to_be_visible()
    expect(meeting.wren.page.get_by_role("heading", name="Aloud and at school")).to_be_visible()


def test_a_line_that_is_cut_is_shown_and_what_was_typed_is_sent_when_it_is_back(
    own_devices, own_server
):
    meeting = Meeting(own_devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    page.locator("#words").press_sequentially("Typed on a bad line")
    own_server.stop()
    expect(page.locator("#reconnecting")).to_be_visible()
    page.get_by_role("button", name="More of this").click()
    expect(page.locator("words-waiting:not([hidden])")).to_contain_text("Typed on a bad line")
    own_server.start()
    expect(page.locator("#reconnecting")).to_be_hidden(timeout=20_000)
    expect(page.locator("#own").get_by_text("Typed on a bad line").first).to_be_visible()
    assert own_server.rows(
        "SELECT count(*) FROM activities_contribution WHERE words = 'Typed on a bad line'"
    ) == [(1,)]


def test_two_quick_presses_make_one_card(devices, server):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    page.locator("#words").fill("Pressed twice")
    page.get_by_role("button", name="More of this").dblclick()
    expect(page.locator("#own").get_by_text("Pressed twice").first).to_be_visible()
    assert server.rows(
        "SELECT count(*) FROM activities_contribution WHERE words = 'Pressed twice'"
    ) == [(1,)]


def test_a_refusal_is_read_where_one_is(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    page.locator("#words").fill("x" * 1000)
    page.locator("#words").evaluate("box => { box.removeAttribute('maxlength'); box.value += 'y' }")
    page.get_by_role("button", name="More of this").click()
    expect(page.get_by_text(re.compile("A card holds 1000 characters"))).to_be_visible()
    expect(page.locator("#words")).to_have_value("x" * 1000 + "y")


def test_a_phones_first_page_weighs_less_than_sixty_kilobytes(devices):
    meeting = Meeting(devices)
    phone = devices.give()
    session = phone.context.new_cdp_session(phone.page)
    session.send("Network.enable")
    weights: list[float] = []
    session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    phone.join(meeting.code, "Light")
    phone.page.wait_for_load_state("load")
    expect(phone.page.locator("#stage")).to_be_visible()
    assert sum(weights) < 60_000, weights


def test_the_room_is_used_from_a_desk_as_well(devices):
    meeting = Meeting(devices)
    desk = devices.give(DESK).join(meeting.code, "Desk")
    meeting.go_on("Write")
    meeting.write(desk, "From a wide window", "Less")
    assert not desk.overflows()
