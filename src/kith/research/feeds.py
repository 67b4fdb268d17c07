"""RSS and Atom, as journals really send them: with mistakes, odd encodings, and no dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser

from kith.outside import Found
from kith.research.licences import licence_in
from kith.research.plain import plain
from kith.research.troubles import Unread
from kith.research.works import LONGEST_ABSTRACT, Work, tidied, year_in

KINDS = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "text/plain",
    "text/html",
    "application/xhtml+xml",
)
MOST = 50  # entries of one feed: the newest stand first
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>?#]+")
AND = re.compile(r"\s*;\s*|,?\s+and\s+|\s+&\s+")
DATES = ("published", "updated", "created")


@dataclass(frozen=True)
class Feed:
    """What a feed is called and what stands in it. `mistakes`: some of it could not be read."""

    title: str
    works: tuple[Work, ...]
    mistakes: bool


def read(found: Found) -> Feed:
    """The feed that was found, the good of it at least; `Unread` where it is none."""
    heads = {"content-type": f"{found.kind}; charset={found.charset}" if found.charset else ""}
    heads = {name: value for name, value in heads.items() if value}
    parsed = feedparser.parse(
        BytesIO(found.body),
        response_headers={"content-location": found.url, **heads},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.get("version") and not parsed.entries:
        raise Unread("no-feed")
    title = plain(parsed.feed.get("title"), 200)
    works = [work_of(entry, parsed.feed) for entry in parsed.entries[:MOST]]
    wrong = parsed.bozo and not isinstance(
        parsed.get("bozo_exception"),
        (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType),
    )
    return Feed(title, tuple(filter(None, works)), bool(wrong))


def work_of(entry: Any, feed: Any) -> Work | None:
    """An entry as a work; None for one without a title, or that could not be told again."""
    title, link = plain(entry.get("title")), str(entry.get("link") or "")
    guid = str(entry.get("id") or "")[:1000]
    doi = doi_of(entry, link, guid)
    if not title or not (doi or link or guid):
        return None
    return tidied(
        Work(
            title=title,
            authors=tuple(authors_of(entry)),
            year=year_of(entry),
            where=plain(entry.get("prism_publicationname") or feed.get("title"), 300),
            doi=doi,
            url=link,
            guid=guid,
            abstract=plain(entry.get("summary"), LONGEST_ABSTRACT),
            licence=licence_in(f"{rights_of(entry)} {rights_of(feed)}"),
            language=plain(entry.get("dc_language") or feed.get("language"), 35),
        )
    )


def doi_of(entry: Any, link: str, guid: str) -> str:
    """The journal says it in one of a few places, or in none."""
    said = (entry.get("prism_doi"), entry.get("dc_identifier"), guid, link)
    found = (DOI.search(str(one)) for one in said if one)
    return next((match[0].rstrip(".,;:/)") for match in found if match), "")


def authors_of(entry: Any) -> list[str]:
    """Names in order; some journals put all of them into one."""
    said = (plain(one.get("name"), 500) for one in entry.get("authors") or ())
    return [name for names in said for name in apart(names) if name]


def apart(names: str) -> list[str]:
    """ "Ida Fjeld, Chidi Obi, and Noor Aziz" is three; "Halloway, Wren" is one."""
    several = AND.split(names)
    if len(several) == 1 and names.count(",") < 2:
        return several
    return [name.strip() for some in several for name in some.split(",")]


def year_of(entry: Any) -> int | None:
    dates = (entry.get(f"{name}_parsed") for name in DATES)
    told = next((date[0] for date in dates if date), None) or entry.get("prism_publicationdate")
    return year_in(told) if told else None


def rights_of(part: Any) -> str:
    links = (
        link.get("href", "") for link in part.get("links") or () if link.get("rel") == "license"
    )
    return " ".join([str(part.get("license") or ""), str(part.get("rights") or ""), *links])


class Alternates(HTMLParser):
    """The feeds that a page names in its head."""

    def __init__(self, html: str, base: str):
        super().__init__()
        self.base, self.found = base, list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attributes}
        is_feed = said.get("type", "").lower() in KINDS[:3]
        if tag == "link" and is_feed and "alternate" in said.get("rel", "").lower():
            self.found.append(urljoin(self.base, said.get("href", "")))


def feed_of_page(found: Found) -> str:
    """The address of the feed that a page names; "" where it names none."""
    if "html" not in found.kind:
        return ""
    html = found.body[:200_000].decode("utf-8", "replace")  # what stands in its head is ASCII
    return next(iter(Alternates(html, found.url).found), "")
