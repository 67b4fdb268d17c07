from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.turns import Turning
from kith.people.models import Person

ON_PAPER = "on-paper"
PAPER_WAITS = timedelta(days=30)


def waiting_for_notes() -> Q:
    """What was done on paper in the last thirty days, and is still to be typed in."""
    since = timezone.now() - PAPER_WAITS
    return Q(way=ON_PAPER, typings__isnull=True, touched__gt=since)


class Typing(models.Model):
    """Notes on paper were typed in: by whom and when. Its id tells one press from another."""

    id = models.UUIDField(primary_key=True, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="typings")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        return f"notes of {self.activity}"


class Notes(Protocol):
    """What somebody typed, step by step: `activities.notes` makes it of a form."""

    def add(self, by: Any) -> None:
        """Add what is said in the steps."""

    def settle(self, by: Any) -> None:
        """Add what is said about that, which is shown by now."""


class OnPaper(Turning):
    """What people wrote on sheets comes into the record afterwards, all at once."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        way: str
        plan: Any
        typings: Any
        close: Any
        harvest: Any
        move_to: Any

    def is_on_paper(self) -> bool:
        return self.way == ON_PAPER

    def was_typed_in(self, pk: uuid.UUID) -> bool:
        """Whether the notes of this very press are kept."""
        return self.typings.filter(pk=pk).exists()

    def type_in(self, pk: uuid.UUID, notes: Notes, by: Any, is_all: bool = False) -> None:
        """Keep the notes, show what was said, and let the method harvest: all of it or nothing.

        The same press twice is kept once, also when `is_all` has closed the activity by then.
        """
        with transaction.atomic():
            if not self._begin_typing(pk, by):
                return
            notes.add(by)
            self._show_all(by)
            notes.settle(by)
            if is_all:
                self.close(by=by)
            else:
                self.harvest(by)

    def _begin_typing(self, pk: uuid.UUID, by: Any) -> bool:
        """False where this press came before."""
        with self.turn(unless=self.typings.filter(pk=pk)):
            _typing, is_new = self.typings.get_or_create(pk=pk, defaults={"by": by})
            if is_new and not self.is_on_paper():
                raise Refused(_("This activity is not on paper: there are no notes to type in."))
            if is_new:
                self.note(events.TypedIn, by=by)
        return is_new

    def _show_all(self, by: Any) -> None:
        """Bring the activity to its end. On the table everybody has seen everything."""
        self.move_to(self.plan.steps[-1], by=by)
        for step in self.plan:
            if step.takes("words") or step.takes("votes"):
                step.reveal(by)
