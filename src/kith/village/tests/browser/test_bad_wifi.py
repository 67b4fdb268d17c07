"""What is said while the line is cut waits on the device, and arrives once, in order."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import expect

import kith
from kith.village.tests.browser.meeting import Meeting
from kith.village.tests.browser.wifi import WAITS, cut, put, rows, tray

pytestmark = [pytest.mark.browser]


@pytest.fixture
def meeting(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    return meeting


def test_what_is_written_and_voted_while_the_line_is_cut_arrives_once_and_in_order(meeting, server):
    wren, cards = meeting.wren, ["Offline one", "Offline two", "Offline three"]
    meeting.write(meeting.ola, "Said in time", "Less")
    expect(wren.page.locator("#said")).to_have_text("1 new card.")
    wren.context.set_offline(True)
    for words in cards:
        put(wren, words)
        expect(tray(wren)).to_contain_text(words)
    expect(tray(wren).get_by_text(WAITS)).to_have_count(1)
    expect(wren.page.locator("#said")).to_have_text(WAITS)
    expect(wren.page.locator("#words")).to_be_focused()
    wren.context.set_offline(False)
    for words in cards:
        expect(wren.page.locator("#own").get_by_text(words).first).to_be_visible()
    expect(tray(wren)).to_have_count(0)
    assert rows(server, *cards) == cards

    for step in ("Show the cards", "Group"):
        meeting.go_on(step)
    meeting.put_together("Aloud", "Said in time")
    meeting.go_on("Choose")
    gives = wren.page.get_by_role("button", name="Give a vote to Aloud")
    expect(gives).to_be_visible()
    wren.context.set_offline(True)
    gives.click()
    expect(tray(wren)).to_contain_text("A vote for Aloud")
    wren.context.set_offline(False)
    takes = wren.page.get_by_role("button", name="Take a vote back from Aloud")
    takes.click()
    expect(wren.page.get_by_label("0 votes of yours")).to_be_visible()
    expect(tray(wren)).to_have_count(0)


def test_changing_and_taking_back_wait_their_turn_as_well(meeting, server):
    wren = meeting.wren
    meeting.write(wren, "As it was", "More")
    wren.context.set_offline(True)
    own = wren.page.locator("#own")
    own.get_by_text("As it was").first.click()
    own.get_by_label("Say it differently").fill("As it is")
    own.get_by_role("button", name="Change it").click()
    expect(tray(wren)).to_contain_text("As it is")
    put(wren, "One more")
    wren.context.set_offline(False)
    expect(own.get_by_text("As it is").first).to_be_visible()
    expect(own.get_by_text("One more").first).to_be_visible()
    own.get_by_text("As it is").first.click()
    own.get_by_role("button", name="Take it back").first.click()
    expect(own.get_by_text("As it is")).to_have_count(0)
    assert rows(server, "As it was", "As it is", "One more") == ["One more"]


def test_an_anonymous_card_that_is_late_for_the_reveal_is_asked_about(meeting, server):
    wren, page = meeting.wren, meeting.wren.page
    with cut(wren):
        for words in ("Late, sent", "Late, kept", "Late, gone"):
            put(wren, words)
        meeting.go_on("Show the cards")
    expect(tray(wren).get_by_text("people may know that it is yours")).to_have_count(3)
    expect(page.locator("#said")).to_contain_text("people may know that it is yours")
    for words, choice in (("sent", "Send it"), ("kept", "Keep it here"), ("gone", "Delete")):
        tray(wren).locator("li", has_text=f"Late, {words}").get_by_role(
            "button", name=choice
        ).click()
    expect(meeting.ola.page.get_by_text("Late, sent")).to_be_visible()
    expect(tray(wren).locator("li")).to_have_count(1)
    page.reload()
    expect(tray(wren)).to_contain_text("Late, kept")
    assert rows(server, "Late, sent", "Late, kept", "Late, gone") == ["Late, sent"]


def test_words_that_are_refused_stay_with_the_reason_and_can_be_copied_or_deleted(meeting, server):
    wren, page = meeting.wren, meeting.wren.page
    wren.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with cut(wren):
        put(wren, "Too late for the close")
        put(wren, "This one too")
        convenor = meeting.ngoc.page
        convenor.get_by_text("All steps").click()
        convenor.get_by_role("button", name="Close the activity now").click()
        expect(page.get_by_role("heading", name="That was it. Thank you.")).to_be_visible()
    item = tray(wren).locator("li", has_text="Too late for the close")
    expect(item).to_contain_text("This activity is closed.")
    item.get_by_role("button", name="Copy").click()
    expect(page.locator("#said")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "Too late for the close"
    item.get_by_role("button", name="Delete").click()
    expect(item).to_have_count(0)
    page.reload()  # leads to the record
    left = page.locator("unsent-words")
    left.get_by_text("Words on this device that were not sent").click()
    expect(left.get_by_text("This one too")).to_be_visible()
    left.get_by_role("button", name="Delete").click()
    expect(left).to_be_hidden()
    assert rows(server, "Too late for the close", "This one too") == []


def test_whoever_was_asked_to_leave_keeps_their_unsent_words(meeting):
    wren, page = meeting.wren, meeting.wren.page
    with cut(wren):
        put(wren, "Not heard any more")
        meeting.ngoc.page.get_by_text("Who is here").click()
        meeting.ngoc.page.get_by_role("button", name="Ask to leave Wren").click()
        expect(page.get_by_text("You were asked to leave")).to_be_visible()
    page.get_by_text("Words on this device that were not sent").click()
    expect(page.get_by_text("Not heard any more")).to_be_visible()


def test_nobody_sends_what_another_left_on_the_device(meeting, server):
    wren, page = meeting.wren, meeting.wren.page
    with cut(wren):
        put(wren, "Wren's own")
        wren.context.clear_cookies(name="guest")
        other = wren.context.new_page()
        other.goto(f"/join/{meeting.code}/")
        other.get_by_label("First name").fill("Somebody")
        other.get_by_role("button", name="Join").click()
        left = other.locator("words-waiting:not([hidden])")
        expect(left).to_contain_text("Somebody else wrote this here before")
        expect(left.get_by_text("Wren's own")).to_be_hidden()
    expect(tray(wren)).to_contain_text("Somebody else is here on this device now.")
    left.get_by_role("button", name="Delete").click()
    expect(left).to_have_count(0)
    assert rows(server, "Wren's own") == []
    page.reload()
    expect(page.locator("#stage")).to_be_visible()
    expect(tray(wren)).to_have_count(0)


def test_a_page_that_is_too_old_to_send_from_sends_all_the_same_and_once(meeting, server):
    wren = meeting.wren
    wren.context.clear_cookies(name="csrftoken")
    meeting.write(wren, "From an old page", "More")
    meeting.write(wren, "And another", "More")
    assert rows(server, "From an old page", "And another") == ["From an old page", "And another"]


def test_signing_out_asks_about_words_that_were_not_sent(meeting, server):
    wren, page = meeting.wren, meeting.wren.page
    with cut(wren):
        put(wren, "Still to be sent")
        for _time in range(2):
            page.goto("/me")
            page.get_by_role("button", name="Sign out").click()
            expect(page.get_by_text("There are words on this device")).to_be_visible()
            expect(page.locator("unsent-words")).to_contain_text("Still to be sent")
        page.get_by_role("link", name="Where they were written").click()
    expect(page.locator("#own").get_by_text("Still to be sent").first).to_be_visible()
    with cut(wren):
        put(wren, "Given up")
        page.goto("/me")
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("button", name="Delete them, and sign out").click()
        page.wait_for_url("**/")
    assert page.evaluate("Object.keys(localStorage).filter(name => name.includes('outbox'))") == []
    assert page.evaluate("caches.keys()") == []
    assert rows(server, "Still to be sent", "Given up") == ["Still to be sent"]


def test_what_a_convenor_presses_while_the_line_is_cut_fails_in_a_sentence(meeting):
    ngoc = meeting.ngoc
    ngoc.context.set_offline(True)
    ngoc.page.get_by_role("button", name="Go on to: Show the cards").click()
    expect(ngoc.page.locator("#unsent")).to_contain_text("That did not get through.")
    ngoc.context.set_offline(False)
    expect(ngoc.page.locator("#reconnecting")).to_be_hidden()
    assert "Show the cards" not in meeting.wren.page.locator("#head").inner_text()
    meeting.go_on("Show the cards")
    expect(ngoc.page.locator("#unsent")).to_be_hidden()


def test_a_device_that_keeps_nothing_still_sends(meeting, server):
    ola = meeting.ola
    ola.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw Error('full') }})"
    )
    ola.page.reload()
    with cut(ola):
        put(ola, "Kept by nothing")
        expect(tray(ola)).to_contain_text("Kept by nothing")
    expect(ola.page.locator("#own").get_by_text("Kept by nothing").first).to_be_visible()
    assert rows(server, "Kept by nothing") == ["Kept by nothing"]


def test_a_phone_whose_stream_is_lost_comes_back_within_five_seconds():
    code = Path(kith.__file__).parent.joinpath("live/static/live/js/connection.js").read_text()
    longest = int(re.search(r"LOST = (\d+)", code)[1])  # what it waits between two tries
    assert longest < 5000


def test_three_phones_write_while_the_server_dies_and_nothing_is_lost_or_doubled(
    own_devices, own_server
):
    meeting = Meeting(own_devices)
    third = own_devices.give().join(meeting.code, "Ida")
    meeting.go_on("Write")
    phones = {"Wren": meeting.wren, "Ola": meeting.ola, "Ida": third}
    said = [(name, f"{name} {count}") for count in range(6) for name in phones]
    for at, (name, words) in enumerate(said):
        if at == 6:
            own_server.stop(signal.SIGKILL)
        if at == 14:
            own_server.start()
        put(phones[name], words)
    for name, words in said:
        expect(
            phones[name].page.locator("#own").get_by_text(words, exact=True).first
        ).to_be_visible()
    for phone in phones.values():
        expect(phone.page.locator("#reconnecting")).to_be_hidden()
        expect(tray(phone)).to_have_count(0)
    assert sorted(rows(own_server, *(words for _name, words in said))) == sorted(
        words for _name, words in said
    )
