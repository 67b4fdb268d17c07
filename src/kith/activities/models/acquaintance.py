from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import models

from kith.communities.models import Community
from kith.people.models import Person


class AcquaintanceQuerySet(models.QuerySet["Acquaintance"]):
    def among(self, community: Any, people: Iterable[Any]) -> AcquaintanceQuerySet:
        """What is kept of people, by their keys, who all belong to `people`."""
        chosen = list(people)
        return self.filter(community=community, one__in=chosen, other__in=chosen)

    def add(self, community: Any, met: Counter[tuple[Any, Any]]) -> None:
        """Two people, by their keys and the smaller first, have met so many times more."""
        before = {
            (kept.one_id, kept.other_id): kept.times
            for kept in self.among(community, {key for both in met for key in both})
        }
        rows = [
            Acquaintance(community_id=community, one_id=one, other_id=other, times=times)
            for (one, other), times in met.items()
        ]
        for row in rows:
            row.times += before.get((row.one_id, row.other_id), 0)
        Acquaintance.objects.bulk_create(
            rows,
            update_conflicts=True,
            update_fields=["times"],
            unique_fields=["community", "one", "other"],
        )


class Acquaintance(models.Model):
    """Two people of a community have talked in a pair, so many times. Neither when nor where is
    kept: the next draw needs to know no more. `one` is the smaller of the two keys.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")
    times = models.PositiveIntegerField(default=1)

    objects = AcquaintanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "one", "other"], name="two_are_acquainted_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.one} and {self.other}, {self.times}"
