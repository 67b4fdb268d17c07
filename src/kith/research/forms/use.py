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
    """The topic stands there already, so that one press starts: together, or in another way."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    topic = text(
        _("About"),
        200,
        required=True,
        error_messages={"required": _("Write what it is about.")},
    )

    way = forms.ChoiceField(choices=Activity.WAYS, required=False)

    def start(self, study: Study, by: Any) -> Activity:
        said = self.cleaned_data
        way = said["way"] or Activity.TOGETHER
        press = same_press(said["press"], by.pk, study.pk, way)
        return Unpacking.start(press, study, by, said["topic"], way)
