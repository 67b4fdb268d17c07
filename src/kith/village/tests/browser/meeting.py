"""A meeting: whoever convenes, two phones and a screen, around one activity."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from kith.village.tests.browser.device import DESK, WALL, Device, Devices


class Meeting:
    """Ngọc starts *Reflect on practice* from a guide; Wren and Ola come in as guests."""

    def __init__(self, devices: Devices, **options: Any):
        self.devices = devices
        self.ngoc = devices.give(**options).sign_in("Ngọc Trần")
        self._start()
        self.room = self.ngoc.page.url
        code = self.ngoc.page.locator("#head .mono").evaluate("shown => shown.lastChild.data")
        self.code = code.replace(" ", "")
        self.phones: list[Device] = []
        self.wren = self.come_in("Wren", **options)
        self.ola = self.come_in("Ola", **options)
        self.screen = devices.give(WALL, **options)
        self.screen.open(self._screen_address())

    def come_in(self, name: str, **options: Any) -> Device:
        """Another guest, with a phone."""
        self.phones.append(self.devices.give(**options).join(self.code, name))
        return self.phones[-1]

    @property
    def everybody(self) -> list[Page]:
        return [device.page for device in (self.ngoc, *self.phones, self.screen)]

    def _start(self) -> None:
        page = self.ngoc.open("/guides/")
        page.get_by_role("link", name="A community of practice").first.click()
        page.get_by_role("link", name="Use this guide").first.click()
        page.locator("#more-or-less").get_by_role("button", name="Start together").click()
        page.wait_for_url("**/activities/**")

    def _screen_address(self) -> str:
        with self.ngoc.context.expect_page() as opened:
            self.ngoc.page.get_by_role("link", name="Open the screen").click()
        opened.value.wait_for_url("**/screens/**")
        address = opened.value.url
        opened.value.close()
        return address

    def go_on(self, step: str) -> None:
        """Ngọc goes on; everybody is there."""
        self._move("Go on to", step)

    def go_back(self, step: str) -> None:
        self._move("Back to", step)

    def _move(self, where: str, step: str) -> None:
        self.ngoc.page.get_by_role("button", name=f"{where}: {step}").click()
        for phone in self.phones:
            expect(phone.page.locator("#head")).to_contain_text(step)

    def write(self, who: Device, words: str, side: str) -> None:
        who.page.locator("#words").fill(words)
        who.page.get_by_role("button", name=f"{side} of this").click()
        expect(who.page.locator("#own").get_by_text(words).first).to_be_visible()
        expect(who.page.locator("#words")).to_have_value("")

    def put_together(self, name: str, *cards: str) -> None:
        page = self.ngoc.page
        for words in cards:
            page.get_by_label(words).check()
        page.get_by_placeholder("a new group").fill(name)
        page.get_by_role("button", name="Together").click()
        expect(page.get_by_role("heading", name=name)).to_be_visible()


__all__ = ["DESK", "Meeting"]
