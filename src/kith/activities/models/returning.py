from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from django.db.models import Count, Sum

from kith.activities.models.card import Contribution
from kith.activities.models.group import Group
from kith.activities.models.promise import Commitment, Direction
from kith.activities.models.recurrence import Recurrence
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning

MOST_GROUPS = 8  # what was wanted most; a list of forty is not looked at again


@dataclass(frozen=True)
class Thing:
    """One thing of a list that is opened again."""

    words: str
    direction: str = ""
    group: Group | None = None
    commitment: Commitment | None = None


class Returning(Turning):
    """The list of an earlier activity is opened again in this one."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        groups: Any
        revisits: Any

        def commitments(self) -> list[Commitment]: ...

    def bring_back(self, step: Step) -> None:
        """Let each thing of the list be a card of this step. Again, it brings nothing twice."""
        if self.revisits is None:
            return
        for position, thing in enumerate(self.revisits.list_of_things()):
            card, is_new = Contribution.objects.get_or_create(
                pk=_id(step, thing, position),
                defaults={
                    "step": step,
                    "words": thing.words,
                    "revision": self.revision,
                },
            )
            if is_new:
                Recurrence.objects.create(
                    card=card,
                    group=thing.group,
                    commitment=thing.commitment,
                    direction=thing.direction,
                    position=position,
                )

    def list_of_things(self) -> list[Thing]:
        """What can be asked of this activity later: what came back in it already, what was wanted
        most, and what somebody said they would try.
        """
        earlier = Recurrence.objects.of(self.pk).select_related("card", "group", "commitment")
        came_back = [
            Thing(each.card.words, each.direction, each.group, each.commitment) for each in earlier
        ]
        tried = [
            Thing(promise.what, promise.direction, commitment=promise)
            for promise in self.commitments()
        ]
        return came_back + self._wanted_most() + tried

    def _wanted_most(self) -> list[Thing]:
        groups = list(self.groups.annotate(votes_given=Count("votes")))
        raised = dict(self.groups.order_by().values_list("pk").annotate(Sum("hands__count")))
        groups.sort(key=lambda group: -(group.votes_given + (raised[group.pk] or 0)))
        return [Thing(group.name, _direction(group), group) for group in groups[:MOST_GROUPS]]


def _id(step: Step, thing: Thing, position: int) -> UUID:
    """The same each time, and sorted as the list was: cards of one moment stand by ids."""
    origin = thing.group or thing.commitment
    made = uuid5(step.pk, str(origin.pk if origin else position))
    return UUID(bytes=position.to_bytes(2) + made.bytes[2:])


def _direction(group: Group) -> str:
    """More or less, whichever most of its cards ask for; "" where neither does."""
    lanes = Counter(group.contributions.values_list("lane", flat=True))
    more, less = lanes[Direction.MORE], lanes[Direction.LESS]
    if more == less:
        return ""
    return Direction.MORE if more > less else Direction.LESS
