"""`{"scene": "talking", "people": 50}` → what the clients of that scene need to know."""

from __future__ import annotations

from typing import Any

import django

django.setup()

from django.db import transaction  # noqa: E402

from benchmarks.child import answer  # noqa: E402
from benchmarks.scenes import communities, queries, rooms, sheets  # noqa: E402

SCENES = {
    "village": communities.village,
    "crowd": communities.crowd,
    "queries": queries.count,
    "writing": rooms.writing,
    "choosing": rooms.choosing,
    "talking": rooms.talking,
    "arriving": rooms.arriving,
    "sheets": sheets.sheets,
}


def main(asked: dict[str, Any]) -> dict[str, Any]:
    scene = SCENES[asked.pop("scene")]
    with transaction.atomic():
        return scene(**asked)


if __name__ == "__main__":
    answer(main)
