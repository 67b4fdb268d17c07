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
)


def chromium() -> str:
    """The system's Chromium, or the one that KITH_CHROMIUM names."""
    found = os.environ.get("KITH_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "Install Chromium, or let KITH_CHROMIUM name it."
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright runs a loop of its own in this thread, which Django takes for ours.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture
def server(places, tmp_path) -> Iterator[Server]:
    """A village, served by a process of its own."""
    with Server(places.make_place(tmp_path / "place")) as server:
        yield server


@pytest.fixture
def devices(browser: Browser, server: Server) -> Iterator[Devices]:
    """Phones and computers in front of that village. Whatever one complains of fails the test."""
    devices = Devices(browser, server)
    yield devices
    devices.put_away()
