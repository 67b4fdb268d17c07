"""What Kith was unsure of when it read a text, shown where it matters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from kith.guides.contents import Contents


@dataclass(frozen=True)
class Unsure:
    """`text` are the words that it is about, or "" where it is about all of them."""

    text: str
    sentence: str


def by_field(contents: Contents) -> dict[str, list[Unsure]]:
    """The doubts by what they are about: "topic", "plays", "plays.more-or-less"…"""
    found: dict[str, list[Unsure]] = defaultdict(list)
    for doubt in contents["unsure"]:
        told = Unsure(doubt["text"], gettext(doubt["why"]["sentence"]))
        found[doubt["field"]].append(told)
    return dict(found)


def marked(original: str, contents: Contents) -> SafeString:
    """The text as it came, with the words marked that Kith was unsure of."""
    spans = _apart(_spans(original, {doubt["text"] for doubt in contents["unsure"]}))
    pieces, end = [], 0
    for start, stop in spans:
        pieces.append((original[end:start], original[start:stop]))
        end = stop
    return format_html_join("", "{}<mark>{}</mark>", pieces) + escape(original[end:])


def _spans(original: str, texts: Iterable[str]) -> list[tuple[int, int]]:
    """Where these words stand; between two of them may be any white space."""
    found = []
    for text in filter(None, texts):
        pattern = r"\s+".join(re.escape(word) for word in text.split())
        if place := re.search(rf"(?<!\w){pattern}(?!\w)", original):
            found.append(place.span())
    return sorted(found)


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that do not overlap: of two that do, the one that begins first."""
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart
