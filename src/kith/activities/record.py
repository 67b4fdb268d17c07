"""The record of an activity: what is left when everybody has gone home."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property

from kith.activities.models import Activity, Contribution, Step
from kith.activities.origins import Origin, origins
from kith.activities.permissions import is_convened_by
from kith.activities.room import Room
from kith.activities.showing.returned import Returned


class Record(Returned, Room):
    """The minutes, as one reader may see them. What was never shown is not in them."""

    def __init__(self, activity: Activity, seen_by: Any):
        super().__init__(activity, seen_by, at=activity.plan.steps[-1])
        self.is_under_way = not activity.is_closed()

    @property
    def ended(self):
        return None if self.is_under_way else self.activity.closure.at

    @property
    def took_days(self) -> bool:
        """Whether it ended on another day than it began."""
        days = {timezone.localdate(at) for at in (self.activity.began, self.ended) if at}
        return len(days) > 1

    @property
    def convenor(self) -> str:
        return str(self.activity.starter or "")

    @property
    def without_names(self) -> list[Step]:
        """The steps in which nobody gave their name."""
        return [step for step in self._steps_with_words if step.anonymous]

    @property
    def has_names(self) -> bool:
        """Whether cards were given with names, in some of the steps or in all."""
        return any(step.takes("words") and not step.anonymous for step in self._steps_with_words)

    @property
    def _steps_with_words(self) -> list[Step]:
        """Those in which people write cards, answer them or give votes."""
        return [s for s in self.activity.plan if s.takes("words") or s.takes("votes") or s.asks]

    @cached_property
    def never_shown(self) -> int:
        """How many cards were written and never revealed: a count, and nothing else. Not as long as
        people come one by one: it would tell of whoever was there.
        """
        if self.is_under_way and self.activity.manner.own_pace:
            return 0
        written = Contribution.objects.of(self.activity).standing().shared()
        return written.unrevealed().count()

    @cached_property
    def written_alone(self) -> list[Contribution]:
        """The reader's own words of an activity that is nobody else's."""
        is_private = self.activity.manner.is_private
        return list(self.activity.kept_by(self.seen_by)) if is_private else []

    @cached_property
    def withheld_count(self) -> int:
        return Contribution.objects.of(self.activity).withheld().count()

    @property
    def withheld_for_conveners(self) -> list[Contribution]:
        """The withheld cards themselves, with who did it and why, for those who convene."""
        return self.withheld if is_convened_by(self.seen_by, self.activity) else []

    @property
    def asks_what_to_try(self) -> bool:
        """Whether it has a step in which people say what they will try."""
        return any(step.takes("promises") for step in self.activity.plan)

    @cached_property
    def has_groups(self) -> bool:
        return bool(self.groups)

    @cached_property
    def before(self) -> Activity | None:
        """The activity whose list this one opened again, where this reader may see it."""
        earlier = Activity.objects.visible_to(self.seen_by)
        return earlier.filter(revisited_by=self.activity).first()

    @cached_property
    def came_from(self) -> list[Origin]:
        return origins(self.activity, self.seen_by)
