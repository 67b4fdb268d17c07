from __future__ import annotations

from allauth.account.forms import ConfirmLoginCodeForm
from django import forms
from django.utils.translation import gettext_lazy as _

from kith.people import names

PLAIN = {"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        error_messages={"invalid": _("This is not an e-mail address: name@example.org is one.")},
        widget=forms.EmailInput(attrs=PLAIN | {"autocomplete": "email"}),
    )

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()


class CodeForm(ConfirmLoginCodeForm):
    """The code itself is compared by allauth, in constant time; spaces and hyphens do no harm."""

    code = forms.CharField(
        label=_("The code"),
        help_text=_("Six letters. They work for ten minutes, in this browser."),
        max_length=40,
        error_messages={"max_length": _("A code has six letters. This is longer.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "characters",
                "autocorrect": "off",
                "spellcheck": "false",
            }
        ),
    )


class NameForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        help_text=_("As your colleagues know you."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def clean_name(self) -> str:
        return names.cleaned(self.cleaned_data["name"], at_most=names.FULL_NAME)
