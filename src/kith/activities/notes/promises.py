from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kith.activities.notes.part import Part

ROWS = 8
USUALLY = timedelta(weeks=6)


class Promises(Part):
    """What will be tried, by whom, until when: a row each."""

    takes = "promises"
    numbers = range(1, ROWS + 1)

    @cached_property
    def usual_day(self) -> date:
        """Where nobody wrote one down."""
        return timezone.localdate() + USUALLY

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        return [[self.box(of, n) for of in ("what", "who", "until")] for n in self.numbers]

    def fields(self) -> dict[str, forms.Field]:
        boxes: dict[str, forms.Field] = {}
        for n in self.numbers:
            boxes[self.name("what", n)] = forms.CharField(
                label=_lazy("What will we try?"), required=False, max_length=300
            )
            boxes[self.name("who", n)] = forms.CharField(
                label=_lazy("Who will?"), required=False, max_length=200
            )
            boxes[self.name("until", n)] = forms.DateField(
                label=_lazy("Until when?"),
                required=False,
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )
        return boxes

    def read(self) -> bool:
        self.promised: list[tuple[str, str, date]] = []
        for n in self.numbers:
            what, who, until = self.said("what", n), self.said("who", n), self.said("until", n)
            if not (what or who or until):
                continue
            if not what:
                self.refuse(_("What will be tried?"), "what", n)
            if not who:
                self.refuse(_("Who will try it?"), "who", n)
            if until and until < timezone.localdate():
                self.refuse(_("That day is over. Choose one that is still to come."), "until", n)
            self.promised.append((what, who, until or self.usual_day))
        return bool(self.promised)

    def settle(self, by: Any) -> None:
        for what, who, until in self.promised:
            self.activity.promise(self.id_of(what, who), what, who, until, by)
