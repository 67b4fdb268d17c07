from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities import join_codes
from kith.activities.models import Activity, Commitment, Contribution, Passage
from kith.activities.models.passage import LONGEST, Text, is_address
from kith.people import names


class CodeForm(forms.Form):
    """The six characters that stand on the screen."""

    code = forms.CharField(
        label=_("Code"), max_length=20, help_text=_("Six letters and figures, on the screen.")
    )

    def clean_code(self) -> str:
        code = join_codes.clean(self.cleaned_data["code"])
        if len(code) != join_codes.LENGTH:
            raise forms.ValidationError(
                _("A code has six letters and figures. This one has %(count)s."),
                params={"count": len(code)},
            )
        return code


class JoinForm(CodeForm):
    name = forms.CharField(
        label=_("First name"), max_length=200, help_text=_("As people here call you.")
    )

    def clean_name(self) -> str:
        return names.cleaned(self.cleaned_data["name"])


SAYS_MORE = ("direction", "with_whom", "notice", "group")


class CommitmentForm(forms.ModelForm):
    class Meta:
        model = Commitment
        fields = ("what", "who", "until", "direction", "with_whom", "notice", "group")
        widgets = {"until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
        labels = {"group": _("From which group of cards?")}

    def __init__(self, *args: Any, activity: Activity, **named: Any):
        super().__init__(*args, **named)
        groups = self.fields["group"]
        groups.queryset = activity.groups.all()  # type: ignore[attr-defined]
        groups.required = False
        groups.empty_label = _("None of them")  # type: ignore[attr-defined]
        self.fields["until"].initial = timezone.localdate() + timedelta(weeks=6)

    @property
    def says_more(self) -> bool:
        """Whether something stands in what is folded, or went wrong there."""
        return any(self[name].value() or self[name].errors for name in SAYS_MORE)

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until < timezone.localdate():
            raise forms.ValidationError(_("That day is over. Choose one that is still to come."))
        return until


class PassageForm(forms.ModelForm):
    class Meta:
        model = Passage
        fields = ("words", "source", "url")

    words = forms.CharField(
        label=_("A text to read"), max_length=LONGEST, widget=forms.Textarea, strip=True
    )
    url = forms.URLField(label=_("Link"), max_length=500, required=False, assume_scheme="https")

    def clean_url(self) -> str:
        url = self.cleaned_data["url"]
        if url and not is_address(url):
            raise forms.ValidationError(_("A link begins with https:// or http://."))
        return url

    @property
    def text(self) -> Text:
        return Text(**self.cleaned_data)


class CardForm(forms.ModelForm):
    class Meta:
        model = Contribution
        fields = ("words",)
