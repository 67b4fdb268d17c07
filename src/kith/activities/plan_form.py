"""The one form in which a plan is changed: a row for each step of the method, left out or not."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.access.signing import tag
from kith.activities.changes import Changes, differences, is_left_out, why_named, why_not_without
from kith.activities.models import Activity, Step
from kith.ui.fields import words

LONGEST_PROMPT, LONGEST_LANE = 1000, 40
MOST_MINUTES, MOST_VOTES = 180, 9


class StepForm(forms.Form):
    """What may be changed of one step. What is emptied is the method's own again."""

    prompt = words(_("The question"), LONGEST_PROMPT, tall=True)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=MOST_MINUTES)
    budget = forms.IntegerField(
        label=_("Votes for each person"),
        required=False,
        min_value=1,
        max_value=MOST_VOTES,
        help_text=_("Empty: one more than half of the groups, five at the most."),
    )
    anonymous = forms.BooleanField(label=_("Without names"), required=False)
    left_out = forms.BooleanField(label=_("Leave this step out"), required=False)

    def __init__(self, data: Any, *, step: Step, own: Step, is_gone: bool, why_named: str = ""):
        self.step, self.own, self.is_gone = step, own, is_gone
        kept = {"prompt": step.prompt, "minutes": step.minutes, "budget": step.budget}
        kept |= {"anonymous": step.anonymous, "left_out": is_gone}
        lanes = {f"lane-{lane.key}": lane.name for lane in step.lanes}
        super().__init__(data, prefix=own.key, initial=kept | lanes)
        self.why_named = why_named if own.behaviour.can_be_anonymous else ""
        if not own.behaviour.can_be_anonymous or why_named:
            del self.fields["anonymous"]
        if not own.takes("votes"):
            del self.fields["budget"]
        for lane in own.lanes:
            self.fields[f"lane-{lane.key}"] = words(
                _("Side “%(name)s”") % {"name": lane.name}, LONGEST_LANE
            )

    @property
    def lanes(self) -> list[forms.BoundField]:
        return [self[f"lane-{lane.key}"] for lane in self.own.lanes]

    @property
    def is_open(self) -> bool:
        """Whether the fields stand there unfolded: something in them was not taken yet."""
        return self.is_bound and (bool(self.errors) or self.has_changed())

    @property
    def said(self) -> Step:
        """The step as the form has it."""
        step, said = Step(**{name: getattr(self.own, name) for name in COPIED}), self.cleaned_data
        step.lanes_in_words = [lane.in_words() for lane in self.own.lanes]
        named = {lane.key: said[f"lane-{lane.key}"] for lane in self.own.lanes}
        step.take({**said, "lanes": named, "anonymous": said.get("anonymous", step.anonymous)})
        step.budget = said.get("budget")
        return step

    @property
    def change(self) -> dict[str, Any]:
        if self.cleaned_data["left_out"]:
            return {"left_out": True}
        return differences(self.said, self.own)


COPIED = ("activity", "position", "key", "kind", "prompt", "minutes", "anonymous", "each")


class PlanForm:
    """`seen` is a tag of the plan as the page shows it: where it is another one by now, somebody
    else was faster.
    """

    def __init__(self, activity: Activity, data: Any = None):
        own, now = activity.own_steps(), activity.changes
        there = {step.key: step for step in activity.plan}
        named = why_named(own)
        self.own = own
        self.seen = tag("plan", json.dumps(now, sort_keys=True))
        self.is_newest = data is None or data.get("seen") == self.seen
        self.rows = [
            StepForm(
                data,
                step=there.get(step.key, step),
                own=step,
                is_gone=is_left_out(step, now),
                why_named=named.get(step.key, ""),
            )
            for step in own
        ]

    def with_reasons(self) -> list[tuple[StepForm, str]]:
        """Each row, and why its step cannot be left out alone, or ""."""
        keys = [row.own.key for row in self.rows]
        reasons = [why_not_without(self.own, {key}).get(key, "") for key in keys]
        return list(zip(self.rows, reasons, strict=True))

    def is_valid(self) -> bool:
        """Whether each step is well, and none is left out that another needs."""
        if not all(row.is_valid() for row in self.rows):
            return False
        gone = {row.own.key for row in self.rows if row.cleaned_data["left_out"]}
        missed = why_not_without(self.own, gone)
        if len(gone) == len(self.own):
            missed = {self.own[0].key: str(_("One step at least has to stay."))}
        for row in self.rows:
            if row.own.key in missed:
                row.add_error("left_out", missed[row.own.key])
        return not missed and self.is_newest

    @property
    def changes(self) -> Changes:
        return {row.own.key: row.change for row in self.rows if row.change}
