from __future__ import annotations

import uuid
from collections.abc import Iterable
from random import SystemRandom
from typing import Any

from django.db import models
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.participant import Participant
from kith.activities.models.seeing import rooms_of

CHANCE = SystemRandom()


class TurnQuerySet(models.QuerySet["Turn"]):
    """The methods below `here` are asked of one step: `step.turns`."""

    def visible_to(self, who: Any) -> TurnQuerySet:
        return self.filter(rooms_of(who, "step__activity__"))

    def here(self) -> TurnQuerySet:
        """Whoever was asked to leave is passed over."""
        return self.filter(participant__removal__isnull=True).select_related("participant")

    def waiting(self) -> TurnQuerySet:
        return self.here().filter(began__isnull=True)

    def line_up(self, step: Any) -> None:
        """Whoever is not in line yet comes at its end, several of them as chance has it."""
        new = list(step.activity.participants.here().exclude(turns__step=step))
        CHANCE.shuffle(new)
        first = self.last_place() + 1
        Turn.objects.bulk_create(
            Turn(step=step, participant=seat, position=place)
            for place, seat in enumerate(new, start=first)
        )

    def draw(self) -> None:
        """Another order of those who wait; of everybody, where all have spoken."""
        if not self.here().filter(ended__isnull=True).exists():
            self.update(began=None, ended=None)
        waiting = list(self.waiting())
        CHANCE.shuffle(waiting)
        self.arrange(waiting)

    def arrange(self, waiting: Iterable[Turn]) -> None:
        """Let those who wait speak in this order."""
        turns = list(waiting)
        for place, turn in enumerate(turns, start=self.last_place() + 1):
            turn.position = place
        Turn.objects.bulk_update(turns, ["position"])

    def end(self, of: Participant | None = None) -> bool:
        """Nobody speaks any more; or, with `of`, not they. Whether somebody did."""
        now_on = self.filter(began__isnull=False, ended__isnull=True)
        if of is not None:
            now_on = now_on.filter(participant=of)
        return bool(now_on.update(ended=timezone.now()))

    def last_place(self) -> int:
        return self.aggregate(last=Max("position"))["last"] or 0


class Turn(models.Model):
    """Somebody's time to speak in a step of rounds. It waits, is on, or has ended."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey("activities.Step", models.CASCADE, related_name="turns")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="turns")
    position = models.PositiveIntegerField()
    began = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)

    objects = TurnQuerySet.as_manager()

    class Meta:
        verbose_name = _("turn")
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(fields=["step", "participant"], name="one_turn_a_step")
        ]

    def __str__(self) -> str:
        return str(self.participant)

    @property
    def activity(self):
        return self.step.activity

    def is_on(self) -> bool:
        return self.began is not None and self.ended is None

    def is_over(self) -> bool:
        return self.ended is not None

    def begin(self) -> None:
        self.began, self.ended = timezone.now(), None
        self.save(update_fields=["began", "ended"])

    def wait(self) -> None:
        """They do not speak after all; not now."""
        self.began = self.ended = None
        self.save(update_fields=["began", "ended"])
