from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db import transaction
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.communities.models import Community
from kith.research.models import Import
from kith.research.reading import Unreadable
from kith.research.tasks import read_on

LARGEST = 24 * 1024 * 1024  # bytes: ten thousand references with their abstracts have some twenty


class ReferencesForm(forms.Form):
    """A file of references: RIS or BibTeX."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    file = forms.FileField(
        label=_("A file of references"),
        help_text=_("RIS or BibTeX, up to 24 MB, as Zotero, ERIC and journals export it."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".ris,.bib,.bibtex,.txt,.enw,text/plain"}),
        error_messages={"required": _("Choose a file first.")},
    )

    begun: Import

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("This file is too large. Export it in two parts."))
        return file

    def begin(self, community: Community, by: Any) -> bool:
        """Take the file in. → whether it could be read; if not, the form says why."""
        said = self.cleaned_data
        file = said["file"]
        pk = same_press(said["press"], by.pk, community.pk, file.name, file.size)
        try:
            with transaction.atomic():
                self.begun = Import.begin(pk, community, by, file.name, file)
                if not self.begun.reviewed and not self.begun.is_over:
                    read_on.enqueue(str(pk))
        except Unreadable as refusal:
            self.add_error("file", now(str(refusal.sentence)))
        return self.is_valid()
