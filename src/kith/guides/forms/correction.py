from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from kith.guides import languages
from kith.guides.addresses import tidied
from kith.guides.contents import Contents
from kith.guides.forms.formsets import ROWS
from kith.guides.forms.leftover import put
from kith.guides.forms.rows import NOT_A_PLAY, TEXT_AT_MOST
from kith.guides.unsure import by_field
from kith.ui.fields import words


class WholeForm(forms.Form):
    """What a guide says once."""

    topic = words(
        _("Topic"),
        200,
        required=True,
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
        well = [self.whole.is_valid(), *(rows.is_valid() for rows in self.rows.values())]
        return all(well)  # of every part, so that each says what is wrong with it

    def may_be_kept(self) -> bool:
        """Whether it is a guide: well, and it invites to something."""
        if self.is_valid() and not self.said()["plays"]:
            self.whole.add_error(
                None, _("A guide invites to something. Choose a method for its words below.")
            )
        return self.is_valid() and not self._twice()

    def mistakes(self) -> Iterator[BoundField]:
        """The fields that something is wrong with, as they stand on the page."""
        for part in (self.whole, *(row for rows in self.rows.values() for row in rows)):
            yield from (bound for bound in part if bound.errors)

    def said(self) -> Contents:
        contents: Contents = dict(self.whole.cleaned_data)
        plays = self._cleaned("plays")
        contents["plays"] = [play for play in plays if play["method"] != NOT_A_PLAY]
        contents |= {name: self._cleaned(name) for name in ("quotes", "sources", "links")}
        dropped = [play["prompt"] for play in plays if play["method"] == NOT_A_PLAY]
        put(contents, self._cleaned("leftover"))
        contents["leftover"] += filter(None, dropped)
        return contents

    def _cleaned(self, name: str) -> list[dict[str, Any]]:
        """The rows in which something stands."""
        return [dict(row) for row in self.rows[name].cleaned_data if any(row.values())]

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
    return [_with_address(row) for row in contents[name]]


def _with_address(row: dict[str, str]) -> dict[str, str]:
    """A row without the "#" that a link to nowhere has for an address."""
    return row | {"url": tidied(row["url"])} if "url" in row else row
