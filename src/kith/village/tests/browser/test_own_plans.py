"""A convenor changes a plan, keeps it, and starts from it; a phone reads what was changed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

QUESTION = "What could we drop before June?"


def code_of(device) -> str:
    shown = device.page.locator("#head .mono").evaluate("shown => shown.lastChild.data")
    return shown.replace(" ", "")


def test_a_plan_is_changed_kept_and_started_from_and_a_phone_reads_it(devices):
    ngoc = devices.give().sign_in("Ngọc Trần")
    page = ngoc.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name="Start without a guide").click()
    card = page.locator("form.way", has_text="Start, stop, continue")
    card.get_by_role("button", name="Start together").click()
    page.wait_for_url("**/activities/**")
    room = page.url
    wren = devices.give().join(code_of(ngoc), "Wren")
    expect(wren.page.get_by_text("What should we start doing")).to_be_visible()

    page.get_by_role("link", name="Look at the plan").click()
    assert not ngoc.violations()
    page.get_by_text("Change Write").click()
    page.get_by_label("The question").first.fill(QUESTION)
    page.locator("#id_write-minutes").fill("7")
    page.get_by_text("Change Talk").click()
    page.locator("#id_talk-left_out").check()
    page.get_by_role("button", name="Keep it for the community too").click()
    expect(wren.page.get_by_text(QUESTION)).to_be_visible()  # told while they wait

    page.get_by_label("What you call it").fill("Before the summer")
    assert not ngoc.violations()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", name="Before the summer")).to_be_visible()
    page.get_by_role("link", name="Start from it").click()
    assert not ngoc.violations()
    card = page.locator("form.way", has_text="Before the summer")
    card.get_by_role("button", name="Start together").click()
    page.wait_for_url("**/activities/**")
    assert page.url != room

    ola = devices.give().join(code_of(ngoc), "Ola")
    page.get_by_role("button", name="Go on to: Write").click()
    expect(ola.page.get_by_role("heading", name=QUESTION)).to_be_visible()
    expect(ola.page.get_by_text("Step 1 of 5")).to_be_visible()
    expect(ola.page.get_by_text("No name is kept.")).to_be_visible()
    page.goto(page.url + "plan/")
    expect(page.get_by_text("It stays as it is.")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)


def test_without_javascript_a_plan_is_changed_all_the_same(devices):
    ngoc = devices.give(java_script_enabled=False).sign_in("Ngọc Trần")
    page = ngoc.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name="Start without a guide").click()
    card = page.locator("form.way", has_text="Reflect on practice").last
    card.get_by_role("button", name="Start together").click()
    page.get_by_role("link", name="Look at the plan").click()
    page.get_by_text("Change Write").click()
    page.locator("#id_write-left_out").check()
    page.locator("#id_write-prompt").fill(QUESTION)
    page.get_by_role("button", name="Keep it so").click()
    expect(page.get_by_text("Something is still in the way.")).to_be_visible()
    expect(page.locator("#id_write-prompt")).to_have_value(QUESTION)
    page.locator("#id_write-left_out").uncheck()
    page.get_by_role("button", name="Keep it so").click()
    expect(page.get_by_text("The plan is changed.")).to_be_visible()
    assert not ngoc.overflows()
