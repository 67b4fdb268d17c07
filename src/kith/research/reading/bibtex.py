"""A record of BibTeX, and the abbreviations that stand before it."""

from __future__ import annotations

import re
from typing import Any

from bibtexparser.bibdatabase import BibDatabase, UndefinedString
from bibtexparser.bparser import BibTexParser
from bibtexparser.customization import splitname

from kith.research.doi import doi_in
from kith.research.reading.wording import from_latex, placed, year_in

BEGINS = re.compile(r"\s*@\s*([A-Za-z]+)")
NOT_A_STUDY = ("comment", "preamble")
MOST_STRINGS = 20_000  # characters of abbreviations that are remembered
BARE = re.compile(r"(=\s*)([A-Za-z][\w.:-]*)(?=\s*(?:,|\}\s*$))")
AND = re.compile(r"\s+and\s+", re.IGNORECASE)
JOURNAL = ("journal", "journaltitle", "booktitle", "series")
BOOK = ("publisher", "school", "institution", "organization", "howpublished")


class Bibtex:
    """Making the parser takes longer than reading a record, so there is one for a file."""

    def __init__(self, strings: str = ""):
        self.strings = strings
        self.parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
        self.parser.expect_multiple_parse = True
        if strings:
            self.parser.parse(strings)

    def read(self, text: str) -> dict[str, Any] | None:
        kind = BEGINS.match(text)
        if kind and kind[1].lower() == "string":
            self._remember(text)
            return None
        if kind and kind[1].lower() in NOT_A_STUDY:
            return None
        try:
            return _said(self._parsed(text))
        except UndefinedString:  # an abbreviation that stands nowhere is taken as it is written
            return _said(self._parsed(BARE.sub(r"\1{\2}", text)))

    def _remember(self, text: str) -> None:
        if len(self.strings) + len(text) <= MOST_STRINGS:
            self.parser.parse(text)
            self.strings += text

    def _parsed(self, text: str) -> dict[str, str]:
        known, fresh = self.parser.bib_database, BibDatabase()
        fresh.strings = known.strings
        self.parser.bib_database = fresh
        [record] = self.parser.parse(text).entries
        return record


def _said(record: dict[str, str]) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next((said for name in names if (said := from_latex(record.get(name, "")))), "")

    authors, others = _names(record.get("author") or record.get("editor") or "")
    url = record.get("url", "").strip("{} ")
    pages = first("pages").replace("--", "–")
    return {
        "title": ": ".join(filter(None, (first("title"), first("subtitle")))),
        "authors": authors,
        "others": others,
        "year": year_in(record.get("year", ""), record.get("date", "")),
        "where": placed(first(*JOURNAL, *BOOK), first("volume"), first("number", "issue"), pages),
        "doi": record.get("doi", "").strip("{} ") or (url if doi_in(url) else ""),
        "url": "" if doi_in(url) else url.replace("\\", ""),
        "language": first("langid", "language"),
        "rights": first("copyright", "license", "rights"),
        "abstract": first("abstract"),
    }


def _names(said: str) -> tuple[list[str], bool]:
    """Names as "Family, Given", and whether more are meant. What stands in braces is one name."""
    names, others = [], False
    for part in _apart(" ".join(said.split())):
        if part.lower() in ("others", "et al.", "et al"):
            others = True
        elif part:
            names.append(_name(part))
    return names, others


def _apart(said: str) -> list[str]:
    """At each *and* that stands outside of braces."""
    parts, start = [], 0
    for found in AND.finditer(said):
        before = said[: found.start()]
        if before.count("{") == before.count("}"):
            parts.append(said[start : found.start()].strip())
            start = found.end()
    return [*parts, said[start:].strip()]


def _name(said: str) -> str:
    if said.startswith("{") and said.endswith("}"):
        return from_latex(said)
    parts = splitname(said, strict_mode=False)
    family = " ".join([*parts["von"], *parts["last"], *parts["jr"]])
    return from_latex(", ".join(filter(None, (family, " ".join(parts["first"])))))
