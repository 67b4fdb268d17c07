"""What is done beside the pages: one after another, told where it failed, and never in the way."""

from __future__ import annotations

import time
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kith.config import jobs
from kith.config.jobs import Jobs, take_up_again, work_on_one
from kith.config.upkeep import forget_old_jobs
from kith.research.tasks import read_on


def test_what_is_done_leaves_no_row(db):
    read_on.enqueue(str(uuid4()))  # of a file that somebody has forgotten meanwhile
    assert work_on_one()
    assert not work_on_one()
    assert not DBTaskResult.objects.exists()


def test_what_failed_is_forgotten_after_a_week(db):
    read_on.enqueue("not an id")
    assert work_on_one()
    forget_old_jobs()
    assert DBTaskResult.objects.exists()
    DBTaskResult.objects.update(finished_at=timezone.now() - timedelta(days=8))
    forget_old_jobs()
    assert not DBTaskResult.objects.exists()


def test_what_fails_is_told_and_does_not_stop_the_next(db, caplog):
    read_on.enqueue("not an id")
    read_on.enqueue(str(uuid4()))
    assert work_on_one()
    assert work_on_one()
    assert not work_on_one()
    [failed] = DBTaskResult.objects.all()
    assert failed.status == TaskResultStatus.FAILED
    assert "A job could not be done." in caplog.text


def test_what_was_torn_off_is_taken_up_again(db):
    read_on.enqueue(str(uuid4()))
    DBTaskResult.objects.get().claim("kith")
    assert not work_on_one()
    take_up_again()
    assert work_on_one()


def test_a_stop_waits_for_no_look(monkeypatch):
    monkeypatch.setattr(jobs, "take_up_again", lambda: True)
    monkeypatch.setattr(jobs, "work_on_one", lambda: False)
    worker = Jobs()
    worker.start()
    began = time.monotonic()
    worker.stop()
    assert time.monotonic() - began < 1
    assert not worker.thread.is_alive()


def test_a_database_that_is_away_is_waited_for(monkeypatch, caplog):
    looks = []

    def look():
        looks.append(len(looks))
        if len(looks) == 1:
            raise DatabaseError("away")
        return False

    monkeypatch.setattr(jobs, "EVERY", 0.05)
    monkeypatch.setattr(jobs, "take_up_again", lambda: True)
    monkeypatch.setattr(jobs, "work_on_one", look)
    worker = Jobs()
    worker.start()
    until = time.monotonic() + 10
    while len(looks) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    worker.stop()
    assert len(looks) >= 2
    assert "The database is away; jobs wait for it." in caplog.text


@pytest.fixture(autouse=True)
def _told(caplog):
    caplog.set_level("WARNING")
