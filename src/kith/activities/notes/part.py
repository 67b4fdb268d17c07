from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID, uuid5

from django import forms

if TYPE_CHECKING:
    from kith.activities.models import Activity, Step
    from kith.activities.notes.form import NotesForm


class Part:
    """What was written on paper in one step: its boxes in the form, and how it is kept.

    Subclass it once for each thing that steps take (`StepKind.on_paper`); it is drawn by the
    template `activities/paper/<takes>.html`.
    """

    takes: ClassVar[str]
    known: ClassVar[dict[str, type[Part]]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.known[cls.takes] = cls

    def __init__(self, step: Step, form: NotesForm):
        self.step, self.form = step, form

    @classmethod
    def all_of(cls, activity: Activity, form: NotesForm) -> list[Part]:
        """Those of an activity, in the order of its steps."""
        there = ((step, cls.known.get(step.behaviour.on_paper())) for step in activity.plan)
        return [part(step, form) for step, part in there if part]

    def fields(self) -> dict[str, forms.Field]:
        """Its boxes, by names that `name` makes."""
        raise NotImplementedError

    def read(self) -> bool:
        """Understand what was typed; whether there was anything. A box that cannot be understood
        gets an error.
        """
        raise NotImplementedError

    def add(self, by: Any) -> None:
        """Add what was said."""

    def settle(self, by: Any) -> None:
        """Add what was said about that."""

    @property
    def activity(self) -> Activity:
        return self.form.activity

    @property
    def template(self) -> str:
        return f"activities/paper/{self.takes}.html"

    def name(self, *of: object) -> str:
        return "-".join(str(word) for word in (self.takes, self.step.key, *of))

    def box(self, *of: object) -> forms.BoundField:
        return self.form[self.name(*of)]

    def said(self, *of: object) -> Any:
        return self.form.cleaned_data.get(self.name(*of))

    def refuse(self, sentence: Any, *of: object) -> None:
        self.form.add_error(self.name(*of), sentence)

    def id_of(self, *said: object) -> UUID:
        """The id of what is said: the same whenever this form is sent."""
        return uuid5(self.form.sheet_id, "\n".join(map(str, (self.step.key, *said))))
