"""What was asked to be done beside the pages, by django-tasks, is done here: one after another.

A job is short, and asks for the next one where there is more to do; so a stop waits for none, and
after a start whatever was torn off is done again.
"""

from __future__ import annotations

import logging
from threading import Event, Thread
from typing import Any

from django.db import DatabaseError, InterfaceError, close_old_connections, connection, transaction
from django_tasks.base import TaskResultStatus
from django_tasks.signals import task_enqueued
from django_tasks_db.models import DBTaskResult

EVERY = 5.0  # seconds between two looks where nobody says that there is something
WORKER = "kith"

log = logging.getLogger(__name__)


class Jobs:
    """A thread beside the server. A database that is away is waited for."""

    def __init__(self) -> None:
        self.over, self.asked = False, Event()
        self.thread = Thread(target=self.work, name="jobs", daemon=True)

    def start(self) -> None:
        task_enqueued.connect(self._hear)
        self.thread.start()

    def stop(self) -> None:
        """Ends after the job that is on; one takes less than a second."""
        self.over = True
        task_enqueued.disconnect(self._hear)
        self.asked.set()
        self.thread.join(timeout=1)

    def work(self) -> None:
        begun_anew = False
        while not self.over:
            close_old_connections()
            try:
                begun_anew = begun_anew or take_up_again()
                while not self.over and work_on_one():
                    pass
            except (DatabaseError, InterfaceError):
                log.warning("The database is away; jobs wait for it.")
                connection.close()
                begun_anew = False
            self.asked.wait(EVERY)
            self.asked.clear()
        connection.close()

    def _hear(self, **said: Any) -> None:
        transaction.on_commit(self.asked.set)


def take_up_again() -> bool:
    """Whatever was on when the server stopped, or the database went, waits again."""
    torn_off = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    torn_off.update(status=TaskResultStatus.READY)
    return True


def work_on_one() -> bool:
    """Do the job that waits longest. → whether there was one. What is done leaves no row; what
    failed is told, and its row stays.
    """
    if not DBTaskResult.objects.ready().exists():
        return False
    with transaction.atomic():
        job = DBTaskResult.objects.ready().get_locked()
        if job is None:
            return False
        job.claim(WORKER)
    try:
        job.task.call(*job.args_kwargs["args"], **job.args_kwargs["kwargs"])
    except (DatabaseError, InterfaceError):
        raise
    except Exception as trouble:
        log.exception("A job could not be done.")
        job.set_failed(trouble)
        return True
    job.delete()
    return True
