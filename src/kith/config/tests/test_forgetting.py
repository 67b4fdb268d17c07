from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from kith.activities.models import Contribution
from kith.config.forgetting import empty_the_log

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "sqlite" not in settings.DATABASES["default"]["ENGINE"], reason="about SQLite's files"
    ),
]


def on_disk() -> bytes:
    file = Path(connection.settings_dict["NAME"])
    return b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))


def test_a_closed_activity_leaves_neither_key_nor_seals_on_the_disk(transactional_db, village):
    cards = Contribution.objects.filter(step__activity=village.board).exclude(seal="")
    secrets = [village.board.key, *cards.values_list("seal", flat=True)]
    assert len(secrets) > 10
    assert all(secret.encode() in on_disk() for secret in secrets)
    village.board.close(by=village.ngoc)
    assert not any(secret.encode() in on_disk() for secret in secrets)


def test_words_that_somebody_took_back_are_gone_from_the_disk(transactional_db, village):
    card = Contribution.objects.filter(step__activity=village.board).first()
    words = card.words.encode()
    assert words in on_disk()
    village.board.withdraw(card, by=village.ngoc)
    assert words not in on_disk()


def test_waiting_for_a_lock_is_as_patient_afterwards_as_before(transactional_db):
    empty_the_log()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone() == (20_000,)
