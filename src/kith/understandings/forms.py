from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kith.activities.models.withholding import LONGEST_REASON
from kith.communities.models import Community
from kith.ui.spelling import key
from kith.understandings.models import Definition, Example, Perspective, Term
from kith.understandings.models.alias import LONGEST as LONGEST_WORD
from kith.understandings.models.definition import LONGEST, LONGEST_NOTE

NO_WORDS = {"required": _("There are no words yet.")}
MOST_SPELLINGS = 20


class Pressed(forms.Form):
    """A form whose page made the id of what it adds, so that sending it twice adds one."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def text(
    label: Any, hint: Any = "", longest: int = LONGEST, required: bool = True
) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=longest,
        required=required,
        error_messages=NO_WORDS,
        widget=forms.Textarea,
    )


class SpellingForm(forms.Form):
    """How a word is written. `term` is the one that is spelled anew, or none."""

    wording = forms.CharField(label=_("Word"), max_length=LONGEST_WORD, error_messages=NO_WORDS)
    also = forms.CharField(
        label=_("Also written"),
        help_text=_("Its plural, its short form, how others say it; with commas between them."),
        max_length=1000,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    def __init__(self, *said: Any, community: Community, term: Term | None = None, **named: Any):
        super().__init__(*said, **named)
        self.community, self.term = community, term
        self.initial.setdefault("language", community.language)
        if term:
            spelled = {"wording": term.wording, "language": term.language}
            self.initial.update(spelled, also=", ".join(term.also))

    def clean_wording(self) -> str:
        wording = " ".join(self.cleaned_data["wording"].split())
        if not key(wording):
            raise ValidationError(NO_WORDS["required"])
        return wording

    def clean_also(self) -> list[str]:
        spellings = [" ".join(part.split()) for part in self.cleaned_data["also"].split(",")]
        said = [spelling for spelling in spellings if key(spelling)]
        if len(said) > MOST_SPELLINGS or any(len(spelling) > LONGEST_WORD for spelling in said):
            raise ValidationError(_("Twenty other spellings at most, none longer than a line."))
        return said

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        for name, wordings in (("wording", [said.get("wording")]), ("also", said.get("also", []))):
            for wording in filter(None, wordings):
                if self._is_taken(wording, said.get("language", "")):
                    raised = _("“%(word)s” is a word of this community already.")
                    self.add_error(name, ValidationError(raised, params={"word": wording}))
        return said

    def _is_taken(self, wording: str, language: str) -> bool:
        others = Term.objects.of(self.community).called(wording).filter(language=language)
        mine = self.term.pk if self.term else self.data.get("id") or None
        return any(str(other.pk) != str(mine) for other in others)

    @property
    def spelling(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("wording", "language", "also")}


class TermForm(SpellingForm, Pressed):
    """A new word, with a first wording where somebody has one."""

    words = text(
        _("What it means here"),
        _("In a sentence or two. Or leave it to the group: the word can wait without one."),
        required=False,
    )

    field_order = ("id", "wording", "words", "also", "language")


class WordingForm(Pressed):
    words = text(_("What it means here"), _("In a sentence or two, as you would tell a newcomer."))
    note = forms.CharField(
        label=_("A note"),
        help_text=_("Why it changes, in a line."),
        max_length=LONGEST_NOTE,
        required=False,
    )

    def propose(self, term: Term, by: Any) -> Definition | None:
        said = self.cleaned_data
        return term.propose(said["id"], said["words"], by, note=said["note"])


class PerspectiveForm(Pressed):
    NAMED, NAMELESS = "named", "nameless"

    words = text(_("How you see it"))
    dissents = forms.BooleanField(label=_("I do not agree with the wording"), required=False)
    name = forms.ChoiceField(
        label=_("Your name"),
        choices=[(NAMED, _("With my name")), (NAMELESS, _("Without a name"))],
        initial=NAMED,
        widget=forms.RadioSelect,
        help_text=_(
            "Without a name, nothing is kept of who it was, and no time finer than the day. "
            "Then you cannot take it back either, and people may still recognise your style."
        ),
    )

    def keep(self, term: Term, by: Any) -> Perspective:
        said = self.cleaned_data
        named = said["name"] == self.NAMED
        return term.see(said["id"], said["words"], by, dissents=said["dissents"], named=named)  # type: ignore[return-value]


class ExampleForm(Pressed):
    words = text(_("An example"), _("Something said, done or shown, as one could see it."))
    verdict = forms.ChoiceField(
        label=_("Is it one?"),
        choices=Example.VERDICTS,
        initial=Example.IS,
        widget=forms.RadioSelect,
    )

    def keep(self, term: Term, by: Any) -> Example:
        said = self.cleaned_data
        return term.exemplify(said["id"], said["words"], said["verdict"], by)  # type: ignore[return-value]


class WithholdingForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=LONGEST_REASON, error_messages=NO_WORDS)
