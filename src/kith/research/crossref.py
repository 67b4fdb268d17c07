"""Crossref: what a DOI stands for, what is new about some words, and what was corrected.

The answers are those of its REST API (github.com/CrossRef/rest-api-doc). They come from
thousands of publishers, so anything may be missing or of another kind than it should be.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings

from kith import outside
from kith.research.doi import doi_in
from kith.research.licences import licence_in
from kith.research.loosely import as_dict, first, json_in, listed
from kith.research.plain import plain
from kith.research.troubles import Unread
from kith.research.works import LONGEST_ABSTRACT, Notice, Work, tidied, year_in

JSON = ("application/json",)
ISSN = re.compile(r"(\d{4})-?(\d{3}[\dxX])")
AT_ONCE = 25  # works in one answer
DATES = ("published-print", "published-online", "published", "issued", "created")


def look_up(doi: str) -> Work:
    """What a DOI stands for, asked of Crossref while the reader waits (8 seconds at most).

        work = look_up("10.1234/abcd")      # a DOI in any of the ways people write one
        Study.add(community, by, pk, **work.as_said())

    Raises `kith.outside.NotReached`, whose `sentence` is for people: where it is no DOI, where
    Crossref does not know it, where Kith may not ask other servers, and where the line fails.
    `kith.outside.is_open()` tells beforehand whether asking makes sense.
    """
    bare = doi_in(doi)
    if not bare:
        raise Unread("no-doi")
    try:
        found = asked(f"/works/{quote(bare, safe='')}", seconds=8)
    except outside.NotReached as trouble:
        raise (Unread("no-such-doi") if trouble.why == "gone" else trouble) from None
    work = work_of(found)
    if work is None:
        raise Unread("unread")
    return work


def new_about(words: str, since: date, seconds: float = 20) -> list[Work]:
    """The works about these words, or in the journal of this ISSN, that are new since a day."""
    journal = ISSN.fullmatch(words.strip())
    said = {"rows": AT_ONCE, "filter": f"from-created-date:{since.isoformat()}"}
    if journal:
        issn = f"{journal[1]}-{journal[2].upper()}"
        found = asked(f"/journals/{issn}/works", seconds, sort="created", **said)
    else:
        found = asked("/works", seconds, **{"query.bibliographic": words}, **said)
    return [work for work in map(work_of, listed(found.get("items"))) if work]


def notices_of(dois: Collection[str]) -> list[Notice]:
    """What Crossref knows to be wrong with these DOIs, Retraction Watch's findings included."""
    filters = ",".join(f"updates:{doi.replace(',', '%2C')}" for doi in dois)
    found = asked("/works", rows=100, filter=filters)
    return [
        notice
        for item in listed(found.get("items"))
        for notice in notices_in(item)
        if notice.about in dois
    ]


def asked(path: str, seconds: float = 20, **said: Any) -> dict[str, Any]:
    """The message in Crossref's answer."""
    if settings.OUTSIDE_MAILTO:
        said["mailto"] = settings.OUTSIDE_MAILTO
    address = settings.CROSSREF + path + (f"?{urlencode(said)}" if said else "")
    found = outside.ask(address, kinds=JSON, seconds=seconds)
    return as_dict(as_dict(json_in(found)).get("message"))


def work_of(item: Any) -> Work | None:
    """A work as Crossref tells of it; None for what has no title."""
    item = as_dict(item)
    title = plain(first(item.get("title")))
    if not title:
        return None
    licences = (licence_in(str(as_dict(one).get("URL"))) for one in listed(item.get("license")))
    return tidied(
        Work(
            title=title,
            authors=tuple(map(name_of, listed(item.get("author")))),
            year=next(filter(None, (year_of(item.get(name)) for name in DATES)), None),
            where=plain(first(item.get("container-title")), 300),
            doi=str(item.get("DOI") or ""),
            url=str(item.get("URL") or ""),
            abstract=plain(item.get("abstract"), LONGEST_ABSTRACT),
            licence=next(filter(None, licences), ""),
            language=plain(item.get("language"), 35),
            notices=tuple(notices_in(item)),
        )
    )


def notices_in(item: Any) -> Iterator[Notice]:
    """`update-to` stands on a notice and names what it is about; `updated-by` the other way."""
    item = as_dict(item)
    own = doi_in(str(item.get("DOI") or ""))
    for update in map(as_dict, listed(item.get("update-to"))):
        yield from _notice(doi_in(str(update.get("DOI") or "")), own, update)
    for update in map(as_dict, listed(item.get("updated-by"))):
        yield from _notice(own, doi_in(str(update.get("DOI") or "")), update)


def _notice(about: str, notice: str, update: dict[str, Any]) -> Iterator[Notice]:
    kind = plain(update.get("type"), 40).lower().replace(" ", "_").replace("-", "_")
    if about and kind:
        yield Notice(about, kind, "" if notice == about else notice, day_of(update.get("updated")))


def name_of(author: Any) -> str:
    """ "Trần, Ngọc", as lists of references have it; of a group its name."""
    author = as_dict(author)
    parts = (plain(author.get(part), 100) for part in ("family", "given"))
    return ", ".join(filter(None, parts)) or plain(author.get("name"), 200)


def year_of(said: Any) -> int | None:
    return year_in(first(first(as_dict(said).get("date-parts"))))


def day_of(said: Any) -> date | None:
    parts = listed(first(as_dict(said).get("date-parts")))
    try:
        year, month, day = (*map(int, parts[:3]), 1, 1)[:3]
        return date(year, month, day)
    except (TypeError, ValueError):
        return None
