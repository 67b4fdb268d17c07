from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from kith.activities.models.hands import MOST_HANDS


def hands_box(label: Any, counted: Any = "") -> forms.Field:
    """A box for how many hands were up."""
    sentence = _("Write how many hands are up: a number from 0 to %(most)s.") % {"most": MOST_HANDS}
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=MOST_HANDS,
        initial=counted,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 3}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), sentence),
    )
