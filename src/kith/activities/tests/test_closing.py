"""An activity is closed while others are still writing."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.db import connection, transaction

from kith.access import Refused
from kith.activities.models import Activity, Contribution, Participant


@contextmanager
def closing(room):
    """Somebody has pressed *Close*, and the database has not taken it in yet."""
    pressed = threading.Event()

    def press():
        with transaction.atomic():
            Activity.objects.get(pk=room.activity.pk).close(by=room.convenor)
            pressed.set()
            time.sleep(0.5)
        connection.close()

    thread = threading.Thread(target=press)
    thread.start()
    assert pressed.wait(20)
    yield
    thread.join()


def test_a_card_that_waits_for_the_close_is_refused_and_leaves_no_seal(transactional_db, written):
    activity, amina = written.activity, written.people["Amina"]
    with closing(written), pytest.raises(Refused, match="closed"):
        activity.contribute(uuid4(), activity.step, "Too late", by=amina, lane="more")
    cards = Contribution.objects.of(activity)
    assert cards.count() == 4
    assert not cards.exclude(seal="").exists()


def test_nobody_comes_in_while_the_door_is_being_closed(transactional_db, written, village):
    with closing(written), pytest.raises(Refused, match="closed"):
        written.activity.join(village.siobhan)
    assert not Participant.objects.filter(person=village.siobhan, activity=written.activity)
