"""A form of a study, filled in from its DOI. What was typed stays; a trouble is a sentence."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _

from kith.communities.models import Community
from kith.outside import NotReached
from kith.research.crossref import look_up
from kith.research.doi import doi_in
from kith.research.forms.study import StudyForm
from kith.research.models import Study

WITHIN = re.compile(r"10\.\d{4,9}/[^\s?#&\"<>]+")


class LookedUp:
    """`form` to be shown, `sentence` about it, and `there` where the community has the study."""

    def __init__(self, typed: Any, community: Community):
        kept = {name: typed.get(name, "") for name in StudyForm.base_fields}
        self.doi = doi_in(kept["doi"]) or _within(kept["doi"]) or _within(kept["url"])
        self.there = Study.objects.of(community).filter(doi=self.doi).first() if self.doi else None
        self.is_found = False
        self.form = StudyForm(initial=self._filled(kept))

    def _filled(self, kept: dict[str, Any]) -> dict[str, Any]:
        if not self.doi:
            self.sentence = _(
                "No DOI stands in this. Many addresses of journals have one in them; without one "
                "fill in by hand what you know."
            )
            return kept
        if self.there:
            self.sentence = _("This study is here already.")
            return kept | {"doi": self.doi}
        try:
            found = look_up(self.doi).as_said()
        except NotReached as trouble:
            self.sentence = f"{trouble.sentence} {_('You can fill it in by hand.')}"
            return kept | {"doi": self.doi}
        self.is_found = True
        self.sentence = _("Found. Look whether it is right, then keep it.")
        found["authors"] = "\n".join(found["authors"])
        return {name: kept[name] or found.get(name, "") for name in kept} | {"doi": self.doi}


def _within(said: str) -> str:
    """The DOI inside of an address, or ""."""
    found = WITHIN.search(said)
    return doi_in(found[0]) if found else ""
