"""What was forgotten is gone from the disk as well.

SQLite writes changes into a log beside its file first, and old pages stay readable there until
the log happens to be emptied: the key that signed marks, their seals, and the order of writing.
Emptying it brings everything home, where `secure_delete` has overwritten what was deleted.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connection
from django.dispatch import receiver

from kith.activities.events import Closed, Withdrawn
from kith.events.signals import happened

PATIENCE = 500  # milliseconds; whoever closes an activity does not wait for a slow reader


@receiver(happened)
def forget_for_good(sender: Any, **told: Any) -> None:
    """Listens for what promises that something is gone."""
    if sender in (Closed, Withdrawn):
        empty_the_log()


def empty_the_log() -> None:
    """Where somebody still reads from it, it stays until the next time; and until Kith stops."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    usual = settings.DATABASES["default"]["OPTIONS"]["timeout"] * 1000
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute(f"PRAGMA busy_timeout = {usual}")
