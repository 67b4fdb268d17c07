from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from kith.activities.models.card import Contribution
from kith.activities.models.step import Step
from kith.people.models import Person


class Conclusion(models.Model):
    """A proposed wording was taken as what the group concludes: by whom, and when.

    The latest of a step counts. The ones before are kept until the close, so that it can be undone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(Step, models.CASCADE, related_name="conclusions")
    card = models.ForeignKey(Contribution, models.DO_NOTHING, related_name="conclusions")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return f"{self.card} taken"
