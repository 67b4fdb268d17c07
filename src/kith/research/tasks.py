"""What is done beside the pages."""

from __future__ import annotations

from django_tasks import task

from kith.research.models import Import


@task()
def read_on(pk: str) -> None:
    """Keep the next records of a file, and ask for those after them: each time for a moment, so
    that a stop of the server, and whoever else writes, waits for no more than that.
    """
    row = Import.objects.under_way().filter(pk=pk).first()
    if row and row.read_on():
        read_on.enqueue(pk)
