from __future__ import annotations

import uuid
from typing import Any

from django.db import models

from kith.activities.kinds_of_answers import NOW
from kith.activities.models import Activity, Recurrence
from kith.learnings.models.trial import Trial


class Visit(models.Model):
    """A trial was looked at again, in an activity: is there more of it, less, or the same now?"""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    trial = models.ForeignKey(Trial, models.CASCADE, related_name="visits")
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="visits")
    more = models.PositiveSmallIntegerField(default=0)
    same = models.PositiveSmallIntegerField(default=0)
    less = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("activity__began",)
        constraints = [
            models.UniqueConstraint(fields=["trial", "activity"], name="one_visit_an_activity")
        ]

    def __str__(self) -> str:
        return f"{self.trial}, looked at again"

    @classmethod
    def keep(cls, came_back: Recurrence, by: Any) -> Visit | None:
        """Keep what was answered of a trial that came back; again, it brings that up to date."""
        trial = Trial.objects.filter(commitment=came_back.commitment_id).first()
        if trial is None or came_back.commitment_id is None:
            return None
        step = came_back.card.step
        counts = step.answer_counts()
        told = {lane.key: counts[came_back.card_id, lane.key] for lane in NOW}
        visit, _is_new = cls.objects.update_or_create(
            trial=trial, activity=step.activity, defaults=told
        )
        return visit
