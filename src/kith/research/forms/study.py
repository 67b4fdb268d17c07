from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from django import forms
from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.communities.models import Community
from kith.research.doi import doi_in
from kith.research.licences import LICENCES, may_be_passed_on
from kith.research.models import Study

TEXT_AT_MOST = 10_000  # characters: of an abstract, of a summary
FIRST_YEAR = 1000
TOO_LONG = _("At most %(limit_value)d characters fit here; this has %(show_value)d.")


def text(label: Any, at_most: int, tall: bool = False, **named: Any) -> forms.CharField:
    """A field for words. A browser knows no limit: it would cut off what is pasted, and not say."""
    return forms.CharField(
        label=label,
        required=named.pop("required", False),
        widget=forms.Textarea if tall else forms.TextInput,
        validators=[MaxLengthValidator(at_most, TOO_LONG)],
        **named,
    )


class StudyForm(forms.Form):
    """A study by hand, or what was looked up, to be checked. With its `press`, twice is once."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    title = text(
        _("Title"), 500, required=True, error_messages={"required": _("A study has a title.")}
    )
    authors = text(_("Authors, one a line"), 8_000, tall=True)
    year = forms.IntegerField(
        label=_("Year"),
        help_text=_("Leave it empty where it is not known."),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}),
        error_messages={"invalid": _("A year has four figures.")},
    )
    where = text(_("Where it stands"), 300, help_text=_("The journal, the book, the report."))
    doi = text(_("DOI"), 300)
    url = text(_("Address"), 2_000)
    language = forms.ChoiceField(label=_("Language of the study"), required=False)
    summary = text(
        _("In our own words"),
        TEXT_AT_MOST,
        tall=True,
        help_text=_("What it claims, and how they found out. Two or three sentences will do."),
    )
    licence = forms.ChoiceField(
        label=_("Licence"),
        choices=LICENCES,
        required=False,
        help_text=_("It stands on the first page or beside the abstract: a line with CC in it."),
    )
    abstract = text(
        _("The study’s own abstract"),
        TEXT_AT_MOST,
        tall=True,
        help_text=_("Only under one of these licences. Otherwise your own words take its place."),
    )

    def __init__(self, *args: Any, **named: Any):
        super().__init__(*args, **named)
        brought = self.initial.get("language") or ""
        choices: list[Any] = [("", _("Another, or not known")), *settings.LANGUAGES]
        if brought not in dict(choices):
            choices.append((brought, brought))
        self.fields["language"].choices = choices  # type: ignore[attr-defined]

    @classmethod
    def of(cls, study: Study) -> StudyForm:
        names = (name for name in cls.base_fields if name not in ("press", "authors"))
        said = {name: getattr(study, name) for name in names}
        return cls(initial=said | {"authors": "\n".join(study.authors)})

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_authors(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["authors"].splitlines())
        return [line[:200] for line in lines if line]

    def clean_year(self) -> int | None:
        year = self.cleaned_data["year"]
        if year is not None and not FIRST_YEAR <= year <= date.today().year + 2:
            raise forms.ValidationError(_("A year has four figures."))
        return year

    def clean_doi(self) -> str:
        said = self.cleaned_data["doi"]
        doi = doi_in(said)
        if said.strip() and not doi:
            raise forms.ValidationError(
                _("This is no DOI: one begins with 10. and has a slash in it, as 10.1000/182.")
            )
        return doi

    def clean_url(self) -> str:
        url = self.cleaned_data["url"].strip()
        if url and not leads_to_the_web(url):
            raise forms.ValidationError(
                _("An address begins with https://. Leave it empty where there is none.")
            )
        return url

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("abstract") and not may_be_passed_on(said.get("licence", "")):
            self.add_error(
                "abstract",
                _(
                    "Without one of these licences the abstract may not be shown here. Choose its "
                    "licence, or take the abstract out and write a summary in your own words."
                ),
            )
        return said

    @property
    def said(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "press"}

    def same_in(self, community: Community, by: Any) -> Study | None:
        """The study of the community that this one seems to be; not what this very press kept."""
        said = self.cleaned_data
        same = Study.objects.of(community).same_as(said["doi"], said["title"], said["year"])
        return None if same.filter(pk=self._pk(by)).exists() else same.first()

    def keep(self, community: Community, by: Any) -> Study:
        return Study.add(community, by, self._pk(by), **self.said)

    def _pk(self, by: Any) -> UUID:
        said = self.cleaned_data
        return same_press(said["press"], by.pk, said["title"], said["doi"])


class QuotationForm(forms.Form):
    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    words = text(_("Words of the study"), 400, tall=True, required=True)
    page = text(
        _("Page"),
        20,
        required=True,
        error_messages={"required": _("A quotation says on which page it stands.")},
    )


def leads_to_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
