"""A whole *Save the last word*: whoever convenes, three phones and the screen on the wall."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as TookTooLong
from playwright.sync_api import expect

from kith.village.tests.browser.device import WAITS
from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]

PLACE = "row => [...row.parentNode.children].indexOf(row)"


class Circle(Meeting):
    """The same people, and Zadie with a third phone; with a method that the guide does not have."""

    def _start(self) -> None:
        page = self.ngoc.open("/guides/")
        page.get_by_role("link", name="A community of practice").first.click()
        page.get_by_role("link", name="Use this guide").first.click()
        page.get_by_text("Other methods").click()
        card = page.locator("#save-the-last-word")
        card.get_by_role("button", name="Start together").click()
        page.wait_for_url("**/activities/**")

    def write(self, who, words, side="") -> None:
        who.page.locator("#words").fill(words)
        who.page.get_by_role("button", name="Add this card").click()
        expect(who.page.locator("#own").get_by_text(words).first).to_be_visible()

    def pages_of_phones(self):
        return {"Wren": self.wren.page, "Ola": self.ola.page, "Zadie": self.zadie.page}


@pytest.fixture
def circle(devices) -> Circle:
    circle = Circle(devices)
    circle.zadie = circle.come_in("Zadie")
    return circle


def test_everybody_has_their_turn_and_somebody_to_talk_with(circle):
    ngoc, screen, phones = circle.ngoc.page, circle.screen.page, circle.pages_of_phones()
    circle.go_on("Write")
    circle.write(circle.wren, "A mark ends the conversation.")
    circle.write(circle.ola, "Nobody reads the third comment.")
    assert "ends the conversation" not in screen.content() + ngoc.content()
    circle.go_on("Show the cards")
    for page in (ngoc, screen, phones["Zadie"]):
        expect(page.get_by_text("A mark ends the conversation.")).to_be_visible()

    circle.go_on("In turn")
    expect(screen.get_by_text("Speaks first")).to_be_visible()
    bring_to_the_front(ngoc, "Wren", "Ola")
    ngoc.get_by_role("button", name="First: Wren").click()
    expect(screen.get_by_role("heading", name="Wren")).to_be_visible()
    expect(screen.get_by_text("A mark ends the conversation.")).to_be_visible()
    expect(screen.get_by_text("then Ola")).to_be_visible()
    expect(phones["Wren"].get_by_text("It is your turn.")).to_be_visible()
    expect(phones["Ola"].get_by_text("You are next.")).to_be_visible()
    expect(phones["Zadie"].locator("#said")).to_have_text("Wren speaks. Then Ola.")

    ngoc.locator("#next").focus()
    ngoc.keyboard.press("Enter")  # Next: Ola
    expect(screen.get_by_role("heading", name="Ola")).to_be_visible()
    expect(phones["Wren"].get_by_text("You have spoken.")).to_be_visible()
    phones["Ola"].get_by_role("button", name="Not now").click()
    expect(ngoc.locator(".lineup li").last).to_contain_text("Ola")
    expect(screen.get_by_text("Speaks next")).to_be_visible()
    for who in ("Ngọc", "Zadie", "Ola"):
        bring_to_the_front(ngoc, who)
        ngoc.get_by_role("button", name=f"Next: {who}").click()
        expect(screen.get_by_role("heading", name=who)).to_be_visible()
    ngoc.get_by_role("button", name="Everybody has spoken").click()
    expect(screen.get_by_role("heading", name="Everybody has spoken.")).to_be_visible()

    circle.go_on("In pairs")
    expect(screen.locator(".pairs li")).to_have_count(2)
    company = company_on(phones["Wren"])
    ngoc.get_by_role("button", name="Draw again").click()
    expect(phones["Wren"].locator("#own .mine")).not_to_have_text(company)
    late = circle.devices.give().join(circle.code, "Late")
    expect(late.page.get_by_text("You talk with")).to_be_visible()
    expect(screen.locator(".pairs")).to_contain_text("Late")

    circle.go_on("What we will try")
    ngoc.get_by_label("What will we try?").fill("One comment a page")
    ngoc.get_by_label("Who will?").fill("Ola and Wren")
    ngoc.get_by_role("button", name="We will try this").click()
    ngoc.get_by_role("button", name="Close, and make the record").click()
    expect(ngoc.get_by_role("cell", name="One comment a page")).to_be_visible()
    expect(ngoc.get_by_text("A mark ends the conversation.")).to_be_visible()
    expect(ngoc.get_by_text("Wren", exact=True)).to_be_visible()


def test_the_room_is_sound_and_narrow_where_people_take_turns(circle):
    for step in ("In turn", "In pairs"):
        circle.ngoc.page.get_by_label("Bring the group to").evaluate(
            "(menu, step) => { menu.closest('details').open = true;"
            " menu.value = [...menu.options].find((one) => one.text === step).value }",
            step,
        )
        circle.ngoc.page.get_by_role("button", name="Go there").click()
        expect(circle.wren.page.locator("#head")).to_contain_text(step)
        expect(circle.wren.page.locator("#own")).not_to_be_empty()
        for device in (circle.ngoc, circle.wren, circle.screen):
            assert not device.violations()
            assert not device.overflows()


def bring_to_the_front(page, *people) -> None:
    """Whoever convenes moves people forward, one place a press, the first of them first."""
    page.locator("#order").evaluate("fold => { fold.open = true }")
    for place, who in enumerate(people):
        row = page.locator(".order li", has_text=re.compile(who))
        while (was := row.evaluate(PLACE)) > place:
            button = row.get_by_role("button", name=f"{who}: earlier")
            with suppress(TookTooLong):  # the order may be told anew under the hand
                button.click(timeout=WAITS // 5)
                expect(page.locator(".order li").nth(was - 1)).to_contain_text(who)


def company_on(page) -> str:
    expect(page.locator("#own .mine")).to_be_visible()
    return page.locator("#own .mine").inner_text()
