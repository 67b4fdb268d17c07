from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Self

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.events.kinds import Kind

STATE = ("step_key", "step_began", "step_ends", "join_code", "key", "revision", "touched")


class Turning(models.Model):
    """Changes that come one after another: each is a turn, and raises the revision by one."""

    revision = models.PositiveIntegerField(default=0)
    touched = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True

    @contextmanager
    def turn(self) -> Iterator[Self]:
        """Take a turn: alone under the row's lock, on the newest state, all or nothing.

        A turn in which nothing was noted leaves no trace. An activity that was closed meanwhile
        refuses it.
        """
        with transaction.atomic():
            self._renew()
            self._noted = False
            self.revision += 1
            yield self
            if self._noted:
                self.touched = timezone.now()
                self.save(update_fields=STATE)
            else:
                self.revision -= 1

    def note(
        self, kind: type[Kind], by: Any = None, at: datetime | None = None, **subjects: Any
    ) -> None:
        """Record what happened in this turn."""
        self._noted = True
        kind.record(self, by=by, at=at, **subjects)

    def _renew(self) -> None:
        everything: models.QuerySet[Any] = type(self)._default_manager.all()
        newest = everything.select_for_update().get(pk=self.pk)
        # Asked once the lock is held: what PostgreSQL joins, it read before it waited.
        if hasattr(newest, "closure"):
            raise Refused(_("This activity is closed. Nothing can be added to it."))
        for field in STATE:
            setattr(self, field, getattr(newest, field))
