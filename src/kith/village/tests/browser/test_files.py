"""The PDF of a study, chosen on a phone and fetched on another device."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kith.research.tests.samples.pdf import pdf
from kith.village.tests.browser.device import DESK, PHONE

pytestmark = pytest.mark.browser

STUDY = "What pupils do with a comment"


def test_a_pdf_is_put_there_by_one_and_fetched_by_another(devices, tmp_path):
    file = tmp_path / "renamed.pdf"
    device = devices.give(PHONE).sign_in("Amina Warsame")
    page = device.open("/communities/")
    page.get_by_role("link", name="Marking, Lightly").first.click()
    page.get_by_role("link", name=STUDY).first.click()
    page.get_by_text("Put its PDF here").click()
    for said in (b"<html>", pdf(padding=3_000_000)):  # more than other pages take
        file.write_bytes(said)
        page.get_by_label("A PDF of the study").set_input_files(file)
        page.get_by_role("button", name="Keep this PDF").click()
        if said == b"<html>":
            expect(page.get_by_text("This is not a PDF")).to_be_visible()
            assert not device.violations()
            assert not device.overflows()
    expect(page.get_by_role("link", name="Download the PDF")).to_be_visible()
    assert not device.violations()
    assert not device.overflows()
    other = devices.give(DESK).sign_in("Yuki Tanabe").open(page.url)
    with other.expect_download() as fetched:
        other.get_by_role("link", name="Download the PDF").click()
    assert fetched.value.suggested_filename.startswith(STUDY)
    assert fetched.value.path().read_bytes() == pdf(padding=3_000_000)
