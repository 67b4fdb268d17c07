"""A bad line, and what a phone shows of what it could not send."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Route, expect

from kith.live.tests.server import Server
from kith.village.tests.browser.device import Device

WAITS = "Waits on this device; it is sent when the line is back."
WRITES = "**/activities/*/steps/**"


@contextmanager
def cut(device: Device) -> Iterator[None]:
    """Nothing that is said gets through, though all else does; then the line is back."""

    def drop(route: Route) -> None:
        route.abort()

    device.context.route(WRITES, drop)
    yield
    device.context.unroute(WRITES, drop)
    device.page.evaluate("dispatchEvent(new Event('online'))")


def put(device: Device, words: str, side: str = "More") -> None:
    """Write a card and press, whatever the line does."""
    box = device.page.locator("#words")
    box.fill(words)
    device.page.get_by_role("button", name=f"{side} of this").click()
    expect(box).to_have_value("")


def tray(device: Device) -> Locator:
    """Where the page shows words that were not sent."""
    return device.page.locator("words-waiting:not([hidden])")


def rows(server: Server, *words: str) -> list[str]:
    """The cards with these words, in the order in which they came."""
    said = ", ".join("'" + each.replace("'", "''") + "'" for each in words)
    found = server.rows(
        f"SELECT words FROM activities_contribution WHERE words IN ({said}) ORDER BY rowid"
    )
    return [each for (each,) in found]
