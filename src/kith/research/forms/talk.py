from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.research.forms.study import text
from kith.research.models import Study, Talk

AT_FIRST = timedelta(days=1)
SHAPE = "%Y-%m-%dT%H:%M"


class TalkForm(forms.Form):
    """A moment for five minutes."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    when = forms.DateTimeField(
        label=_("When"),
        input_formats=[SHAPE, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=SHAPE),
        error_messages={
            "required": _("Say a day and an hour."),
            "invalid": _("A day and an hour look like 2027-01-15 15:40."),
        },
    )
    place = text(
        _("Where"),
        120,
        required=True,
        help_text=_("The kettle, the yard, room 12."),
        error_messages={"required": _("Say where you meet.")},
    )
    with_whom = text(
        _("With whom"), 120, help_text=_("A name, or nothing: then everybody is welcome.")
    )
    question = text(
        _("A question to begin with"),
        300,
        help_text=_("Leave it empty, and the card asks what one could try on Monday."),
    )

    def propose(self, study: Study, by: Any) -> Talk:
        said = dict(self.cleaned_data)
        press = said.pop("press")
        return Talk.propose(study, by, same_press(press, by.pk, said["when"]), **said)


class AccountForm(forms.Form):
    """What was said. Who was there is told by those who were, or not at all."""

    said = text(
        _("What was said, in a line"),
        300,
        required=True,
        error_messages={"required": _("One line is enough; without one nothing is kept.")},
    )
    there = text(
        _("Who was there"),
        200,
        help_text=_("Only if everybody who was there wants it. Nobody is counted by it."),
    )


def some_day_soon() -> dict[str, Any]:
    """What stands in the form at first: tomorrow, when lessons are over."""
    when = timezone.localtime() + AT_FIRST
    return {"when": when.replace(hour=15, minute=40, second=0, microsecond=0)}
