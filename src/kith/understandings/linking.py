"""The words of a community, linked in its texts for those who may read them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from kith.communities.models import Community
from kith.communities.roles import belongs
from kith.ui.linked_words import links_words
from kith.understandings.glossary import Entry, Glossary
from kith.understandings.links import link
from kith.understandings.models import Alias, Term

SHOWN = 300  # characters of a meaning
AT_HAND = 8  # glossaries
NOBODYS = str(UUID(int=0))


def glossary_of(community: Community) -> Glossary:
    """The community's words as they are now; each change of them raises its revision."""
    return _glossary(community.pk, community.revision)


@lru_cache(maxsize=AT_HAND)
def _glossary(community: UUID, revision: int) -> Glossary:
    spellings = defaultdict(list)
    for term, wording in Alias.objects.filter(term__community=community).values_list(
        "term", "wording"
    ):
        spellings[term].append(wording)
    glossary, page = Glossary(), reverse("understandings:term", args=[NOBODYS])
    rows = Term.objects.filter(community=community).order_by("pk")
    for pk, wording, language, words in rows.values_list(
        "pk", "wording", "language", "current__words"
    ):
        meaning = Truncator(words or "").chars(SHOWN)
        url = page.replace(NOBODYS, str(pk))
        glossary.add(Entry(pk, wording, language, meaning, url), [wording, *spellings[pk]])
    return glossary


@links_words
def link_terms(
    html: SafeString, community: Any, who: Any, language: str = "", apart: UUID | None = None
) -> SafeString:
    """The text with each word linked where it first stands, for those who belong."""
    if not belongs(who, community.pk):
        return html
    return link(html, glossary_of(community), language, apart)
