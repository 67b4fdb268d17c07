"""What changed between two wordings, word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

SAME, GONE, ADDED = "same", "gone", "added"
ONE = re.compile(r"\s*(?:\w+(?:[’'-]\w+)*|[^\w\s])|\s+")
"""A word, or a sign that stands by itself, with the space before it."""


@dataclass(frozen=True)
class Piece:
    """Words that stand in one wording or in both. Spaces around what changed belong to neither."""

    kind: str
    words: str


def differences(before: str, after: str) -> list[Piece]:
    """The pieces of both, in their order; what is gone stands before what came in its place."""
    old, new = ONE.findall(before), ONE.findall(after)
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    pieces: list[Piece] = []
    for verb, i1, i2, j1, j2 in matcher.get_opcodes():
        if verb == "equal":
            pieces.append(Piece(SAME, "".join(new[j1:j2])))
        else:
            pieces += _changed(GONE, old[i1:i2])
            pieces += _changed(ADDED, new[j1:j2])
    return list(_joined(pieces))


def _bare(words: list[str]) -> list[str]:
    """Without the spaces: a new line is no new word."""
    return [word.strip() for word in words]


def _changed(kind: str, words: list[str]) -> list[Piece]:
    said = "".join(words)
    bare = said.lstrip()
    space = said[: len(said) - len(bare)]
    return [piece for piece in (Piece(SAME, space), Piece(kind, bare)) if piece.words]


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    for kind, some in groupby(pieces, key=lambda piece: piece.kind):
        yield Piece(kind, "".join(piece.words for piece in some))
