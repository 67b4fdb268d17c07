"""A method of tests alone: it asks, concludes, and asks about examples.

A served Kith offers it with `"kith.activities.tests.offering.Offering"` among its apps.
"""

from __future__ import annotations

from django.apps import AppConfig

from kith.activities.kinds import Talk, Write
from kith.activities.kinds_of_answers import EXAMPLES, Conclude, Place
from kith.activities.method import Method


def offer() -> type[Method]:
    """Define the method, and with that offer it. What it harvested stands in `harvested`."""

    class CommonGround(Method):
        key, name = "common-ground", "Common ground"
        steps = (
            Place("place", "What helps with noise in corridors?"),
            Conclude("conclude", "How do we say it in one sentence?"),
            Place("examples", "Is this what we mean?", lanes=EXAMPLES),
            Place("nameless", "And what nobody says aloud?", anonymous=True),
            Talk("talk", "What now?"),
            Write("write", "One thing of your own?"),
        )
        harvested: list[str] = []

        def harvest(self, activity, by):
            wording = activity.conclusion()
            self.harvested.append(wording.words if wording else "")

    return CommonGround


class Offering(AppConfig):
    name, label = "kith.activities.tests", "offering"

    def ready(self) -> None:
        offer()
