from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kith.activities.models import Hands
from kith.activities.notes.hands import hands_box
from kith.activities.notes.part import Part

ROWS = 10  # and one for each group that is there


class Votes(Part):
    """Hands, counted for each group."""

    takes = "votes"

    @cached_property
    def groups(self) -> list[Any]:
        return list(self.activity.groups.all())

    @cached_property
    def numbers(self) -> range:
        return range(1, ROWS + len(self.groups) + 1)

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self.box("group", n), self.box("hands", n)) for n in self.numbers]

    def fields(self) -> dict[str, forms.Field]:
        counts = dict(self.step.hands.values_list("group", "count"))
        there = [(group.name, counts.get(group.pk, "")) for group in self.groups]
        boxes: dict[str, forms.Field] = {}
        for n, (name, count) in zip(self.numbers, [*there, *[("", "")] * ROWS], strict=True):
            boxes[self.name("group", n)] = forms.CharField(
                label=_lazy("Group"), required=False, max_length=120, initial=name
            )
            boxes[self.name("hands", n)] = hands_box(_lazy("Hands"), count)
        return boxes

    def read(self) -> bool:
        known = {group.name.casefold() for group in self.groups}
        self.counted: dict[str, int] = {}
        for n in self.numbers:
            name, hands = (self.said("group", n) or "").strip(), self.said("hands", n)
            wrong = bool(self.box("hands", n).errors)
            if name and hands is None and not wrong and name.casefold() not in known:
                self.refuse(_("How many hands were up for it?"), "hands", n)
            elif hands is not None and not name:
                self.refuse(_("For which group?"), "group", n)
            elif hands is not None and name.casefold() in map(str.casefold, self.counted):
                self.refuse(_("This group stands here twice."), "group", n)
            elif hands is not None:
                self.counted[name] = hands
        return bool(self.counted)

    def settle(self, by: Any) -> None:
        for name, count in self.counted.items():
            group = self.form.group(name, by)
            if not Hands.objects.filter(step=self.step, group=group, count=count).exists():
                self.activity.count_hands(self.step, group, count, by)
