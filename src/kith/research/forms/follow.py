from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.outside import NotReached
from kith.outside.addresses import tidied
from kith.research.models.follow import Follow
from kith.research.sources import KINDS, Brought, Journal


class FollowForm(forms.Form):
    """What to follow, and what to call it."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    kind = forms.ChoiceField(
        label=_("Where to look"), choices=KINDS, initial=Journal.key, widget=forms.RadioSelect
    )
    query = forms.CharField(
        label=_("Address or words"),
        help_text=_(
            "For a feed its address, or that of the journal’s page. Else a few words, such as "
            "“feedback on writing”; at Crossref the ISSN of a journal will do too."
        ),
        max_length=500,
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    name = forms.CharField(
        label=_("What it is called here"),
        help_text=_("Left empty, it is called as the journal calls itself, or by your words."),
        max_length=200,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("kind") == Journal.key and "query" in said:
            try:
                said["query"] = tidied(with_scheme(said["query"]))
            except NotReached as reason:
                self.add_error("query", reason.sentence)
        return said

    def as_found(self, brought: Brought) -> FollowForm:
        """The same form with what the look has told: the feed's own address, and its title."""
        found = {"query": brought.query, "name": self.cleaned_data["name"] or brought.title}
        said = {**self.cleaned_data, **found}
        form = FollowForm(said)
        form.full_clean()
        return form

    def begin(self, community: Community, by: Any) -> Follow:
        said = self.cleaned_data
        return Follow.begin(
            community,
            by,
            said["key"],
            kind=said["kind"],
            query=said["query"],
            name=said["name"] or said["query"][:200],
        )


def with_scheme(address: str) -> str:
    """People leave out what browsers leave out: `journal.example/feed`."""
    return address if "//" in address else f"https://{address}"
