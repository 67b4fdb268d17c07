"""Whoever has gone through all that is open has no step on their page, and nothing of their own."""

from __future__ import annotations

from kith.activities.tests.test_ways import over_time
from kith.village.tests.visitor import BY_SCRIPT


def test_a_script_that_asks_for_what_is_personal_finds_nothing_and_no_fault(village):
    week = over_time(village)
    page = village.visit_as("bruno", week)
    page.get()
    week.join(village.bruno)
    week.walk_to("-", by=village.bruno)
    answer = page.client.get(f"{page.url}own/", headers=BY_SCRIPT)
    assert answer.status_code == 200
    assert not answer.text.strip()
