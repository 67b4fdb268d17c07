from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone

from kith.activities.kinds import StepKind
from kith.activities.lanes import Lane
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.activities.models.activity import Activity


class Step(models.Model):
    """One step of one activity, copied from its method, so that old runs replay for ever."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=40)
    kind = models.SlugField(max_length=20)
    prompt = models.CharField(max_length=1000, blank=True)
    minutes = models.PositiveSmallIntegerField()
    lanes_in_words = models.JSONField(default=list)
    anonymous = models.BooleanField(default=False)
    budget = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["activity", "key"], name="one_step_of_a_key"),
            models.UniqueConstraint(fields=["activity", "position"], name="one_step_a_position"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.key}"

    @classmethod
    def planned(cls, activity: Activity, position: int, plan: StepKind, prompt: str = "") -> Step:
        """A row from a method's plan, in the language that is active now."""
        return cls(
            activity=activity,
            position=position,
            key=plan.key,
            kind=plan.kind,
            prompt=prompt or str(plan.prompt),
            minutes=plan.minutes,
            lanes_in_words=[lane.in_words() for lane in plan.lanes],
            anonymous=plan.anonymous,
        )

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

    def takes(self, what: str) -> bool:
        return self.behaviour.takes == what

    def is_revealed(self) -> bool:
        return hasattr(self, "revealed")

    def was_revealed(self) -> bool:
        """The same, asked anew: it may have happened since this step was read."""
        return Reveal.objects.filter(step=self).exists()

    def reveal(self, by: Any) -> None:
        """Show what was added here, for good. Cards added later appear at once."""
        if not self.is_revealed():
            Reveal.objects.get_or_create(
                step=self, defaults={"by": by if isinstance(by, Person) else None}
            )
            self.contributions.stand_at(self.activity.revision)

    def suggest_budget(self) -> None:
        """Votes for each person: about half of the groups and one more, five at the most."""
        groups = self.activity.groups.count()
        self.budget = min(5, groups // 2 + 1)
        self.save(update_fields=["budget"])


class Plan:
    """The steps of one activity, in order; read once."""

    def __init__(self, steps: list[Step]):
        self.steps = steps

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def named(self, key: str) -> Step | None:
        return next((step for step in self.steps if step.key == key), None)

    def taking(self, what: str) -> Step | None:
        """Where people add this, "promises" say; None where the method has no such step."""
        return next((step for step in self.steps if step.takes(what)), None)

    def before(self, step: Step) -> list[Step]:
        return [other for other in self.steps if other.position < step.position]

    def between(self, here: Step | None, there: Step) -> list[Step]:
        """The steps that the group goes past on its way forward, the one it leaves included."""
        start = here.position if here else 0
        return [step for step in self.steps if start <= step.position < there.position]

    def after(self, step: Step | None) -> Step | None:
        """The step that comes next; the first where the group has not begun."""
        position = step.position if step else 0
        return next((other for other in self.steps if other.position > position), None)

    def just_before(self, step: Step | None) -> Step | None:
        return self.before(step)[-1] if step and self.before(step) else None


class Reveal(models.Model):
    """What was added in a step is shown, since when and by whom."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="revealed")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.step} shown"
