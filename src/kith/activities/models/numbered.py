from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models

from kith.access import the_one
from kith.activities.audiences import Onlookers
from kith.activities.models.card import Contribution
from kith.activities.models.group import Group
from kith.activities.models.participant import Participant
from kith.activities.models.regrouping import Regrouping


class Numbered(models.Model):
    """What there is in an activity, by the ids that a page sends back."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        groups: Any
        participants: Any
        regroupings: Any

    def cards_numbered(self, ids: Iterable[str]) -> list[Contribution]:
        """Revealed cards of this activity, by their ids; what is not one is passed over."""
        seen = Contribution.objects.visible_to(Onlookers(self.pk))
        return list(seen.filter(pk__in=uuids(ids)))

    def regrouping_numbered(self, pk: uuid.UUID) -> Regrouping | None:
        return the_one(self.regroupings.filter(pk=pk))

    def withheld_numbered(self, pk: uuid.UUID) -> Contribution | None:
        return Contribution.objects.of(self).withheld().filter(pk=pk).first()

    def card_shown(self, pk: uuid.UUID) -> Contribution | None:
        """A revealed card of this activity."""
        return next(iter(self.cards_numbered([str(pk)])), None)

    def group_numbered(self, said: str | uuid.UUID) -> Group | None:
        return the_one(self.groups.filter(pk__in=uuids([str(said)])))

    def seat_at(self, pk: uuid.UUID) -> Participant | None:
        return self.participants.select_related("removal").filter(pk=pk).first()


def uuids(said: Iterable[str]) -> list[uuid.UUID]:
    """Those of the words that are UUIDs."""
    found = []
    for word in said:
        try:
            found.append(uuid.UUID(word))
        except ValueError:
            continue
    return found
