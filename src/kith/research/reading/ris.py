"""A record of RIS. Each thing is looked for under all the tags where some program puts it."""

from __future__ import annotations

import re
from typing import Any

import rispy

from kith.research.doi import doi_in
from kith.research.reading.wording import placed, plain, year_in

LINE = re.compile(r"^\s*([A-Z][A-Z0-9])\s{1,3}-[ \t]?(.*)$")
ET_AL = re.compile(r"^(?:et\.? al\.?|and others|others)$", re.IGNORECASE)
JOURNAL = ("secondary_title", "alternate_title3", "journal_name", "alternate_title2")
BOOK = ("tertiary_title", "publisher", "name_of_database")


def read_ris(text: str) -> dict[str, Any] | None:
    """What one record says, in the names of a study's fields."""
    [record] = rispy.loads("\n".join(_lines(text)))
    authors = [name for said in _lists(record, "first_authors", "authors") for name in _names(said)]
    urls = [plain(url) for url in record.get("urls", [])]
    notes = " ".join(record.get("notes", []))
    named = _first(record, "doi") or next((url for url in urls if doi_in(url)), "")
    return {
        "title": _first(record, "primary_title", "title", "translated_title", "short_title"),
        "authors": [name for name in authors if not ET_AL.match(name)],
        "others": any(ET_AL.match(name) for name in authors),
        "year": year_in(*(_first(record, key) for key in ("year", "publication_year", "date"))),
        "where": placed(
            _first(record, *JOURNAL, *BOOK),
            _first(record, "volume"),
            _first(record, "number"),
            "–".join(filter(None, (_first(record, "start_page"), _first(record, "end_page")))),
        ),
        "doi": named,
        "url": next((url for url in urls if not doi_in(url)), ""),
        "language": _first(record, "language"),
        "rights": f"{notes} {_first(record, 'custom1')} {_first(record, 'custom2')}",
        "abstract": _first(record, "abstract", "notes_abstract"),
    }


def _lines(text: str) -> list[str]:
    """The lines as the library wants them: two letters, two spaces, a dash. An end is added where
    there is none.
    """
    lines = []
    for line in text.splitlines():
        tag = LINE.match(line)
        lines.append(f"{tag[1]}  - {tag[2]}" if tag else line)
    return lines if lines and lines[-1].startswith("ER") else [*lines, "ER  - "]


def _first(record: dict[str, Any], *names: str) -> str:
    """The first of these that says something."""
    return next((said for name in names if (said := plain(str(record.get(name, ""))))), "")


def _lists(record: dict[str, Any], *names: str) -> list[str]:
    return [plain(said) for name in names for said in record.get(name, [])]


def _names(said: str) -> list[str]:
    """One name a line is the rule; some put all of them into one, with semicolons."""
    return [name for part in said.split(";") if (name := part.strip(" ,"))]
