from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.people.models import Person


class Lock(models.Model):
    """Nothing can be added to a step, since when and by whom. What is there stays to be read."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="lock")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.step} locked"


class Locked(Turning):
    """Steps are locked, and opened again."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        plan: Any

    def lock(self, step: Step, by: Any) -> None:
        """Let nothing more be added to a step. Locking twice is the same lock."""
        with self.turn():
            told = {"by": by if isinstance(by, Person) else None}
            _lock, is_new = Lock.objects.get_or_create(step=step, defaults=told)
            if is_new:
                self.note(events.Locked, by=by, step=step.pk)
        self.forget_plan()

    def unlock(self, step: Step, by: Any) -> None:
        """Let people add to it again. Votes that nobody can be told from stay counted."""
        with self.turn():
            if step.is_counted():
                raise Refused(
                    _(
                        "These votes were counted when the activity closed. Nobody can tell "
                        "whose they are by now, so nobody votes twice."
                    )
                )
            gone, _rows = Lock.objects.filter(step=step).delete()
            if gone:
                self.note(events.Unlocked, by=by, step=step.pk)
        self.forget_plan()

    def lock_what_was_counted(self) -> None:
        """Whoever voted without a name cannot be known again, and would have a second vote."""
        for step in self.plan:
            if step.is_counted():
                Lock.objects.get_or_create(step=step)

    def forget_plan(self) -> None:
        """Read the steps anew when they are asked for next."""
        self.__dict__.pop("plan", None)
