"""A community's words, ready to be found in a text. Pure: spellings in, places out.

The spellings stand in a tree of folded words, so that a text is walked once, however many words a
community has: at each word of it the longest spelling that begins there is the one that counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from kith.ui.spelling import folded, parts

END = ""  # no word is empty: under this key stand those whose spelling ends here
PIECE = re.compile(
    r"""<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>"""
    r"""|&[#\w]+;|(?P<word>[\w\u0300-\u036f]+)"""
)
JOINS = re.compile(r"[\s\u00a0\u202f]{1,2}|[-‐‑–'’./]|\s?&amp;\s?|&(?:#x27|#39|nbsp);")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
CONTROLS = {"a", "button", "label", "summary", "textarea", "select", "option"}
CLOSED = HEADINGS | CONTROLS | {"code", "pre", "kbd", "script", "style", "dfn", "del", "svg"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A word as a text is linked to it."""

    pk: UUID
    wording: str
    language: str
    meaning: str
    url: str


Word = tuple[str, int, int]  # folded, and where it begins and ends


class Place(NamedTuple):
    """Where an entry stands in a text."""

    start: int
    end: int
    entry: Entry


@dataclass
class Glossary:
    """All spellings of all words of a community."""

    tree: dict[str, Any] = field(default_factory=dict)
    links: dict[UUID, str] = field(default_factory=dict)  # as they were drawn, to be drawn again

    def add(self, entry: Entry, spellings: Iterable[str]) -> None:
        for spelling in spellings:
            node = self.tree
            for part in parts(spelling):
                node = node.setdefault(part, {})
            if node is not self.tree:
                node.setdefault(END, []).append(entry)

    def places(self, html: str, language: str = "", apart: UUID | None = None) -> Iterator[Place]:
        """Each entry where it first stands, in a text that is HTML. `apart` is found nowhere."""
        known = {apart}
        for words in runs(html):
            at = 0
            while at < len(words):
                begins = self.tree.get(words[at][0])
                if begins is None:  # as most words do
                    at += 1
                    continue
                last, entries = _longest(html, words, at, begins)
                if entries:
                    entry = _spoken(entries, language)
                    if entry.pk not in known:
                        known.add(entry.pk)
                        yield Place(words[at][1], words[last][2], entry)
                at = last + 1


def _longest(
    html: str, words: list[Word], at: int, begins: dict[str, Any]
) -> tuple[int, list[Entry]]:
    """The last word of the longest spelling that begins here, and whose it is."""
    node: dict[str, Any] | None = begins
    last, found = at, begins.get(END, [])
    for after in range(at + 1, len(words)):
        node = node.get(words[after][0]) if node else None
        if node is None or not _joined(html, words[after - 1][2], words[after][1]):
            break
        if END in node:
            last, found = after, node[END]
    return last, found


def runs(html: str) -> Iterator[list[Word]]:
    """The words of a text, from tag to tag; none within links, code or headings."""
    run: list[Word] = []
    depth = 0
    for piece in PIECE.finditer(html):
        kind = piece.lastgroup
        if kind == "word":
            if not depth:
                run.append((folded(piece[0]), *piece.span()))
        elif kind == "tag":
            if run:
                yield run
                run = []
            if piece["tag"].lower() in CLOSED:
                depth = max(0, depth + (-1 if piece["close"] else 1))
    if run:
        yield run


def _joined(html: str, ends: int, begins: int) -> bool:
    """Whether two words stand so close that they may be one spelling."""
    return html[ends:begins] == " " or JOINS.fullmatch(html, ends, begins) is not None


def _spoken(entries: list[Entry], language: str) -> Entry:
    """Of those that are spelled alike, the one in the text's own language."""
    return next((entry for entry in entries if entry.language == language), entries[0])
