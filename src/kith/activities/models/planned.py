from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils import translation
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.changes import (
    Changes,
    differences,
    is_left_out,
    why_named,
    why_not_without,
)
from kith.activities.method import Method
from kith.activities.models.card import Contribution
from kith.activities.models.pace import usual_minutes
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning

FIELDS = ("position", "prompt", "minutes", "suggested", "lanes_in_words", "anonymous", "budget")
MORE_THAN_ANY = 1000  # steps


class Planned(Turning):
    """Before anybody has begun, whoever convenes may have the plan otherwise than the method has
    it. From the first move it stays: what people were told is what they can rely on.
    """

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        plan: Any
        steps: Any
        method: Any
        language: str
        step_key: str
        participants: Any
        forget_plan: Any

    def is_settled(self) -> bool:
        """Whether the plan stays as it is: the group has begun, or somebody has."""
        if self.step_key or self.participants.exclude(step_key="").exists():
            return True
        return Contribution.objects.of(self).exists()

    def own_steps(self, method: type[Method] | None = None) -> list[Step]:
        """The steps as the method has them, kept nowhere, with the minutes that are suggested."""
        suggested = usual_minutes(type(self).objects.like(self))  # type: ignore[attr-defined]
        suggested |= {step.key: step.suggested for step in self.steps.all()}
        with translation.override(self.language):
            return [
                Step.planned(self, position, plan, suggested.get(plan.key))  # type: ignore[arg-type]
                for position, plan in enumerate((method or self.method).steps, start=1)
            ]

    def steps_with(self, changes: Changes, method: type[Method] | None = None) -> list[Step]:
        """The method's steps with these changes, those that are left out gone."""
        steps = [step for step in self.own_steps(method) if not is_left_out(step, changes)]
        for position, step in enumerate(steps, start=1):
            step.position = position
            step.take(changes.get(step.key, {}))
        return steps

    @property
    def changes(self) -> dict[str, Any]:
        """What the plan has otherwise than its method."""
        own = {step.key: step for step in self.own_steps()}
        changed = {
            step.key: differences(step, own[step.key]) for step in self.plan if step.key in own
        }
        gone = {key: {"left_out": True} for key in own if key not in changed}
        return gone | {key: change for key, change in changed.items() if change}

    def change_plan(self, changes: Changes, by: Any) -> None:
        """Let the plan be the method's with these changes, and with no others."""
        with self.turn():
            if self.is_settled():
                raise Refused(_("The group has begun, so the plan stays as it is."))
            if changes == self.changes:
                return
            self._check(changes)
            self._put_in_place(self.steps_with(changes))
            self.note(events.Replanned, by=by)
        self.forget_plan()

    def _check(self, changes: Changes) -> None:
        own = self.own_steps()
        gone = {step.key for step in own if is_left_out(step, changes)}
        named = why_named(own, gone)
        unnamed = {key for key, change in changes.items() if change.get("anonymous")}
        refusals = list(why_not_without(own, gone).values())
        refusals += [named[key] for key in named.keys() & unnamed]
        if len(gone) == len(own):
            refusals.append(_("One step at least has to stay."))
        if refusals:
            raise Refused(refusals[0])

    def _put_in_place(self, wanted: list[Step]) -> None:
        """A step that was there keeps its row: devices hold marks for it."""
        there = {step.key: step for step in self.plan}
        self.steps.exclude(key__in=[step.key for step in wanted]).delete()
        self.steps.update(position=F("position") + MORE_THAN_ANY)
        for step in wanted:
            if step.key in there:
                step.pk = there[step.key].pk
        kept = [step for step in wanted if step.key in there]
        Step.objects.bulk_create(step for step in wanted if step.key not in there)
        Step.objects.bulk_update(kept, FIELDS)
