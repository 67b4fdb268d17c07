"""The rows of each kind in a form, with a few empty ones for more."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.forms.formsets import BaseFormSet

from kith.guides.contents import AT_MOST, PIECES
from kith.guides.forms.rows import LeftoverRow, LinkRow, PlayRow, QuoteRow, SourceRow


class Rows(BaseFormSet):
    def extra_is_used(self) -> bool:
        """Whether something was written in the empty rows, which are folded away until then."""
        return any(row.has_changed() for row in self.extra_forms)


def rows(row: type[forms.Form], extra: int, most: int = AT_MOST) -> type[BaseFormSet]:
    most += extra
    return forms.formset_factory(row, Rows, extra=extra, max_num=most, absolute_max=most)


ROWS: Mapping[str, type[BaseFormSet]] = {
    "plays": rows(PlayRow, extra=1),
    "quotes": rows(QuoteRow, extra=1),
    "sources": rows(SourceRow, extra=2),
    "links": rows(LinkRow, extra=1),
    "leftover": rows(LeftoverRow, extra=0, most=PIECES + 1),
}
