"""Studies on real devices: a long list that shows how far it is, a talk, and a study unpacked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kith.research.tests.samples import ris
from kith.village.tests.browser.device import DESK, PHONE

pytestmark = pytest.mark.browser

STUDY = "What pupils do with a comment"


def to_the_study(device):
    page = device.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name=STUDY).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(STUDY)
    return page


def test_a_long_list_is_read_while_one_looks_and_the_page_says_when_it_is_done(devices, tmp_path):
    device = devices.give(DESK).sign_in("Amina Warsame")
    file = tmp_path / "export.ris"
    file.write_text("".join(ris(1500)), encoding="utf-8")
    page = device.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name="Add a study").click()
    page.get_by_role("link", name="Many at once, from a file").click()
    page.get_by_label("A file of references").set_input_files(file)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    assert not device.violations()
    expect(page.get_by_text("1500 references are read.")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("1500 are new and kept.")).to_be_visible()
    page.get_by_role("link", name="To the studies").click()
    expect(page.get_by_text("Made-up study number").first).to_be_visible()


def test_five_minutes_are_proposed_held_by_a_clock_and_told_in_a_line(devices):
    device = devices.give(PHONE).sign_in("Raven Cardinal")
    page = to_the_study(device)
    page.get_by_role("link", name="Propose a moment").click()
    page.get_by_label("Where").fill("In the corridor")
    page.get_by_role("button", name="Propose it").click()
    page.get_by_role("button", name="Begin the five minutes").click()
    expect(page.locator("[data-clock]").first).to_have_text("4:59")
    assert not device.violations()
    assert not device.overflows()
    page.get_by_label("What was said, in a line").fill("We unfold it last, too.")
    page.get_by_role("button", name="Keep this line").click()
    expect(page.get_by_text("We unfold it last, too.")).to_be_visible()
    expect(page.get_by_text("2 talks about it so far.")).to_be_visible()


def test_a_study_is_unpacked_together_and_keeps_what_was_quoted(devices):
    convenor = devices.give(DESK).sign_in("Ngọc Trần")
    page = to_the_study(convenor)
    study = page.url
    page.get_by_role("link", name="Unpack this study").click()
    page.get_by_role("button", name="Start together").click()
    page.wait_for_url("**/activities/**")
    code = page.url
    member = devices.give(PHONE).sign_in("Bruno Kowalchuk")
    phone = member.open(code)
    phone.get_by_role("button", name="Join").click()

    def go_on(step):
        page.get_by_role("button", name=f"Go on to: {step}").click()
        expect(phone.locator("#head")).to_contain_text(step)

    go_on("Read")
    expect(phone.get_by_text("Eleven classes that do not exist").first).to_be_visible()
    go_on("Write")
    phone.locator("#words").fill("Three weeks are short: “far too short to tell”, p. 4")
    phone.get_by_role("button", name="I would argue with this").click()
    expect(phone.get_by_text("far too short to tell").first).to_be_visible()
    assert not member.overflows()
    for step in ("Show the cards", "In turn", "Conclude", "What we will try", "Last words"):
        go_on(step)
    page.get_by_role("button", name="Close, and make the record").click()
    expect(page.get_by_text("far too short to tell").first).to_be_visible()
    page = convenor.open(study)
    expect(page.get_by_text("far too short to tell")).to_be_visible()
    expect(page.get_by_text("page 4")).to_be_visible()
