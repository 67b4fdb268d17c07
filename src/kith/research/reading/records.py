"""One record, read by the library of its format into what a study says."""

from __future__ import annotations

import logging
from typing import Any

from kith.research.doi import doi_in
from kith.research.licences import licence_in, may_be_passed_on
from kith.research.reading.bibtex import Bibtex
from kith.research.reading.ris import read_ris
from kith.research.reading.splitting import RIS, Piece

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # it tells people's words

LONGEST_TITLE, LONGEST_WHERE, LONGEST_NAME, MOST_AUTHORS = 500, 300, 200, 300
LONGEST_TEXT, LONGEST_URL = 10_000, 2_000


class Unread(Exception):  # noqa: N818 - it becomes a sentence
    """A record that was not read. `code` says why: see `sentences`."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


class Reader:
    """Reads the records of one file, one after another. `strings` are its abbreviations so far."""

    def __init__(self, kind: str, strings: str = ""):
        self.kind = kind
        self.bibtex = Bibtex(strings) if kind != RIS else None

    @property
    def strings(self) -> str:
        return self.bibtex.strings if self.bibtex else ""

    def read(self, piece: Piece) -> tuple[dict[str, Any], list[str]] | None:
        """What a study says, and what was unsure; None where the record is no study, as a comment
        is none. Whatever else is wrong with it: `Unread`.
        """
        if piece.is_too_long:
            raise Unread("too-long")
        text = piece.said.decode(errors="replace")
        try:
            said = read_ris(text) if self.bibtex is None else self.bibtex.read(text)
        except Exception as trouble:
            raise Unread("broken") from trouble
        return None if said is None else _fitted(said)


def _fitted(said: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Within what a study holds, and what is unsure of it."""
    unsure = []
    if not said["title"]:
        raise Unread("no-title")
    if said["year"] is None:
        unsure.append("no-year")
    if said.pop("others", False):
        unsure.append("others")
    if len(said["title"]) > LONGEST_TITLE:
        unsure.append("long-title")
    if "\ufffd" in said["title"]:
        unsure.append("letters")
    licence = licence_in(said.pop("rights", ""))
    return {
        **said,
        "title": said["title"][:LONGEST_TITLE],
        "authors": [name[:LONGEST_NAME] for name in said["authors"][:MOST_AUTHORS]],
        "where": said["where"][:LONGEST_WHERE],
        "doi": doi_in(said["doi"]),
        "url": said["url"] if said["url"].startswith(("http://", "https://")) else "",
        "language": said["language"][:35],
        "licence": licence,
        "abstract": said["abstract"][:LONGEST_TEXT] if may_be_passed_on(licence) else "",
    }, unsure
