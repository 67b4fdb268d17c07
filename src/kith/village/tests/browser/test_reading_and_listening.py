"""People read, and say again what somebody else means: whoever convenes, three phones, a screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from kith.live.tests.server import Server
from kith.village.tests.browser.meeting import Meeting
from kith.village.tests.browser.wifi import WAITS, cut, tray

pytestmark = [pytest.mark.browser]

YES = "Yes, that is what I mean"
SETTINGS = {"DJANGO_SETTINGS_MODULE": "kith.village.tests.browser.listening.settings"}


class Circle(Meeting):
    """Ngọc starts *Listening* from a guide that has a quote; Zadie comes with a third phone."""

    def _start(self) -> None:
        page = self.ngoc.open("/guides/")
        page.get_by_role("link", name="A community of practice").first.click()
        page.get_by_role("link", name="Use this guide").first.click()
        page.get_by_text("Other methods").click()
        page.locator("#listening").get_by_role("button", name="Start together").click()
        page.wait_for_url("**/activities/**")

    def write(self, who, words, side="") -> None:
        who.page.locator("#words").fill(words)
        who.page.get_by_role("button", name="Add this card").click()
        expect(who.page.locator("#own").get_by_text(words).first).to_be_visible()


@pytest.fixture(scope="module")
def server(_made, places, tmp_path_factory):
    with Server(places.make_place(tmp_path_factory.mktemp("place")) | SETTINGS) as server:
        yield server


@pytest.fixture
def circle(devices) -> Circle:
    circle = Circle(devices)
    circle.zadie = circle.come_in("Zadie")
    return circle


@pytest.fixture
def restating(circle) -> Circle:
    """Each has written a card, and each has a card of somebody else in hand."""
    circle.ngoc.page.get_by_label("Bring the group to").evaluate(
        "menu => { menu.closest('details').open = true; menu.value = 'write' }"
    )
    circle.ngoc.page.get_by_role("button", name="Go there").click()
    for who, name in ((circle.wren, "Wren"), (circle.ola, "Ola"), (circle.zadie, "Zadie")):
        expect(who.page.locator("#words")).to_be_visible()
        circle.write(who, f"What {name} means")
    circle.go_on("Show the cards")
    circle.go_on("Say it again")
    for who in circle.phones:
        expect(who.page.locator("#again")).to_be_visible()
    return circle


def holder_of(circle: Circle, page: Page) -> Page:
    """Whose card somebody says again."""
    card = page.locator("#own .card").inner_text()
    phones = {"Wren": circle.wren, "Ola": circle.ola, "Zadie": circle.zadie}
    return next(who.page for name, who in phones.items() if name in card)


def say_again(page: Page, words: str) -> None:
    page.locator("#again").fill(words)
    page.get_by_role("button", name="Is this what you mean?").click()


def test_everybody_reads_and_says_when_they_are_done(circle):
    ngoc, phone, screen = circle.ngoc.page, circle.wren.page, circle.screen.page
    ngoc.locator("#bring textarea").fill("A mark ends the conversation.")
    ngoc.get_by_label("Who says it, and where").fill("Our own staffroom")
    ngoc.get_by_role("button", name="Lay it out").click()
    expect(ngoc.locator("#passages")).to_contain_text("A mark ends the conversation.")
    circle.go_on("Check in")
    circle.ola.page.locator("#words").fill("Curious")
    circle.ola.page.get_by_role("button", name="Say it").click()
    for page in (phone, ngoc, screen, circle.ola.page):
        expect(page.locator("main").get_by_text("Curious").first).to_be_visible()

    circle.go_on("Read")
    for page in (phone, ngoc, screen):
        expect(page.get_by_text("groups of people who share a concern")).to_be_visible()
        expect(page.get_by_text("Our own staffroom")).to_be_visible()
    phone.get_by_role("button", name="I am done").click()
    expect(ngoc.locator("#figures")).to_contain_text("says they are done")
    ngoc.get_by_role("button", name="Put it away : A mark ends").click()
    for page in (phone, ngoc, screen):
        expect(page.get_by_text("A mark ends the conversation.")).to_have_count(0)
    for device in (circle.ngoc, circle.wren, circle.screen):
        assert not device.violations()
        assert not device.overflows()


def test_a_card_is_said_again_until_whoever_wrote_it_agrees(restating):
    circle, phone = restating, restating.wren.page
    holder, screen = holder_of(circle, phone), circle.screen.page
    others = [who.page for who in circle.phones if who.page not in (phone, holder)]
    say_again(phone, "It takes time")
    expect(holder.locator("#heard").get_by_text("It takes time")).to_be_visible()
    holder.locator("#heard summary").first.click()
    holder.locator("#heard textarea").first.fill("Time together")
    holder.get_by_role("button", name="Send this").click()
    expect(phone.locator("#own").get_by_text("Time together")).to_be_visible()

    say_again(phone, "It takes time together")
    expect(holder.locator("#heard").get_by_text("It takes time together")).to_be_visible()
    holder.get_by_role("button", name=YES).first.click()
    expect(phone.locator("#own").get_by_text("yes, that is what I mean.")).to_be_visible()
    expect(phone.locator("#own .try")).to_have_count(2)
    expect(screen.get_by_text("1 of 3 are agreed")).to_be_visible()
    expect(circle.ngoc.page.locator("#figures")).to_contain_text("are agreed")
    for page in (*others, screen, circle.ngoc.page):
        assert "It takes time" not in page.content()

    expect(phone.locator("#reply")).to_have_count(0)
    circle.ngoc.page.get_by_role("button", name="Let people reply").click()
    phone.locator("#reply").fill("And where would it come from?")
    phone.get_by_role("button", name="Reply", exact=True).click()
    expect(phone.get_by_text("You replied:")).to_be_visible()
    for device in (circle.ngoc, *circle.phones, circle.screen):
        assert not device.violations()
        assert not device.overflows()
    for step in ("Talk", "Last words"):
        circle.go_on(step)
    circle.ngoc.page.get_by_role("button", name="Close, and make the record").click()
    expect(circle.ngoc.page.get_by_text("It takes time together")).to_be_visible()
    expect(circle.ngoc.page.get_by_text("And where would it come from?")).to_be_visible()


def test_what_is_said_again_without_a_line_waits_and_is_said_once(restating):
    phone = restating.wren.page
    holder = holder_of(restating, phone)
    with cut(restating.wren):
        say_again(phone, "Said in a tunnel")
        expect(tray(restating.wren)).to_contain_text(WAITS)
        expect(phone.locator("#again")).to_have_value("")
    expect(holder.locator("#heard").get_by_text("Said in a tunnel")).to_have_count(1)
    expect(tray(restating.wren)).to_have_count(0)
    expect(phone.locator("#own").get_by_text("Said in a tunnel")).to_be_visible()


def test_words_that_somebody_types_stay_while_others_answer(restating):
    phone = restating.wren.page
    holder = holder_of(restating, phone)
    holder.locator("#again").press_sequentially("Half a sentence")
    say_again(phone, "It takes time")
    expect(holder.locator("#heard").get_by_text("It takes time")).to_be_visible()
    expect(holder.locator("#again")).to_have_value("Half a sentence")
    holder.get_by_role("button", name=YES).first.click()
    expect(holder.get_by_text("You said: yes, that is what I mean.")).to_be_visible()
    expect(holder.locator("#again")).to_have_value("Half a sentence")
