"""A phone or computer in somebody's hands: a browser of its own, with its own cookies."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from kith.live.tests.server import Server

PHONE, DESK, WALL = (360, 740), (1280, 900), (1600, 900)
WAITS = 10_000  # milliseconds, for anything that is not a promise about time
expect.set_options(timeout=WAITS)

# What a browser and htmx say when there is no line: the page says it too, in a sentence.
# What it says of an address without encryption: the page says that too.
OF_THE_LINE = (
    "Failed to load resource",
    "net::ERR",
    "htmx:sendError",
    "htmx:afterRequest",
    "Opener-Policy",
)

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class Device:
    """One page in one browser. What its console complains of is kept in `complaints`."""

    def __init__(self, browser: Browser, server: Server, size: tuple[int, int], **options: Any):
        self.server = server
        self.complaints: list[str] = []
        width, height = size
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            base_url=server.address,
            **{"locale": "en", "reduced_motion": "reduce"} | options,
        )
        self.context.set_default_timeout(WAITS)
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(sign in message.text for sign in OF_THE_LINE):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def open(self, path: str) -> Page:
        self.page.goto(path)
        return self.page

    def sign_in(self, name: str) -> Device:
        """As a villager does it: press the name; the code is on the page."""
        self.open("/sign-in")
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_url("**/sign-in/code")
        self.page.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url("**/")
        return self

    def join(self, code: str, name: str) -> Device:
        """As a guest does it: the code and a first name."""
        self.open(f"/join/{code}/")
        self.page.get_by_label("First name").fill(name)
        self.page.get_by_role("button", name="Join").click()
        self.page.wait_for_url("**/activities/**")
        return self

    def violations(self) -> list[str]:
        """What axe has to say of this page."""
        found = Axe().run(self.page, options={"runOnly": RULES["runOnly"]})
        return [
            f"{self.page.url}: {rule['id']}: {node['html'][:160]}"
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]

    def overflows(self) -> bool:
        """Whether the page is wider than its window."""
        return self.page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )


class Devices:
    def __init__(self, browser: Browser, server: Server):
        self.browser, self.server = browser, server
        self.given: list[Device] = []

    def give(self, size: tuple[int, int] = PHONE, **options: Any) -> Device:
        device = Device(self.browser, self.server, size, **options)
        self.given.append(device)
        return device

    def put_away(self) -> None:
        complaints = [said for device in self.given for said in device.complaints]
        for device in self.given:
            device.context.close()
        assert not complaints, complaints
