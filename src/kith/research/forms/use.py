from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.activities.models import Activity
from kith.research.forms.study import text
from kith.research.models import Study, Unpacking


class UseForm(forms.Form):
    """The topic stands there already, so that one press starts."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    topic = text(
        _("About"),
        200,
        required=True,
        error_messages={"required": _("Write what it is about.")},
    )

    def start(self, study: Study, by: Any) -> Activity:
        press = same_press(self.cleaned_data["press"], by.pk, study.pk)
        return Unpacking.start(press, study, by, self.cleaned_data["topic"])
