"""Promises of the behaviours, in a real browser, on pages that are plain HTML without them."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from shutil import which

import pytest

from kith.ui import finders

sync_api = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

DRAFT = """<keep-draft data-key="step 1"{}><form>
<textarea name="words"></textarea><input type="hidden" name="id" value="7"></form></keep-draft>"""
CLOCK = """<step-clock data-began="0" data-ends="{}" data-now="{}"{}>
<p data-clock>?</p><svg class="ruler"><line x1="10" class="early"/><line x1="290" class="late"/>
<line class="left" x1="0" x2="300"/></svg></step-clock>"""


@pytest.fixture(scope="module")
def browser():
    chromium = which("chromium") or which("chromium-browser")
    if not chromium:
        pytest.skip("There is no Chromium here.")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        """Tests are quiet."""


@pytest.fixture
def show(browser, tmp_path: Path):
    """`show(html)` → a page with that in its body and the joined behaviours, over real HTTP."""
    code = "".join(map(finders.bare, finders.behaviours()))
    (tmp_path / "kith.js").write_text(code)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context, numbers = browser.new_context(), count()

    def show(html: str, page=None):
        script = '<script type="module" src="kith.js"></script>'
        whole = f'<!doctype html><html lang="en">{script}<div id="said"></div>{html}</html>'
        path = f"{next(numbers)}.html"  # a new one each time: browsers remember pages by address
        (tmp_path / path).write_text(whole)
        page = page or context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
        return page

    yield show
    context.close()
    server.shutdown()
    server.server_close()


def kept(page) -> list[str]:
    return page.evaluate("Object.values(localStorage)")


def test_words_survive_a_reload(show):
    page = show(DRAFT.format(""))
    page.fill("textarea", "Sunday evenings")
    page.reload()
    assert page.input_value("textarea") == "Sunday evenings"
    assert "7" not in "".join(kept(page))


def test_words_are_forgotten_when_the_page_says_they_are_kept(show):
    page = show(DRAFT.format(""))
    page.fill("textarea", "Sunday evenings")
    show(DRAFT.format(" data-kept"), page)
    assert page.input_value("textarea") == ""
    assert kept(page) == []


@pytest.mark.parametrize(("successful", "left"), [(True, 0), (False, 1)])
def test_words_stay_until_the_server_has_said_yes(show, successful, left):
    page = show(DRAFT.format(""))
    page.fill("textarea", "Sunday evenings")
    answer = {
        "bubbles": True,
        "detail": {"successful": successful, "requestConfig": {"verb": "post"}},
    }
    page.eval_on_selector(
        "form",
        "(form, answer) => form.dispatchEvent(new CustomEvent('htmx:afterRequest', answer))",
        answer,
    )
    assert len(kept(page)) == left


def test_a_draft_never_overwrites_what_the_page_brought(show):
    page = show(DRAFT.format(""))
    page.fill("textarea", "old")
    show(DRAFT.format("").replace("></textarea>", ">from the server</textarea>"), page)
    assert page.input_value("textarea") == "from the server"


def test_signing_out_takes_unsent_words_off_the_device(show):
    page = show(
        DRAFT.format("")
        + '<forget-drafts><form action="#out"><button>Out</button></form></forget-drafts>'
    )
    page.fill("textarea", "For nobody else")
    page.evaluate("localStorage.setItem('kith-sound', 'on')")
    with page.expect_navigation():
        page.click("button")
    assert kept(page) == ["on"]


def test_a_device_that_stores_nothing_still_writes(show):
    page = show("")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw Error() }})")
    troubles = []
    page.on("pageerror", lambda trouble: troubles.append(str(trouble)))
    show(DRAFT.format(""), page)
    page.fill("textarea", "Sunday evenings")
    assert page.input_value("textarea") == "Sunday evenings"
    assert troubles == []


def test_the_clock_shows_the_servers_time_whatever_the_phone_believes(show):
    page = show(CLOCK.format(300_000, 140_000, ""))
    assert page.text_content("[data-clock]") in {"2:40", "2:39"}
    assert float(page.get_attribute(".left", "x1")) == pytest.approx(140, abs=3)
    assert "past" in page.get_attribute(".early", "class")
    assert "past" not in page.get_attribute(".late", "class")


def test_the_end_is_seen_and_told_once(show):
    page = show("")
    page.add_init_script("window.told = 0; addEventListener('clock-over', () => window.told++)")
    show(CLOCK.format(300_000, 299_600, ""), page)
    page.wait_for_selector("step-clock[data-over]", state="attached")
    page.wait_for_timeout(600)
    assert page.evaluate("told") == 1
    assert page.text_content("[data-clock]") == "0:00"


def test_a_clock_that_is_over_when_the_page_opens_makes_no_sound(show):
    page = show("")
    page.add_init_script("window.told = 0; addEventListener('clock-over', () => window.told++)")
    show(CLOCK.format(300_000, 900_000, ""), page)
    page.wait_for_timeout(400)
    assert page.evaluate("told") == 0


def test_a_paused_clock_stands_still(show):
    page = show(CLOCK.format(300_000, 140_000, " data-paused"))
    page.wait_for_timeout(1200)
    assert page.text_content("[data-clock]") == "2:40"


def test_dark_is_chosen_under_the_finger_and_remembered(show):
    choice = """<theme-choice><form><input type="radio" name="theme" value="">
    <input type="radio" name="theme" value="dark"><button>Keep</button></form></theme-choice>"""
    page = show(choice)
    page.check("[value=dark]")
    assert page.get_attribute("html", "data-theme") == "dark"
    assert page.is_hidden("button")
    assert "kith-theme=dark" in page.evaluate("document.cookie")
    page.check("[value='']")
    assert page.get_attribute("html", "data-theme") is None
    assert "kith-theme" not in page.evaluate("document.cookie")


def test_the_sound_is_off_until_somebody_asks_for_it(show):
    page = show('<sound-switch><button aria-pressed="false" hidden>Sound</button></sound-switch>')
    assert page.get_attribute("button", "aria-pressed") == "false"
    page.click("button")
    assert page.get_attribute("button", "aria-pressed") == "true"
    page.reload()
    assert page.get_attribute("button", "aria-pressed") == "true"


def test_the_room_left_is_shown_when_it_gets_small(show):
    page = show(
        '<count-left data-most="20"><textarea></textarea>'
        "<p data-left hidden>Left: <b></b></p></count-left>"
    )
    page.fill("textarea", "ten letters")
    assert page.is_hidden("[data-left]")
    page.fill("textarea", "exactly 19 letters.👩🏽")
    assert page.is_visible("[data-left]")
    page.fill("textarea", "more than twenty letters")
    assert page.text_content("b") == "-4"
