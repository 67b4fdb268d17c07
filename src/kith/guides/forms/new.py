from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.communities.models import Community
from kith.guides.models import Draft
from kith.guides.reading import LIMIT, Reading, Unreadable, decode, read


class NewForm(forms.Form):
    """A text that may be a guide: pasted, or as a file."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    community = forms.ModelChoiceField(
        Community.objects.none(), label=_("For which community"), empty_label=None
    )
    text = forms.CharField(
        label=_("The guide's text"),
        help_text=_("Copy it from wherever you have it: a page, a letter, a PDF."),
        required=False,
        strip=False,
        widget=forms.Textarea,
    )
    file = forms.FileField(
        label=_("Or a file"),
        help_text=_("Plain text or Markdown, up to 1 MB."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.markdown,text/plain,text/markdown"}),
    )

    original: str
    reading: Reading

    def __init__(self, *args: Any, who: Any, **named: Any):
        super().__init__(*args, **named)
        self.who = who
        self.convened = Community.objects.convened_by(who)
        self.fields["community"].queryset = self.convened  # type: ignore[attr-defined]
        if len(self.convened) == 1:
            del self.fields["community"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        text, file = said.get("text") or "", said.get("file")
        if file and text.strip():
            self.add_error("file", _("There is a text in the box and a file as well. Send one."))
        elif file is not None:
            self._read("file", file)
        elif not self.errors:
            self._read("text", text)
        return said

    def _read(self, field: str, given: UploadedFile | str) -> None:
        try:
            raw = _bytes_of(given)
            self.original, unsure = decode(raw)
            self.reading = read(self.original, unsure)
        except Unreadable as refusal:
            self.add_error(field, now(refusal.sentence))
            self.fields[field].widget.attrs["autofocus"] = True

    def begin(self, by: Any) -> Draft:
        """The draft of what was read."""
        press = same_press(self.cleaned_data["press"], by.pk, self.original)
        community = self.cleaned_data.get("community") or self.convened[0]
        return Draft.begin(press, by, community, self.original, self.reading)


def _bytes_of(given: UploadedFile | str) -> bytes:
    """What was given; of a larger file only as much as shows that it is too large."""
    return given.encode() if isinstance(given, str) else given.read(LIMIT + 1)
