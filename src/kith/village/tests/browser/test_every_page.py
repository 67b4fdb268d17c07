"""Each kind of page, on phone and desk, light and dark: read by axe, no wider than its window."""

from __future__ import annotations

import re

import pytest

from kith.village.tests.browser.device import DESK, PHONE, Device
from kith.village.tests.browser.meeting import Meeting

pytestmark = [pytest.mark.browser]

NUMBER = re.compile(r"[0-9a-f-]{36}")
STEPS = ("Write", "Show the cards", "Group", "Choose", "Talk", "What we will try")


def one_of_each(device: Device) -> list[str]:
    """The address of one page of each kind that can be reached by links from the first one."""
    ahead, kinds = ["/"], {"/": "/"}
    while ahead:
        device.open(ahead.pop())
        links = device.page.eval_on_selector_all(
            "a[href^='/']:not([href*='.md'], [href*='.pdf'])",
            "links => links.map(link => link.pathname)",
        )
        for address in links:
            kind = NUMBER.sub("…", address)
            if kind not in kinds and "/screen" not in kind:
                kinds[kind] = address
                ahead.append(address)
    return sorted(kinds.values())


def wrong(device: Device, sizes: tuple[tuple[int, int], ...] = (PHONE, DESK)) -> list[str]:
    """What axe and a ruler find on the page that is open, in every look."""
    found: list[str] = []
    for width, height in sizes:
        device.page.set_viewport_size({"width": width, "height": height})
        if device.overflows():
            found.append(f"{device.page.url} is wider than {width} pixels")
        for scheme in ("light", "dark"):
            device.page.emulate_media(color_scheme=scheme)
            found += device.violations()
    return found


@pytest.mark.parametrize("name", ["Ngọc Trần", "Bruno", ""])
def test_every_kind_of_page_is_open_to_everybody(devices, name):
    device = devices.give()
    if name:
        device.sign_in(name)
    found = []
    for address in [*one_of_each(device), "/ui", "/nothing-here"]:
        device.open(address)
        found += wrong(device)
    assert not found, "\n".join(found)


def test_every_moment_of_the_room_is_open_to_everybody(devices):
    meeting = Meeting(devices)
    found = looked_at(meeting)
    for step in STEPS:
        meeting.go_on(step)
        if step == "Write":
            meeting.write(meeting.wren, "Said aloud, not written", "More")
            meeting.write(meeting.ola, "Carrying books home", "Less")
        if step == "Group":
            meeting.put_together("Aloud", "Said aloud")
        found += looked_at(meeting)
    assert not found, "\n".join(found)


def looked_at(meeting: Meeting) -> list[str]:
    found = wrong(meeting.ngoc, (PHONE,)) + wrong(meeting.wren, (PHONE,))
    return found + wrong(meeting.screen, ((1600, 900),))
