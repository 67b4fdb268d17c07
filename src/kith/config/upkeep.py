"""What is looked after without anybody asking: activities left open, sessions that are over, and
what is new outside, where Kith may ask. Whatever takes long stands last."""

from __future__ import annotations

import logging
from datetime import timedelta
from threading import Event, Thread

from django.core.management import call_command
from django.db import close_old_connections, connection

from kith.activities.models import Activity
from kith.config.forgetting import empty_the_log
from kith.research.looking import look_outside

EVERY = 600.0  # seconds
A_FAILURE_STAYS = timedelta(days=7)

log = logging.getLogger(__name__)


class Upkeep:
    """A thread beside the server. A database that is away is waited for until the next round."""

    def __init__(self) -> None:
        self.over = Event()
        self.thread = Thread(target=self.go_round, name="upkeep", daemon=True)

    def start(self) -> None:
        self.thread.start()

    def stop(self) -> None:
        """Ends between two rounds. Whoever is asked outside at that moment is not waited for."""
        self.over.set()
        self.thread.join(timeout=1)

    def go_round(self) -> None:
        while not self.over.wait(EVERY):
            close_old_connections()
            look_after_everything()
        connection.close()


def forget_old_sessions() -> None:
    call_command("clearsessions")


def forget_old_jobs() -> None:
    """What is done leaves no row; these failed."""
    call_command("prune_db_task_results", min_age_days=A_FAILURE_STAYS.days, verbosity=0)


DUTIES = (
    Activity.objects.close_left_open,
    Activity.objects.go_by_all_times,
    Activity.objects.forget_what_is_nobodys,
    forget_old_sessions,
    forget_old_jobs,
    empty_the_log,
    look_outside,
)


def look_after_everything() -> None:
    """One round; a second does nothing more. What fails is told, and stops nothing else."""
    for duty in DUTIES:
        try:
            duty()
        except Exception:
            log.exception("Some of the upkeep could not be done; it is tried again later.")
