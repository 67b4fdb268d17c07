"""A text with links to the words that stand in it. Pure: drawn text and glossary in, HTML out."""

from __future__ import annotations

from uuid import UUID

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from kith.understandings.glossary import Entry, Glossary


def link(
    html: SafeString, glossary: Glossary, language: str = "", apart: UUID | None = None
) -> SafeString:
    """The text with each word linked where it first stands."""
    drawn, done = [], 0
    for start, end, entry in glossary.places(html, language, apart):
        opened = glossary.links.get(entry.pk) or glossary.links.setdefault(entry.pk, _opened(entry))
        drawn += [html[done:start], opened, html[start:end], "</a>"]
        done = end
    return mark_safe("".join([*drawn, html[done:]])) if drawn else html  # noqa: S308  drawn before


def _opened(entry: Entry) -> str:
    """The beginning of a link. What the word means goes with it, for whoever hears it."""
    told = f' aria-description="{escape(entry.meaning)}"' if entry.meaning else ""
    return f'<a class="term" translate="no" href="{escape(entry.url)}"{told}>'
