from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from kith.live.tests.server import Server
from kith.village.tests.browser.device import Devices

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP kith.test 127.0.0.1",  # an address that is not this computer
)


def chromium() -> str:
    """The system's Chromium, or the one that KITH_CHROMIUM names."""
    found = os.environ.get("KITH_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "Install Chromium, or let KITH_CHROMIUM name it."
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed after each module: its loop would be in the way of tests that run one of theirs."""
    # Playwright runs a loop of its own in this thread, which Django takes for ours.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture
def devices(browser: Browser, server: Server) -> Iterator[Devices]:
    """Phones and computers in front of a village. Whatever one complains of fails the test."""
    devices = Devices(browser, server)
    yield devices
    devices.put_away()


@pytest.fixture
def own_devices(browser: Browser, own_server: Server) -> Iterator[Devices]:
    """The same in front of a village that the test may stop and start again."""
    devices = Devices(browser, own_server)
    yield devices
    devices.put_away()
