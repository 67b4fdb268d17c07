"""What changed from one wording to the next, word by word. Pure: words in, runs out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

KEPT, ADDED, GONE = "kept", "added", "gone"
PIECE = re.compile(r"\w+(?:[-'’]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True)
class Run:
    """Some words that were kept, added, or are gone."""

    how: str
    words: str


@lru_cache(maxsize=512)
def differences(before: str, after: str) -> tuple[Run, ...]:
    """The later wording, with what is gone where it stood: kept, gone and added in turns."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    runs = list(_joined(list(_runs(old, new))))
    return tuple(run for run in runs if run.words)


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each stretch as (kept, gone, added)."""
    for how, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kept = how == "equal"
        words, said = "".join(old[a:b]), "".join(new[c:d])
        yield (words, "", "") if kept else ("", words, said)


def _joined(stretches: list[tuple[str, str, str]]) -> Iterator[Run]:
    """Changes with nothing but a space between them are one: nobody reads confetti."""
    for at, (kept, _gone, _added) in enumerate(stretches):
        if kept and not kept.strip() and 0 < at < len(stretches) - 1:
            stretches[at] = ("", kept, kept)
    for is_kept, some in groupby(stretches, key=lambda stretch: bool(stretch[0])):
        kept, gone, added = map("".join, zip(*some, strict=True))
        if is_kept:
            yield Run(KEPT, kept)
            continue
        yield from _marked(gone, added)


def _marked(gone: str, added: str) -> Iterator[Run]:
    """What is gone, then what came for it. A mark begins with a word, never with a space."""
    if (gone or added)[:1].isspace():
        yield Run(KEPT, " ")
        gone, added = gone.lstrip(), added.lstrip()
    yield Run(GONE, gone)
    if gone[-1:].isalnum() and added[:1].isalnum():
        yield Run(KEPT, " ")
    yield Run(ADDED, added)
