"""The rows of the one form in which a guide is corrected. A row that was emptied is gone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.guides import addresses
from kith.guides.offers import offers
from kith.guides.reading import LIMIT
from kith.ui.fields import words

NOT_A_PLAY = "none"
TOPIC_AT_MOST, TOPICS_AT_MOST = 200, 40
TEXT_AT_MOST = 20_000  # characters: a guide is a page or two
PLACES = (
    ("", _("Leave it out")),
    ("context", _("Why this, why now")),
    ("tip", _("A tip")),
    ("quotes", _("A quote")),
    ("sources", _("A source")),
)


class PlayRow(forms.Form):
    method = forms.ChoiceField(label=_("Method"), required=False)
    prompt = words(_("What it invites to"), TEXT_AT_MOST, tall=True)
    topics = words(_("Suggested topics, one a line"), 9_000, tall=True)

    def __init__(self, *args: Any, **named: Any):
        super().__init__(*args, **named)
        known = [(offer.key, offer.name) for offer in offers().values()]
        choices = [("", _("Choose one")), *known, (NOT_A_PLAY, _("This is not a method"))]
        self.fields["method"].choices = choices  # type: ignore[attr-defined]

    def clean_topics(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["topics"].splitlines()]
        topics = [line for line in lines if line]
        if len(topics) > TOPICS_AT_MOST or any(len(line) > TOPIC_AT_MOST for line in topics):
            raise forms.ValidationError(
                _("Up to %(many)d topics fit here, each of at most %(long)d characters."),
                params={"many": TOPICS_AT_MOST, "long": TOPIC_AT_MOST},
            )
        return topics

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not said.get("method") and (said.get("prompt") or said.get("topics")):
            self.add_error("method", _("Choose the method that these words invite to."))
        return said


class QuoteRow(forms.Form):
    text = words(_("Words"), TEXT_AT_MOST, tall=True)
    speaker = words(_("Who said it"), 200)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("speaker") and not said.get("text") and "text" not in self.errors:
            self.add_error("text", _("Write what they said, or take out who said it."))
        return said


class LinkRow(forms.Form):
    text = words(_("Words"), 2_000)
    url = words(_("Address"), 2_000)

    def clean_url(self) -> str:
        url = addresses.tidied(self.cleaned_data["url"])
        if addresses.is_unsafe(url):
            raise forms.ValidationError(
                _("An address begins with https://. Leave it empty where there is none.")
            )
        return url


class SourceRow(LinkRow):
    text = words(_("Source"), TEXT_AT_MOST, tall=True)


class LeftoverRow(forms.Form):
    """Words that found no place, and where a convenor puts them: a part of the guide, a method."""

    text = words(_("Words"), LIMIT, tall=True)
    place = forms.ChoiceField(label=_("Where it belongs"), required=False)

    def __init__(self, *args: Any, **named: Any):
        super().__init__(*args, **named)
        methods = [(offer.key, offer.name) for offer in offers().values()]
        self.fields["place"].choices = [*PLACES, *methods]  # type: ignore[attr-defined]
