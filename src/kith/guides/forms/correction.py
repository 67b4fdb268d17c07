from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext_lazy as _

from kith.guides import languages
from kith.guides.contents import AT_MOST, PIECES, Contents
from kith.guides.forms.rows import (
    NOT_A_PLAY,
    TEXT_AT_MOST,
    LeftoverRow,
    LinkRow,
    PlayRow,
    QuoteRow,
    SourceRow,
    words,
)
from kith.guides.unsure import by_field


class WholeForm(forms.Form):
    """What a guide says once."""

    topic = forms.CharField(
        label=_("Topic"),
        max_length=200,
        error_messages={"required": _("A guide is about something. Write its topic.")},
    )
    language = forms.ChoiceField(label=_("Language of the guide"))
    context = words(_("Why this, why now"), TEXT_AT_MOST, tall=True)
    tip = words(_("A tip"), TEXT_AT_MOST, tall=True)
    version = words(_("Version"), 100)
    licence = words(_("Licence"), 300)

    def __init__(self, *args: Any, **named: Any):
        super().__init__(*args, **named)
        brought = self.initial.get("language", "")
        self.fields["language"].choices = languages.choices(brought)  # type: ignore[attr-defined]


def rows(row: type[forms.Form], extra: int, most: int = AT_MOST) -> type[BaseFormSet]:
    return forms.formset_factory(row, extra=extra, max_num=most + extra, absolute_max=most + extra)


ROWS: Mapping[str, type[BaseFormSet]] = {
    "plays": rows(PlayRow, extra=1),
    "quotes": rows(QuoteRow, extra=1),
    "sources": rows(SourceRow, extra=2),
    "links": rows(LinkRow, extra=1),
    "leftover": rows(LeftoverRow, extra=0, most=PIECES + 1),
}


class Correction:
    """The one plain form in which a guide is corrected, with a few empty rows of each kind.

    `contents` is what stands in it at first, `data` what was sent. `said()` is what it says now.
    What is put by `in_part` may still be without a topic.
    """

    def __init__(self, contents: Contents, data: Any = None, in_part: bool = False):
        self.whole = WholeForm(data, initial=contents)
        self.whole.fields["topic"].required = not in_part
        self.rows = {
            name: kind(data, prefix=name, initial=_initial(name, contents))
            for name, kind in ROWS.items()
        }
        self.doubts = by_field(contents)
        for row in self.rows["plays"]:
            row.doubts = self.doubts.get(f"plays.{row.initial.get('method')}")

    @property
    def was_refused(self) -> bool:
        return self.whole.is_bound and not self.is_valid()

    def is_valid(self) -> bool:
        """Whether it can be put by: every part is well."""
        return all([part.is_valid() for part in (self.whole, *self.rows.values())])

    def may_be_kept(self) -> bool:
        """Whether it is a guide: well, and it invites to something."""
        if self.is_valid() and not self.said()["plays"]:
            self.whole.add_error(
                None, _("A guide invites to something. Choose a method for its words below.")
            )
        return self.is_valid() and not self._twice()

    def said(self) -> Contents:
        contents: Contents = dict(self.whole.cleaned_data)
        plays = self._cleaned("plays")
        contents["plays"] = [play for play in plays if play["method"] != NOT_A_PLAY]
        contents |= {name: self._cleaned(name) for name in ("quotes", "sources", "links")}
        dropped = [play["prompt"] for play in plays if play["method"] == NOT_A_PLAY]
        _put(contents, self._cleaned("leftover"))
        contents["leftover"] += filter(None, dropped)
        return contents

    def _cleaned(self, name: str) -> list[dict[str, Any]]:
        """The rows in which something stands."""
        return [row for row in self.rows[name].cleaned_data if any(row.values())]

    def _twice(self) -> bool:
        seen: set[str] = set()
        for row in self.rows["plays"]:
            method = row.cleaned_data.get("method")
            if method and method != NOT_A_PLAY and method in seen:
                row.add_error("method", _("This method stands above already. Join the two."))
                return True
            seen.add(method)
        return False


def _initial(name: str, contents: Contents) -> list[dict[str, Any]]:
    if name == "plays":
        return [{**play, "topics": "\n".join(play["topics"])} for play in contents["plays"]]
    if name == "leftover":
        return [{"text": text} for text in contents["leftover"]]
    return contents[name]


def _put(contents: Contents, pieces: list[dict[str, Any]]) -> None:
    """Put what was left over where it belongs; what belongs nowhere stays left over."""
    contents["leftover"] = [piece["text"] for piece in pieces if not piece["place"]]
    for piece in pieces:
        place, text = piece["place"], piece["text"]
        if place in ("context", "tip"):
            contents[place] = _joined(contents[place], text)
        elif place == "quotes":
            contents[place].append({"text": text, "speaker": ""})
        elif place == "sources":
            contents[place].append({"text": text, "url": ""})
        elif place:
            _put_under(place, text, contents["plays"])


def _put_under(method: str, text: str, plays: list[dict[str, Any]]) -> None:
    for play in plays:
        if play["method"] == method:
            play["prompt"] = _joined(play["prompt"], text)
            return
    plays.append({"method": method, "prompt": text, "topics": []})


def _joined(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))
