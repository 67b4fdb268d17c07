from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.db import transaction

from kith.activities.models.card import Contribution, ContributionQuerySet
from kith.activities.models.plan import Plan
from kith.activities.models.promise import Commitment, CommitmentQuerySet
from kith.activities.models.turns import Turning

if TYPE_CHECKING:
    from kith.activities.models.activity import Activity


class Shared(Turning):
    """What somebody wrote alone becomes a card among others: chosen by them, one by one."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        plan: Plan
        method_key: str

    def kept_by(self, who: Any) -> ContributionQuerySet:
        """What they wrote alone and have shared with nobody."""
        return Contribution.objects.of(self).kept_by(who).select_related("step")

    def promises_kept_by(self, who: Any) -> CommitmentQuerySet:
        return Commitment.objects.of(self).kept_by(who).select_related("step")

    def has_kept(self, who: Any) -> bool:
        return bool(who) and (self.kept_by(who).exists() or self.promises_kept_by(who).exists())

    def has_steps_like(self, other: Activity) -> bool:
        """Whether words of one can be said in the other: the same method, and the same steps."""
        return self.method_key == other.method_key and _shape(self.plan) == _shape(other.plan)

    def share(self, ids: Iterable[UUID], into: Activity, by: Any) -> int:
        """Bring these words into a step like theirs, as its people do: signed with a name, or under
        the mark of this device. They move: a new row there under a new number, and none here. Both
        happen or neither, and no event tells of it here. Returns how many; a second time, none.
        """
        chosen = list(ids)
        with transaction.atomic():
            self._renew()  # under this row's lock nobody shares the same a second time
            cards = list(self.kept_by(by).filter(pk__in=chosen).order_by("id"))
            promises = list(self.promises_kept_by(by).filter(pk__in=chosen))
            for card in cards:
                if step := into.plan.named(card.step.key):
                    into.contribute(uuid4(), step, card.words, by, lane=card.lane)
            if cards:
                into.begin_at(cards[0].step.key, by)
            for made in promises:
                into.promise(uuid4(), by=by, **made.said)
            Contribution.objects.filter(pk__in=[card.pk for card in cards]).delete()
            Commitment.objects.filter(pk__in=[made.pk for made in promises]).delete()
        return len(cards) + len(promises)


def _shape(plan: Plan) -> list[tuple[Any, ...]]:
    return [(step.key, step.kind, [lane.key for lane in step.lanes]) for step in plan]
