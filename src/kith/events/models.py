from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import models
from django.utils import timezone


class EventQuerySet(models.QuerySet["Event"]):
    def since(self, place: uuid.UUID, revision: int) -> EventQuerySet:
        """What happened in a place after a revision of it, in order."""
        return self.filter(place=place, revision__gt=revision).order_by("revision", "id")

    def told_of(self, places: Iterable[uuid.UUID], verbs: Iterable[str]) -> EventQuerySet:
        """These verbs in these places, one place after another, each in order."""
        return self.filter(place__in=places, verb__in=verbs).order_by("place", "revision", "id")


class Event(models.Model):
    """A recorded fact: who did which verb to what, and when. Never words.

    `place` is the activity or community in which it happened and `revision` that place's count
    of changes. `actor` is a who's reference ("person:7"), empty where no name may be kept.
    """

    place = models.UUIDField()
    revision = models.PositiveIntegerField()
    verb = models.CharField(max_length=60)
    subjects = models.JSONField(default=dict)
    actor = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField(default=timezone.now)

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["place", "revision"], name="event_in_place")]

    def __str__(self) -> str:
        return f"{self.verb} in {self.place} at {self.revision}"
