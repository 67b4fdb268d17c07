"""What somebody adds appears in its place; what else is on their page stays as it was."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]


def test_card_after_card_the_box_is_ready_and_nothing_else_moves(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    page = meeting.wren.page
    mine, box = page.locator("#own .card-mine"), page.locator("#words")
    expect(page.get_by_text("One thought a card.")).to_be_visible()
    meeting.write(meeting.wren, "Coffee at eight", "More")
    expect(box).to_be_focused()
    expect(page.get_by_text("One thought a card.")).to_be_hidden()
    expect(page.get_by_text("Only you see these now.")).to_be_visible()

    mine.first.locator("summary").click()
    mine.first.get_by_role("textbox").fill("Coffee at ten past eight")
    meeting.write(meeting.wren, "Mail at night", "Less")
    expect(mine).to_have_count(2)
    expect(mine.first.get_by_role("textbox")).to_have_value("Coffee at ten past eight")

    box.evaluate("box => { box.removeAttribute('maxlength'); box.value = 'y'.repeat(1001) }")
    page.get_by_role("button", name="More of this").click()
    expect(page.locator("#wrong")).to_be_visible()
    box.fill("Shorter")
    page.get_by_role("button", name="More of this").click()
    expect(mine).to_have_count(3)
    expect(page.locator("#wrong")).to_have_count(0)
    expect(box).to_have_value("")
    page.reload()
    expect(mine).to_have_count(3)
    expect(box).to_have_value("")


def test_votes_are_given_and_taken_back_by_keyboard_until_none_is_left(devices):
    meeting = Meeting(devices)
    meeting.go_on("Write")
    meeting.write(meeting.wren, "Aloud", "More")
    meeting.go_on("Show the cards")
    meeting.go_on("Group")
    meeting.put_together("Said", "Aloud")
    meeting.put_together("Unsaid")
    meeting.go_on("Choose")
    page = meeting.wren.page
    give = page.get_by_role("button", name="Give a vote to Said")
    give.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#votes-left")).to_contain_text("1 vote left")
    expect(give).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#votes-left")).to_contain_text("0 votes left")
    expect(page.get_by_role("button", name="Give a vote")).to_have_count(0)
    page.get_by_role("button", name="Take a vote back from Said").press("Enter")
    expect(page.locator("#votes-left")).to_contain_text("1 vote left")
    expect(page.get_by_role("button", name="Give a vote")).to_have_count(2)


def test_a_note_stands_once_where_its_answer_and_the_stream_both_bring_it(devices):
    meeting = Meeting(devices)
    for step in ("Write", "Show the cards", "Group", "Choose", "Talk"):
        meeting.go_on(step)
    page = meeting.ola.page
    for count, words in enumerate(("It takes less time.", "And less paper."), start=1):
        page.get_by_label("A note for the record").fill(words)
        page.get_by_role("button", name="Keep this note").click()
        expect(page.locator("#words")).to_have_value("")
        expect(meeting.wren.page.locator("#notes > li")).to_have_count(count)
        expect(page.locator("#notes > li")).to_have_count(count)
