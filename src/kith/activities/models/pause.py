from __future__ import annotations

from django.db import models
from django.utils import timezone

from kith.people.models import Person


class Pause(models.Model):
    """The clock stands still, since when and by whom. Everything else goes on."""

    activity = models.OneToOneField("activities.Activity", models.CASCADE, related_name="pause")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.activity} paused"
