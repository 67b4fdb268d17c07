"""Cards are sorted by mouse, by finger, by keys and without a script: each way does the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from kith.village.tests.browser.device import DESK, PHONE
from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]

CARDS = ("Said aloud", "Read aloud together", "Carrying books home", "Coffee")
LONG_PRESS = 500  # milliseconds; a finger that stays for 350 drags


@pytest.fixture
def meeting(devices):
    """The group is at *group*, with four cards, of which one lies in "Aloud"."""
    meeting = Meeting(devices, has_touch=True)
    meeting.go_on("Write")
    for words in CARDS:
        meeting.write(meeting.wren, words, "More")
    meeting.go_on("Show the cards")
    meeting.go_on("Group")
    meeting.put_together("Aloud", "Said aloud")
    return meeting


def middle(place: Locator) -> tuple[float, float]:
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def lift(page: Page, words: str) -> None:
    page.mouse.move(*middle(card(page, words)))
    page.mouse.down()
    x, y = middle(card(page, words))
    page.mouse.move(x + 12, y + 12, steps=3)
    expect(page.locator(".card-lifted")).to_have_count(1)


def drag(page: Page, words: str, place: Locator) -> None:
    lift(page, words)
    page.mouse.move(*middle(place), steps=6)
    page.mouse.up()


def card(page: Page, words: str) -> Locator:
    return page.locator("label.card", has_text=words)


def pile(page: Page, name: str) -> Locator:
    return page.locator(".pile", has=page.get_by_role("heading", name=name, exact=True))


def test_cards_are_dragged_by_finger_and_by_mouse(meeting):
    dragged_by_finger(meeting)
    dragged_by_mouse(meeting)


def test_cards_are_sorted_by_keyboard_and_without_a_script(meeting):
    suggested_and_undone_by_keys(meeting)
    sorted_without_a_script(meeting)


def dragged_by_finger(meeting: Meeting) -> None:
    """One that stays drags; one that moves at once scrolls."""
    page = meeting.ngoc.page
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        at = [{"x": x, "y": y} for x, y in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    def swipe(words: str, to: tuple[float, float], wait: int) -> None:
        x, y = middle(card(page, words))
        touch("touchStart", (x, y))
        page.wait_for_timeout(wait)
        for part in range(1, 6):
            touch("touchMove", (x + (to[0] - x) * part / 5, y + (to[1] - y) * part / 5))
            page.wait_for_timeout(30)
        touch("touchEnd")

    swipe("Coffee", (180, 100), wait=0)
    expect(page.locator(".card-lifted")).to_have_count(0)
    chip = page.locator("#where").get_by_role("button", name="Aloud", exact=True)
    swipe("Coffee", middle(chip), wait=LONG_PRESS)
    expect(pile(page, "Aloud")).to_contain_text("Coffee")
    expect(pile(meeting.ola.page, "Aloud")).to_contain_text("Coffee")


def dragged_by_mouse(meeting: Meeting) -> None:
    """To a group, out of it, nowhere, and to a new one."""
    page = meeting.ngoc.page
    width, height = DESK
    page.set_viewport_size({"width": width, "height": height})
    drag(page, "Read aloud", pile(page, "Aloud"))
    expect(pile(page, "Aloud").locator("label.card")).to_have_count(3)
    expect(pile(meeting.wren.page, "Aloud")).to_contain_text("Read aloud together")
    for words in ("Said aloud", "Read aloud", "Coffee"):
        page.get_by_label(words).check()
    drag(page, "Said aloud", pile(page, "Not together yet"))
    expect(pile(page, "Not together yet").locator("label.card")).to_have_count(4)

    lift(page, "Coffee")
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator(".card-lifted")).to_have_count(0)
    expect(pile(page, "Not together yet")).to_contain_text("Coffee")

    drag(page, "Carrying", page.get_by_placeholder("a new group"))
    expect(page.get_by_placeholder("a new group")).to_be_focused()
    page.keyboard.type("Carried")
    page.keyboard.press("Enter")
    expect(pile(page, "Carried")).to_contain_text("Carrying books home")
    expect(meeting.screen.page.get_by_role("heading", name="Carried")).to_be_visible()


def suggested_and_undone_by_keys(meeting: Meeting) -> None:
    page = meeting.ngoc.page
    page.get_by_role("button", name="Suggest groups").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Likely groups")).to_be_focused()
    expect(page.locator("#suggestions")).to_contain_text("Read aloud together")
    assert not meeting.ngoc.violations()
    page.locator("#accept-1").focus()
    page.keyboard.press("Enter")
    expect(pile(page, "Aloud")).to_contain_text("Read aloud together")
    expect(page.locator("#accept-1")).to_be_focused()
    expect(page.locator("#said")).to_have_text("1 card into Aloud.")
    expect(meeting.wren.page.get_by_text("Likely groups")).to_have_count(0)
    expect(page.locator(".htmx-settling")).to_have_count(0)  # no finger is as quick as this test

    page.locator("#undo").focus()
    page.keyboard.press("Enter")
    expect(pile(page, "Not together yet")).to_contain_text("Read aloud together")
    expect(page.locator("#undo")).to_be_focused()
    expect(page.locator("#undo")).to_contain_text("Aloud is a new group")
    expect(pile(meeting.wren.page, "Aloud")).not_to_contain_text("Read aloud together")
    for width, height in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": height})
        assert not meeting.ngoc.overflows()


def sorted_without_a_script(meeting: Meeting) -> None:
    plain = meeting.devices.give(java_script_enabled=False).sign_in("Ngọc Trần")
    page = plain.open(meeting.room)
    page.get_by_label("Carrying").check()
    page.get_by_placeholder("a new group").fill("Carried")
    page.get_by_placeholder("a new group").press("Enter")
    expect(pile(page, "Carried")).to_contain_text("Carrying books home")
    page.get_by_role("button", name="Suggest groups").click()
    page.get_by_role("button", name="Put together").click()
    expect(pile(page, "Aloud")).to_contain_text("Read aloud together")
    expect(page.get_by_text("No more cards seem to say the same.")).to_be_visible()
    page.get_by_role("button", name="Undo: 1 card into Aloud").click()
    expect(pile(page, "Not together yet")).to_contain_text("Read aloud together")
