from __future__ import annotations

from uuid import UUID

from django.utils.functional import cached_property

from kith.activities.audiences import Onlookers
from kith.activities.models import Activity, Contribution
from kith.activities.room import Room


class Lately(Room):
    """The room as everybody in it sees it, and what changed there since a revision. However many
    views and languages are told of it, all is read once.
    """

    def __init__(self, activity: Activity, since: int):
        super().__init__(activity, Onlookers(activity.pk))
        self.since = since

    @cached_property
    def changed(self) -> list[Contribution]:
        """Cards that were said, or said differently."""
        seen = Contribution.objects.visible_to(self.seen_by).of(self.activity)
        return self.complete(seen.changed_since(self.since))

    @cached_property
    def withdrawn(self) -> list[UUID]:
        """Cards that were taken back."""
        gone = Contribution.objects.of(self.activity).withdrawn().changed_since(self.since)
        return list(gone.values_list("pk", flat=True))

    @cached_property
    def on_the_wall(self) -> set[str]:
        """Steps whose cards are shown and sorted: a screen has room for these, and for no notes."""
        plan = self.activity.plan
        shown = [step for step in plan if step.behaviour.hides_words() and step.is_revealed()]
        return {str(step.pk) for step in shown}
