"""The room as one view shows it: what the pages and the live fragments are both made of."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property

from kith.activities.clock import Clock
from kith.activities.forms import CommitmentForm, PassageForm
from kith.activities.models import Commitment
from kith.activities.showing.apart import Apart


class Room(Apart):
    """A moment of an activity with all that a page says about it."""

    @property
    def stage(self) -> str:
        """The name of the template that shows this moment."""
        if self.activity.is_closed():
            return "closed"
        if self.activity.manner.own_pace and (self.is_shared or not self.is_at_a_step):
            return self.waits_for
        return self.step.kind if self.step else "coming"

    @property
    def number(self) -> int:
        """Where the group is, counted from one; 0 while people are coming in."""
        return self.activity.step.position if self.activity.step else 0

    @property
    def is_behind(self) -> bool:
        """Whether this page is at a step that the group has left: somebody is still writing."""
        own_pace = self.activity.manner.own_pace
        return not own_pace and self.step is not None and self.activity.has_passed(self.step)

    @cached_property
    def conveners(self) -> list[str]:
        """Who convenes, of those who are here: any of them may lead, from any device."""
        here = self.activity.participants.here().convening(self.activity)
        return [str(seat.person) for seat in here.select_related("person")]

    @property
    def has_own_pace(self) -> bool:
        """Whether minutes are those of this community's past: not the method's, nor chosen."""
        planned = {step.key: step.minutes for step in self.activity.method.steps}
        return any(
            step.minutes == step.suggested != planned.get(step.key) for step in self.activity.plan
        )

    @cached_property
    def clock(self) -> Clock | None:
        return Clock.of(self.activity)

    @cached_property
    def people(self) -> list[Any]:
        here = self.activity.participants.here()
        return list(here.order_by("name") if self.activity.manner.own_pace else here)

    @cached_property
    def here_count(self) -> int:
        """How many are here. People come in a thousand at once: most pages need no more of them."""
        return self.activity.participants.here().count()

    @cached_property
    def latest_names(self) -> str:
        """Who came in last, first; as many as a screen holds."""
        latest = self.activity.participants.here().order_by("-joined")
        return ", ".join(latest.values_list("name", flat=True)[:14])

    @property
    def commitment_form(self) -> CommitmentForm:
        return CommitmentForm(activity=self.activity)

    @property
    def passage_form(self) -> PassageForm:
        return PassageForm()

    @cached_property
    def promises(self) -> list[Commitment]:
        seen = Commitment.objects.visible_to(self.seen_by).of(self.activity)
        return list(seen if self.activity.manner.is_private else seen.shared())
