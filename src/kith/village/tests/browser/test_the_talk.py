"""While the group talks: reactions, comments, and somebody who comes in late."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]
CARD = "Saying it instead of writing it"


def talking(devices) -> Meeting:
    meeting = Meeting(devices)
    meeting.go_on("Write")
    meeting.write(meeting.wren, CARD, "More")
    meeting.write(meeting.ola, "Comments that arrive a week late", "Less")
    meeting.go_on("Show the cards")
    meeting.go_on("Group")
    meeting.put_together("Aloud", CARD)
    meeting.go_on("Choose")
    meeting.ola.page.get_by_role("button", name="Give a vote to Aloud").click()
    expect(meeting.ola.page.locator("#votes-left")).to_contain_text("0 votes left")
    meeting.go_on("Talk")
    return meeting


def card(page: Page, words: str = CARD) -> Locator:
    return page.locator(".talked > li", has_text=words)


def test_people_react_and_comment_and_everybody_sees_how_many_and_nobody_who(devices):
    meeting = talking(devices)
    ngoc, wren, ola, _screen = meeting.everybody
    for page in (wren, ola):
        card(page).locator("summary").click()
        card(page).get_by_role("button", name="me too").press("Enter")
        expect(card(page).get_by_role("button", name="me too")).to_have_attribute(
            "aria-pressed", "true"
        )
    for page in (ngoc, wren, ola):
        expect(card(page).locator(".reactions")).to_have_text("me too 2")
    assert "Ola" not in card(ngoc).inner_text()

    wren.get_by_role("button", name="me too").first.click()
    expect(card(ola).locator(".reactions")).to_have_text("me too 1")
    expect(card(ola).get_by_role("button", name="me too")).to_have_attribute("aria-pressed", "true")

    card(ola).get_by_label("A comment on this card").fill("It took us a month.")
    card(ola).get_by_role("button", name="Comment").click()
    expect(card(ola).get_by_label("A comment on this card")).to_have_value("")
    for page in (ngoc, wren, ola):
        expect(card(page).locator(".remarks li")).to_have_text(["It took us a month. Ola"])

    ngoc.get_by_role("radio", name="For the room").check()
    ngoc.get_by_label("A note for the record").fill("The caretaker agrees.")
    ngoc.get_by_role("button", name="Keep this note").click()
    expect(wren.locator("#notes")).to_contain_text("The caretaker agrees. said in the room")
    ola.reload()
    expect(card(ola).locator(".reactions")).to_have_text("me too 1")
    card(ola).locator("summary").click()
    expect(card(ola).get_by_role("button", name="me too")).to_have_attribute("aria-pressed", "true")


def test_whoever_comes_late_is_told_where_the_group_is_until_it_moves_on(devices):
    meeting = talking(devices)
    late = devices.give().join(meeting.code, "Kim")
    expect(late.page.locator("#arrival")).to_contain_text("You come in at Talk, step 5 of 6")
    expect(late.page.locator("#arrival")).to_contain_text("“Aloud”, with 1 vote")
    expect(meeting.wren.page.locator("#arrival")).to_have_count(0)
    later = devices.give(java_script_enabled=False).join(meeting.code, "Lou")
    later.page.get_by_role("button", name="Close").click()
    expect(later.page.locator("#arrival")).to_be_hidden()
    assert not late.violations()
    meeting.go_on("What we will try")
    expect(late.page.locator("#head")).to_contain_text("What we will try")
    expect(late.page.locator("#arrival")).to_have_count(0)


def test_a_card_that_is_withheld_while_its_group_is_fetched_does_not_come_back(devices):
    meeting = talking(devices)
    ngoc, wren = meeting.ngoc.page, meeting.wren.page
    late = "Comments that arrive a week late"
    fetched = []
    wren.route("**/talked/**", lambda route: fetched.append((route, route.fetch())))
    wren.locator(".rank summary", has_text="In no group").click()
    wren.wait_for_function("document.querySelector('.htmx-request')")
    ngoc.locator(".rank summary", has_text="In no group").click()
    ngoc.locator(".talked summary", has_text=late).click()
    ngoc.get_by_text("Withhold this card").click()
    ngoc.get_by_label("Why withhold it?").fill("It names a class")
    ngoc.get_by_role("button", name="Withhold", exact=True).click()
    expect(ngoc.get_by_text("1 withheld card")).to_be_visible()
    meeting.ola.page.get_by_label("A note for the record").fill("Told after it")
    meeting.ola.page.get_by_role("button", name="Keep this note").click()
    expect(wren.get_by_text("Told after it")).to_be_visible()
    [(route, answer)] = fetched
    assert late in answer.text()
    route.fulfill(response=answer)
    expect(wren.locator("#talk-left-over .talked")).to_have_count(1)
    assert late not in wren.content()
