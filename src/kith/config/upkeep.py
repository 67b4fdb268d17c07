"""What is looked after without anybody asking: activities left open, and sessions that are over."""

from __future__ import annotations

import logging
from threading import Event, Thread

from django.core.management import call_command
from django.db import DatabaseError, close_old_connections, connection

from kith.activities.models import Activity
from kith.config.forgetting import empty_the_log

EVERY = 600.0  # seconds

log = logging.getLogger(__name__)


class Upkeep:
    """A thread beside the server. A database that is away is waited for until the next round."""

    def __init__(self) -> None:
        self.over = Event()
        self.thread = Thread(target=self.go_round, name="upkeep", daemon=True)

    def start(self) -> None:
        self.thread.start()

    def stop(self) -> None:
        """Ends between two rounds; a round takes no longer than a few queries."""
        self.over.set()
        self.thread.join(timeout=1)

    def go_round(self) -> None:
        while not self.over.wait(EVERY):
            close_old_connections()
            try:
                look_after_everything()
            except DatabaseError:
                log.exception("The upkeep could not reach the database; it tries again later.")
        connection.close()


def look_after_everything() -> None:
    """One round. Going round twice does nothing more."""
    Activity.close_left_open()
    call_command("clearsessions")
    empty_the_log()
