from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from kith.activities.models.promise import Change, Direction
from kith.activities.notes.part import Part

ROWS = 8
USUALLY = timedelta(weeks=6)
ASKED = ("what", "who", "until", "notice", "with_whom", "direction")
MORE = ("direction", "with_whom", "notice")  # what may be left out


class Promise(NamedTuple):
    """A row as it was typed."""

    what: str
    who: str
    until: date
    more: dict[str, str]


class Promises(Part):
    """What will be tried, by whom, until when; and of which more or less, with whom, what would be
    noticed: a row each. Of these three none is asked for.
    """

    takes = "promises"
    numbers = range(1, ROWS + 1)

    @cached_property
    def usual_day(self) -> date:
        """Where nobody wrote one down."""
        return timezone.localdate() + USUALLY

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        return [[self.box(of, n) for of in ASKED] for n in self.numbers]

    def fields(self) -> dict[str, forms.Field]:
        return {self.name(of, n): _box(of) for n in self.numbers for of in ASKED}

    def read(self) -> bool:
        self.promised: list[Promise] = []
        for n in self.numbers:
            row = {of: self.said(of, n) for of in ASKED}
            if not any(row.values()):
                continue
            if not row["what"]:
                self.refuse(_("What will be tried?"), "what", n)
            if not row["who"]:
                self.refuse(_("Who will try it?"), "who", n)
            if row["until"] and row["until"] < timezone.localdate():
                self.refuse(_("That day is over. Choose one that is still to come."), "until", n)
            more = {of: row[of] or "" for of in MORE}
            until = row["until"] or self.usual_day
            self.promised.append(Promise(row["what"], row["who"], until, more))
        return bool(self.promised)

    def settle(self, by: Any) -> None:
        for row in self.promised:
            pk = self.id_of(row.what, row.who)
            self.activity.promise(pk, row.what, row.who, row.until, by, **row.more)


def _box(of: str) -> forms.Field:
    """The box of a field of `Change`, as that is called and as long as that may be."""
    kept: Any = Change._meta.get_field(of)
    named = {"label": kept.verbose_name, "required": False}
    if of == "until":
        return forms.DateField(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **named
        )
    if of == "direction":
        return forms.ChoiceField(choices=[("", "–"), *Direction.choices[1:]], **named)
    return forms.CharField(max_length=kept.max_length, **named)
