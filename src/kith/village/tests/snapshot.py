"""The village as rows, to be laid into a test's own transaction.

The story is played once, by the real verbs, and rolled back; each test that asks for the village
gets the rows that it made. So a test without it has an empty place, whatever ran before.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from kith.guides.models import Play
from kith.village.loading import Loaded, load


class Snapshot:
    def __init__(self) -> None:
        self._play()

    def _play(self) -> None:
        self.ground = _ground()
        with forgotten():
            models = [model for model in apps.get_models() if model.__module__.startswith("kith.")]
            there = {
                model: set(model._base_manager.values_list("pk", flat=True)) for model in models
            }
            self.loaded: Loaded = load()
            self.rows = {
                model: [row for row in model._base_manager.all() if row.pk not in there[model]]
                for model in models
            }

    def lay_out(self) -> None:
        if _ground() != self.ground:  # a test that really commits is followed by a new one
            self._play()
        with transaction.atomic():  # rows refer to each other in any order until it ends
            for model, rows in self.rows.items():
                model._base_manager.bulk_create(copy.copy(row) for row in rows)


def _ground() -> set[Any]:
    """What the story stands on: the guides that ship with Kith."""
    return set(Play.objects.values_list("pk", flat=True))


def _all_rows() -> Iterator[tuple[type[Model], list[Model]]]:
    for model in apps.get_models():
        if model.__module__.startswith("kith."):
            yield model, list(model._base_manager.all())


@contextmanager
def forgotten() -> Iterator[None]:
    """A transaction that leaves nothing behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
