"""Where one record ends and the next begins, in a file that is never read whole.

A record that is broken ends where the next one begins, so that it takes no other with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext_lazy as _

from kith.research.reading.decoding import Unreadable

RIS, BIBTEX = "ris", "bibtex"
LONGEST = 200_000  # bytes: a record with its abstract has a few thousand
TAG = re.compile(rb"^\s*([A-Z][A-Z0-9])\s{1,3}-(?:\s|$)")
BEGINS = re.compile(rb"^\s*@\s*[A-Za-z]+\s*[{(]")
A_LOOK = 200_000  # bytes of the beginning, to tell what kind of file it is
NEITHER = _(
    "Kith finds no references in this file. It reads RIS, whose records begin with “TY  -”, and "
    "BibTeX, whose records begin with “@”."
)


@dataclass(frozen=True)
class Piece:
    """One record as it stands in the file: its bytes, its first line, and where the next begins."""

    said: bytes
    line: int
    after: int
    lines_after: int
    is_too_long: bool = False


def kind_of(file: IO[bytes]) -> str:
    """`RIS` or `BIBTEX`, by what stands there; whatever the file is called."""
    begins = file.read(A_LOOK)
    for line in begins.splitlines():
        tag = TAG.match(line)
        if tag and tag[1] == b"TY":
            return RIS
        if BEGINS.match(line):
            return BIBTEX
    raise Unreadable(NEITHER)


def pieces(kind: str, file: IO[bytes], at: int = 0, line: int = 0) -> Iterator[Piece]:
    """The records from a place on. What stands between them is passed over."""
    file.seek(at)
    follow = _Ris() if kind == RIS else _Bibtex()
    held: list[bytes] = []
    size = began = 0
    for text in iter(file.readline, b""):
        if follow.begins(text, bool(held)):
            if held:
                yield Piece(b"".join(held), began, at, line, size > LONGEST)
            held, size, began = [], 0, line + 1
            follow.open()
        elif not size:
            at, line = at + len(text), line + 1
            continue
        at, line, size = at + len(text), line + 1, size + len(text)
        if size <= LONGEST:
            held.append(text)
        if follow.ends(text):
            yield Piece(b"".join(held), began, at, line, size > LONGEST)
            held, size = [], 0
    if held:
        yield Piece(b"".join(held), began, at, line, size > LONGEST)


class _Ris:
    """From “TY  -” to “ER  -”, or to the next “TY  -” where that is missing."""

    def open(self) -> None: ...

    def begins(self, line: bytes, is_open: bool) -> bool:
        tag = TAG.match(line)
        return bool(tag) and tag[1] == b"TY"  # type: ignore[index]

    def ends(self, line: bytes) -> bool:
        tag = TAG.match(line)
        return bool(tag) and tag[1] == b"ER"  # type: ignore[index]


class _Bibtex:
    """From “@article{” until its braces are closed, or to the next “@” at the start of a line."""

    depth = 0

    def open(self) -> None:
        self.depth = 0

    def begins(self, line: bytes, is_open: bool) -> bool:
        if is_open:
            return line.startswith(b"@") and bool(BEGINS.match(line))
        return bool(BEGINS.match(line))

    def ends(self, line: bytes) -> bool:
        bare = line.replace(b"\\{", b"").replace(b"\\}", b"")
        self.depth += bare.count(b"{") - bare.count(b"}")
        return self.depth <= 0
