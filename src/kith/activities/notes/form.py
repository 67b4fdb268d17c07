from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kith.activities.models import Activity, Contribution, Group
from kith.activities.notes.drafts import kept_draft, next_draft
from kith.activities.notes.part import Part

MOST_LINES = 500


class NotesForm(forms.Form):
    """Everything that stands on the sheets of one activity. `sheet` is the form's own id: whatever
    is typed is numbered by it and by its words, so that sending the form again doubles nothing.
    """

    sheet = forms.UUIDField(widget=forms.HiddenInput)
    is_all = forms.BooleanField(
        label=_lazy("That is all: close the activity"), required=False, initial=True
    )

    def __init__(self, data: Any = None, *, activity: Activity, by: Any):
        super().__init__(data, auto_id="id_%s")
        self.activity = activity
        self.draft, self.kept_draft = next_draft(activity, by), kept_draft(activity, by)
        # A page that is loaded again before its notes are kept is the same form.
        self.fields["sheet"].initial = uuid5(activity.pk, f"{by.pk} {self.draft}")
        self.parts = Part.all_of(activity, self)
        for part in self.parts:
            self.fields.update(part.fields())

    def clean(self) -> dict[str, Any]:
        typed = [part.read() for part in self.parts]
        if not any(typed) and not self.errors:
            self.add_error(None, _("There are no words yet."))
        lines = sum(len(getattr(part, "lines", ())) for part in self.parts)
        if lines > MOST_LINES:
            self.add_error(
                None,
                _("These are %(lines)s cards. Keep at most %(most)s at once, then the others.")
                % {"lines": lines, "most": MOST_LINES},
            )
        return self.cleaned_data

    @property
    def mistakes(self) -> list[forms.BoundField]:
        """The boxes that were not understood, in order."""
        return [box for box in self.visible_fields() if box.errors]

    @property
    def sheet_id(self) -> UUID:
        return self.cleaned_data["sheet"]

    @property
    def press(self) -> UUID:
        """One press from another: the same words of the same form are the same."""
        said = {name: str(said) for name, said in self.cleaned_data.items() if said}
        return uuid5(self.sheet_id, json.dumps(said, sort_keys=True))

    def keep(self, by: Any) -> None:
        self.activity.type_in(self.press, self, by, is_all=self.cleaned_data["is_all"])

    def add(self, by: Any) -> None:
        for part in self.parts:
            part.add(by)

    def settle(self, by: Any) -> None:
        for part in self.parts:
            part.settle(by)

    def group(self, name: str, by: Any, cards: Iterable[Contribution] = ()) -> Group:
        """The group of this name, with these cards in it; a new one where there is none."""
        there = {group.name.casefold(): group for group in self.activity.groups.all()}
        group = there.get(name.casefold())
        pk = group.pk if group else uuid5(self.sheet_id, f"group\n{name.casefold()}")
        return self.activity.name_group(pk, group.name if group else name, by, cards)
