from __future__ import annotations

from uuid import UUID

from django.utils.functional import cached_property

from kith.activities.audiences import Onlookers
from kith.activities.models import Activity, Contribution, Step
from kith.activities.room import Room
from kith.events.kinds import Kind
from kith.events.models import Event


class Lately(Room):
    """The room as everybody in it sees it, and what changed there since a revision. However many
    views and languages are told of it, all is read once.
    """

    def __init__(self, activity: Activity, since: int):
        super().__init__(activity, Onlookers(activity.pk))
        self.since = since

    @cached_property
    def changed(self) -> list[Contribution]:
        """Cards that were said, said differently, or given back."""
        return self.with_talk(self.seen.changed_since(self.since))

    @cached_property
    def gone(self) -> list[UUID]:
        """Cards that were taken back, or are withheld."""
        cards = Contribution.objects.of(self.activity).changed_since(self.since)
        gone = (cards.withdrawn(), cards.withheld())
        return [pk for some in gone for pk in some.values_list("pk", flat=True)]

    @property
    def new_notes(self) -> list[Contribution]:
        """What was written down from the talk since; where something was taken back, all of it."""
        return self.notes if self.gone else self.notes_of(self.changed)

    def is_on_the_wall(self, event: Event) -> bool:
        """Whether this is drawn there. Of cards those are that are shown and sorted, or
        answered: what is hidden is nowhere, and a note is one line.
        """
        step = event.subjects.get("step")
        return Kind.named(event.verb).region != "cards" or step is None or step in self._sorted

    @cached_property
    def _sorted(self) -> set[str]:
        plan = self.activity.plan
        drawn = [step for step in plan if step.behaviour.hides_words() or step.asks]
        shown = [step for step in drawn if step.is_revealed()]
        return {str(step.pk) for step in [*shown, *self._said_at_once]}

    @property
    def _said_at_once(self) -> list[Step]:
        here = self.activity.step
        return [here] if here and here.behaviour.stands_at_once else []
