"""A process that reads a file of references as the server does, job by job."""

from __future__ import annotations

import os
import resource
import time
from typing import Any
from uuid import uuid4

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")

import django

from benchmarks.child import answer

MEGABYTE = 1024  # kilobytes, as Linux tells peaks


def work(asked: dict[str, Any]) -> dict[str, Any]:
    django.setup()
    from kith.communities.models import Community  # noqa: PLC0415 - needs Django
    from kith.config.jobs import work_on_one  # noqa: PLC0415
    from kith.research.models import Import  # noqa: PLC0415
    from kith.research.tasks import read_on  # noqa: PLC0415

    community = Community.objects.order_by("name").last()
    assert community is not None
    began, jobs = time.process_time(), []
    with open(asked["file"], "rb") as file:
        row = Import.begin(uuid4(), community, community.convenors()[0], asked["name"], file)
    read_on.enqueue(str(row.pk))
    while True:
        start = time.monotonic()
        if not work_on_one():
            break
        jobs.append((time.monotonic() - start) * 1000)
    row.refresh_from_db()
    return {
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE,
        "cpu": time.process_time() - began,
        "kept": row.kept,
        "jobs": len(jobs),
        "longest": max(jobs),
        "all": jobs,
    }


if __name__ == "__main__":
    answer(work)
