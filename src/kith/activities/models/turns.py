from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.access import Refused
from kith.events.kinds import Kind

if TYPE_CHECKING:
    from kith.activities.models.step import Step

CLOSED = _("This activity is closed. Nothing can be added to it.")
STATE = ("way", "step_key", "step_began", "step_ends", "join_code", "key", "revision", "touched")


class Turning(models.Model):
    """Changes that come one after another: each is a turn, and raises the revision by one."""

    revision = models.PositiveIntegerField(default=0)
    touched = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True

    @contextmanager
    def turn(
        self,
        at: Step | None = None,
        unless: models.QuerySet[Any] | None = None,
        even_closed: bool = False,
    ) -> Iterator[Self]:
        """Take a turn: alone under the row's lock, on the newest state, all or nothing.

        A turn in which nothing was noted leaves no trace. An activity that was closed meanwhile
        refuses it, and so does the step `at` that something is added to, once it is locked;
        `unless` that is there already, so that a retry hears what was said the first time.
        """
        with transaction.atomic():
            self._renew()
            if not even_closed:
                self._refuse_where_shut(at, unless)
            self._noted = False
            self.revision += 1
            yield self
            if self._noted:
                self.touched = timezone.now()
                self.save(update_fields=STATE)
            else:
                self.revision -= 1

    def note(
        self,
        kind: type[Kind],
        by: Any = None,
        at: datetime | None = None,
        quietly: bool = False,
        **subjects: Any,
    ) -> None:
        """Record what happened in this turn; `quietly`, nothing: neither kept, told nor dated."""
        if not quietly:
            self._noted = True
            kind.record(self, by=by, at=at, **subjects)

    def _renew(self) -> None:
        everything: models.QuerySet[Any] = type(self)._default_manager.all()
        newest = everything.select_for_update().values(*STATE).get(pk=self.pk)
        for field, value in newest.items():
            setattr(self, field, value)

    def _refuse_where_shut(self, at: Step | None, unless: models.QuerySet[Any] | None) -> None:
        """Asked once the lock is held: what PostgreSQL joins, it read before it waited."""
        refusal = at.why_shut() if at else self._why_shut()
        if refusal and not (unless is not None and unless.exists()):
            raise Refused(refusal)

    def _why_shut(self) -> Any | None:
        this: models.QuerySet[Any] = type(self)._default_manager.filter(pk=self.pk)
        return CLOSED if this.filter(closure__isnull=False).exists() else None
