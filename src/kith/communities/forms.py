from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.people import names


class CharterForm(forms.ModelForm):
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_("The one that you write in. Everybody reads Kith in their own."),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Community
        fields = ("name", "question", "domain", "together", "practice", "language")
        help_texts = {
            "question": _("One that nobody here can answer alone."),
            "domain": _("The pupils, the subject, the trouble that brings you to one table."),
            "together": _("How you meet and disagree, and what stays in the room."),
            "practice": _("What you have worked out, and would show a new colleague."),
        }


class NewForm(CharterForm):
    """A charter, and the key that makes sending it twice harmless."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *said: Any, **named: Any):
        super().__init__(*said, **named)
        self.initial.setdefault("language", (get_language() or "en")[:2])

    @property
    def charter(self) -> dict[str, str]:
        return {pane: self.cleaned_data[pane] for pane in self.Meta.fields}


class WelcomeForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        help_text=_("First and last. They can change it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        error_messages={"invalid": _("This is not an e-mail address: name@example.org is one.")},
        widget=forms.EmailInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_name(self) -> str:
        return names.cleaned(self.cleaned_data["name"], at_most=names.FULL_NAME)

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()
