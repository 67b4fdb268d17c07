from __future__ import annotations

from hashlib import file_digest
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.research.models import Study, StudyFile
from kith.research.pdf import NotKept, check

LARGEST = 20 * 1024 * 1024  # bytes


class FileForm(forms.Form):
    """The PDF of a study."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    instead_of = forms.UUIDField(required=False)
    file = forms.FileField(
        label=_("A PDF of the study"),
        help_text=_("Up to 20 MB."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        error_messages={"required": _("Choose a file first.")},
    )

    def __init__(self, said: Any = None, files: Any = None):
        super().__init__(said, files, auto_id="file-%s")

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("This file is too large: a PDF of up to 20 MB fits."))
        try:
            check(file)
        except NotKept as refusal:
            raise forms.ValidationError(str(refusal.sentence)) from refusal
        return file

    def keep(self, study: Study, by: Any) -> bool:
        """Keep it. → whether it was; if not, the form says why."""
        said = self.cleaned_data
        said["file"].seek(0)
        contents = file_digest(said["file"], "sha256").hexdigest()
        pk = same_press(said["press"], by.pk, study.pk, contents)
        try:
            StudyFile.keep(study, by, pk, said["file"], said["instead_of"])
        except NotKept as refusal:
            self.add_error("file", now(str(refusal.sentence)))
        return self.is_valid()
