"""The lines of a guide: their words, and what their first signs say about them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kith.guides.reading.cleaning import joined
from kith.guides.reading.draft import Draft
from kith.guides.reading.links import judge
from kith.guides.reading.markup import Linked, Markup
from kith.guides.reading.shape import Link

SIGNS = re.compile(
    r"[ \t]*(?P<quoted>(?:>[ \t]?)+)?[ \t]*"
    r"(?:(?P<hashes>#{1,6})[ \t]+"
    r"|(?P<marker>[-*+•‣◦▪●·○■□►✓✔❖➢](?=\s)|[–—―]|-(?=[^\W\d])|--+(?=[ \t]*[^\W\d])"
    r"|\(?\d{1,2}[.)](?=\s)"
    r"|[A-Za-z]\)(?=\s))[ \t]*)?"
)
NO_SIGNS = re.compile(r"[^\W\d_](?!\))")  # most lines: this is quicker
CLOSING_HASHES = re.compile(r"\s#+\s*$")
ORNAMENT = re.compile(r"[\s>#|+*_=~.·•…–—―─═⸻-]*")
UNDERLINE = re.compile(r"[ \t]*(?:(=+)|-{2,})")
SHORT = 80  # characters of a line that may be a heading


class Line(NamedTuple):
    """`level` of a Markdown heading or 0; the first `bold` characters of `text` are bold."""

    text: str
    marker: str = ""
    level: int = 0
    quoted: bool = False
    bold: int = 0
    links: tuple[Link, ...] = ()

    @property
    def wholly_bold(self) -> bool:
        return self.bold > 0 and not self.text[self.bold :].strip(" :")


BLANK = Line("")


def lines_of(markup: Markup, draft: Draft) -> list[Line]:
    """Every line, blank ones as BLANK; the links are placed in `draft`."""
    lines: list[Line] = []
    links = _links_by_line(markup, draft)
    offset = 0
    for number, raw in enumerate(markup.words.split("\n")):
        if not raw:
            lines.append(BLANK)
        elif not raw[0].isalnum() and ORNAMENT.fullmatch(raw):
            lines.append(_ruled(raw, lines))
        else:
            lines.append(_line(raw, offset, markup, tuple(links.get(number, ()))))
        offset += len(raw) + 1
    return lines


def _line(raw: str, offset: int, markup: Markup, links: tuple[Link, ...]) -> Line:
    bold = markup.bold.get(offset, 0) - offset
    if NO_SIGNS.match(raw):
        return Line(joined(raw), bold=len(joined(raw[: max(bold, 0)])), links=links)
    signs = SIGNS.match(raw)
    assert signs is not None  # every part of it may be empty
    start = signs.end()
    words = raw[start:]
    level = len(signs["hashes"] or "")
    if level:
        words = CLOSING_HASHES.sub("", words)
    bold_end = markup.bold.get(offset + start, 0) - offset
    bold = len(joined(raw[start:bold_end])) if bold_end > start else 0
    marker, quoted = signs["marker"] or "", bool(signs["quoted"])
    return Line(joined(words), marker, level, quoted, bold, links)


def _ruled(raw: str, before: list[Line]) -> Line:
    """An ornament is no line; one of = or - makes the short line above it a heading."""
    underline = UNDERLINE.fullmatch(raw)
    above = before[-1] if before else BLANK
    alone = len(before) < 2 or before[-2] is BLANK or before[-2].level
    may = above.text and not above.marker and not above.quoted and not above.text.endswith(".")
    if underline and alone and may and len(above.text) <= SHORT:
        before[-1] = above._replace(level=above.level or (1 if underline[1] else 2))
    return BLANK


def _links_by_line(markup: Markup, draft: Draft) -> dict[int, list[Link]]:
    by_line: dict[int, list[Link]] = {}
    for number, linked in _numbered(markup):
        text = joined(markup.words[linked.start : linked.end])
        link = judge(text, linked.address, draft)
        if linked.picture:
            draft.doubt("picture-not-kept", "links", link.text)
        draft.links.append(link)
        by_line.setdefault(number, []).append(link)
    return by_line


def _numbered(markup: Markup) -> Iterator[tuple[int, Linked]]:
    """Each link with the number of the line that it begins in."""
    number = position = 0
    for linked in markup.links:
        number += markup.words.count("\n", position, linked.start)
        position = max(position, linked.start)
        yield number, linked
