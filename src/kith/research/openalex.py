"""OpenAlex: what is new about some words. Its answers are those of docs.openalex.org."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings

from kith import outside
from kith.research.crossref import AT_ONCE, JSON
from kith.research.licences import licence_in
from kith.research.loosely import as_dict, json_in, listed
from kith.research.plain import plain
from kith.research.works import LONGEST_ABSTRACT, Work, tidied, year_in

MOST_WORDS = 2000


def new_about(words: str, since: date, seconds: float = 20) -> list[Work]:
    """The works about these words that were published since a day, the nearest first."""
    said: dict[str, Any] = {
        "search": words,
        "filter": f"from_publication_date:{since.isoformat()}",
        "per-page": AT_ONCE,
    }
    if settings.OUTSIDE_MAILTO:
        said["mailto"] = settings.OUTSIDE_MAILTO
    found = outside.ask(f"{settings.OPENALEX}/works?{urlencode(said)}", kinds=JSON, seconds=seconds)
    answer = as_dict(json_in(found))
    return [work for work in map(work_of, listed(answer.get("results"))) if work]


def work_of(item: Any) -> Work | None:
    """A work as OpenAlex tells of it; None for what has no title."""
    item = as_dict(item)
    title = plain(item.get("display_name") or item.get("title"))
    if not title:
        return None
    stands = as_dict(item.get("primary_location"))
    people = (as_dict(as_dict(one).get("author")) for one in listed(item.get("authorships")))
    return tidied(
        Work(
            title=title,
            authors=tuple(plain(person.get("display_name"), 200) for person in people),
            year=year_in(item.get("publication_year")),
            where=plain(as_dict(stands.get("source")).get("display_name"), 300),
            doi=str(item.get("doi") or ""),
            url=str(stands.get("landing_page_url") or item.get("id") or ""),
            abstract=in_order(item.get("abstract_inverted_index")),
            licence=licence_in(str(stands.get("license") or "")),
            language=plain(item.get("language"), 35),
        )
    )


def in_order(index: Any) -> str:
    """An abstract comes as `{word: [its places]}`; put back in order, a long one cut off."""
    places = [
        (place, word)
        for word, found in as_dict(index).items()
        for place in listed(found)
        if isinstance(place, int)
    ]
    return plain(" ".join(word for _place, word in sorted(places)[:MOST_WORDS]), LONGEST_ABSTRACT)
