from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities import (  # noqa: F401  so that rows find these kinds
    kinds_of_answers,
    kinds_of_people,
    kinds_of_texts,
    readers,
)
from kith.activities.changes import NOTHING, PLAIN, Change
from kith.activities.kinds import StepKind
from kith.activities.lanes import Lane
from kith.activities.models.asking import Asking
from kith.activities.models.turns import CLOSED
from kith.activities.ways import Way
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.activities.models.activity import Activity


LOCKED = _(
    "This step is locked: nothing can be added to it now. Whoever convenes can open it again."
)

NOT_YET = _("This is not open yet. The page says when it opens.")


class StepQuerySet(models.QuerySet["Step"]):
    def of(self, activities: Iterable[uuid.UUID]) -> StepQuerySet:
        return self.filter(activity__in=activities)


class Step(Asking, models.Model):
    """One step of one activity, copied from its method, so that old runs replay for ever."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=40)
    kind = models.SlugField(max_length=20)
    prompt = models.CharField(max_length=1000, blank=True)
    minutes = models.PositiveSmallIntegerField()
    suggested = models.PositiveSmallIntegerField()  # minutes, before anybody changed them
    lanes_in_words = models.JSONField(default=list)
    anonymous = models.BooleanField(default=False)
    budget = models.PositiveSmallIntegerField(null=True)
    each = models.PositiveSmallIntegerField(default=60)  # seconds; 0 shares the minutes

    objects = StepQuerySet.as_manager()

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["activity", "key"], name="one_step_of_a_key"),
            models.UniqueConstraint(fields=["activity", "position"], name="one_step_a_position"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.key}"

    @classmethod
    def planned(
        cls,
        activity: Activity | None,
        position: int,
        plan: StepKind,
        minutes: int | None = None,
        change: Change = NOTHING,
    ) -> Step:
        """A row from a method's plan, in the language that is active now, with what is changed.

        `minutes` are suggested in place of the plan's; those of a change are somebody's wish.
        """
        step = cls(
            activity=activity,
            position=position,
            key=plan.key,
            kind=plan.kind,
            prompt=str(plan.prompt),
            minutes=minutes or plan.minutes,
            suggested=minutes or plan.minutes,
            lanes_in_words=[lane.in_words() for lane in plan.lanes],
            anonymous=plan.anonymous,
            each=plan.each,
            budget=plan.budget,
        )
        step.take(change)
        return step

    def take(self, change: Change) -> None:
        """Be otherwise than the method has it. What is said empty stays as it is."""
        for name in PLAIN:
            if change.get(name) not in (None, ""):
                setattr(self, name, change[name])
        names = {key: name for key, name in change.get("lanes", {}).items() if name}
        for lane in self.lanes_in_words:
            if lane["key"] in names:
                lane["name"] = lane["invitation"] = names[lane["key"]]

    @property
    def behaviour(self) -> type[StepKind]:
        return StepKind.by_kind[self.kind]

    @property
    def name(self) -> Any:
        return self.behaviour.name

    @property
    def lanes(self) -> list[Lane]:
        return [Lane(**words) for words in self.lanes_in_words]

    def lane(self, key: str) -> Lane | None:
        return next((lane for lane in self.lanes if lane.key == key), None)

    def name_of_lane(self, key: str) -> str:
        lane = self.lane(key)
        return str(lane.name) if lane else ""

    @property
    def who_reads(self) -> str:
        """The sentence above its box; "" where it has none."""
        return readers.at_own_pace(self, self.behaviour.who_reads)

    def takes(self, what: str) -> bool:
        return self.behaviour.takes == what

    def is_revealed(self) -> bool:
        return hasattr(self, "revealed")

    def is_locked(self) -> bool:
        return hasattr(self, "lock")

    def is_counted(self) -> bool:
        """Whether votes were given here of which nobody can say any more whose they are."""
        return self.takes("votes") and self.votes.filter(participant=None, seal="").exists()

    def why_shut(self) -> Any | None:
        """Why nothing can be added here now, read anew; None where something can."""
        times = ("activity__span__opens", "activity__span__ends")
        is_closed, is_locked, way, opens, ends = (
            Step.objects.filter(pk=self.pk)
            .values_list("activity__closure", "lock", "activity__way", *times)
            .get()
        )
        has_times, now = Way.known[way].has_times and ends, timezone.now()
        if is_closed or (has_times and ends <= now):
            return CLOSED
        if has_times and opens > now:
            return NOT_YET
        return LOCKED if is_locked else None

    def was_revealed(self) -> bool:
        """The same, asked anew: it may have happened since this step was read."""
        return Reveal.objects.filter(step=self).exists()

    def reveal(self, by: Any) -> None:
        """Show what was added here, for good. Cards added later appear at once."""
        if not self.is_revealed():
            Reveal.objects.get_or_create(
                step=self, defaults={"by": by if isinstance(by, Person) else None}
            )
            if self.behaviour.hides_words():
                self.contributions.stand_at(self.activity.revision)

    @property
    def votes_each(self) -> int:
        """Votes of each person: as was said, or about half of the groups and one more, five at
        the most.
        """
        return self.budget or min(5, self.activity.groups.count() // 2 + 1)

    def keep_votes_each(self) -> None:
        """From now on as many as there are, whatever becomes of the groups; once there are some."""
        if self.budget is None and self.activity.groups.exists():
            self.budget = self.votes_each
            self.save(update_fields=["budget"])


class Reveal(models.Model):
    """What was added in a step is shown, since when and by whom."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="revealed")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.step} shown"
