"""The room opens while the line is cut, as it last stood on this device, for its reader alone."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from kith.village.tests.browser.meeting import Meeting
from kith.village.tests.browser.wifi import put, rows, tray

pytestmark = [pytest.mark.browser]

A_TIME = re.compile(r"^\d+:\d\d")
KEPT = """async words => {
    const pages = await caches.open("kith-pages");
    const kept = await pages.match(location.pathname), files = await caches.open("kith-files");
    const isWhole = (await files.keys()).some(({url}) => url.includes("/activities/room."));
    return isWhole && kept && (await kept.text()).includes(words);
}"""


def until_kept(page: Page, words: str) -> None:
    """Wait until the device keeps this page with these words in it, and a worker to bring it."""
    page.wait_for_function("() => navigator.serviceWorker.controller")
    for _time in range(100):  # the browser does not wait for what its storage promises
        if page.evaluate(KEPT, words):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{words} is not kept.")


def test_a_reload_while_the_line_is_cut_shows_the_page_as_it_stood_and_one_writes_on(
    own_devices, own_server
):
    meeting = Meeting(own_devices)
    meeting.go_on("Write")
    wren, page = meeting.wren, meeting.wren.page
    meeting.write(wren, "Before the cut", "More")
    page.locator("#words").press_sequentially("Half a thought")
    until_kept(page, "Before the cut")
    kept = page.evaluate("caches.match(location.pathname).then(kept => kept.text())")
    assert "X-CSRFToken" not in kept
    assert 'name="csrfmiddlewaretoken" value' not in kept

    own_server.stop()
    page.reload()
    expect(page.locator("#own").get_by_text("Before the cut").first).to_be_visible()
    expect(page.locator("#kept-page time")).to_have_text(A_TIME)
    expect(page.locator("#words")).to_have_value("Half a thought")
    expect(page.locator("#reconnecting")).to_be_visible()
    put(wren, "Written on a kept page")
    expect(tray(wren)).to_contain_text("Written on a kept page")
    page.reload()
    expect(tray(wren)).to_contain_text("Written on a kept page")

    own_server.start()
    expect(page.locator("#own").get_by_text("Written on a kept page").first).to_be_visible()
    expect(page.locator("#kept-page")).to_be_hidden()
    expect(tray(wren)).to_have_count(0)
    assert rows(own_server, "Written on a kept page") == ["Written on a kept page"]
    meeting.ngoc.page.get_by_role("button", name="Go on to: Show the cards").click()
    expect(page.locator("#head")).to_contain_text("Show the cards")
    expect(page.get_by_text("Written on a kept page")).to_have_count(1)


def test_a_kept_page_ends_with_the_activity_and_with_its_reader(own_devices, own_server):
    meeting = Meeting(own_devices)
    meeting.go_on("Write")
    page, ngoc = meeting.ola.page, meeting.ngoc.page
    until_kept(page, "Your card")
    until_kept(ngoc, "You convene")
    here, there = page.url, ngoc.url

    page.goto("/sign-in")
    page.get_by_role("button", name="Bruno").click()
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")
    assert page.evaluate("caches.keys()") == []
    own_server.stop()
    with pytest.raises(Exception, match="ERR_"):
        page.goto(here)

    own_server.start()
    ngoc.goto(there)
    ngoc.get_by_text("All steps").click()
    ngoc.get_by_role("button", name="Close the activity now").click()
    ngoc.wait_for_url("**/record/")
    ngoc.goto(there)
    ngoc.wait_for_url("**/record/")
    own_server.stop()
    with pytest.raises(Exception, match="ERR_"):
        ngoc.goto(there)


def test_an_address_without_encryption_says_what_it_takes_away_and_sends_all_the_same(
    own_devices, own_server
):
    own_server.stop()
    with closing(sqlite3.connect(own_server.folder / "kith.sqlite3")) as database, database:
        database.execute(
            "UPDATE activities_activity SET step_key = 'talk' WHERE join_code IS NOT NULL"
        )
    own_server.environment |= {"KITH_ADDRESS": "http://kith.test"}
    own_server.start()
    phone, page = own_devices.give(), own_devices.given[-1].page
    page.goto(f"http://kith.test:{own_server.port}/join/{own_server.join_code}/")
    page.get_by_label("First name").fill("Plain")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_text("This address has no encryption (http)")).to_be_visible()
    own_server.stop()
    page.get_by_label("A note for the record").fill("Sent in the open")
    page.get_by_role("button", name="Keep this note").click()
    expect(tray(phone)).to_contain_text("Sent in the open")
    own_server.start()
    expect(page.locator("#notes").get_by_text("Sent in the open")).to_have_count(1)
    expect(tray(phone)).to_have_count(0)
