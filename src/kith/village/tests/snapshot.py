"""The village as rows, to be laid into a test's own transaction.

The story is played once, by the real verbs, and rolled back; each test that asks for the village
gets the same rows. So a test without it has an empty database, whatever ran before.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from kith.village.loading import Loaded, load


class Snapshot:
    def __init__(self) -> None:
        with _forgotten():
            self.loaded: Loaded = load()
            self.rows = {model: list(model._base_manager.all()) for model in _our_models()}

    def lay_out(self) -> None:
        with transaction.atomic():  # rows refer to each other in any order until it ends
            for model, rows in self.rows.items():
                model._base_manager.bulk_create(copy.copy(row) for row in rows)


def _our_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("kith.")]


@contextmanager
def _forgotten() -> Iterator[None]:
    """A transaction that leaves nothing behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
