"""Takes the markup out of Markdown, letter by letter, and leaves the words where they are.

What goes: the signs of links, pictures, bold, italic, struck and code, and the backslash before
a sign. What stays: all else, HTML too, as harmless text. Markup that is not closed within its
paragraph is no markup. One pass with a stack: any text takes time in proportion to its length.
"""

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from kith.guides.reading.links import DESTINATION, bare_length

TOKEN = re.compile(
    r"(?P<gap>\n\n)"
    r"|(?P<escape>\\)[\\`*_{}\[\]()#+.!>~|<-]"
    r"|<(?P<angled>(?:https?://|mailto:)[^\s<>]{1,2000})>"
    r"|\b(?P<bare>(?:https?://|www\.)[^\s<>\[\]\"“”«»]{1,2000})"
    r"|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<sign>\*+|_+|~~|`+)",
    re.I,
)
NESTED = 50  # brackets that may be open at once; of more, the last ones count
BOLD = ("**", "__", "***", "___")


class Linked(NamedTuple):
    """Words from `start` to `end` lead to `address`."""

    start: int
    end: int
    address: str
    picture: bool


@dataclass
class Markup:
    """`words` is the source without markup, its lines as they were; spans are spans of `words`.

    `asides` are words that stand in the markup alone: the titles of links.
    """

    source: str
    words: str = ""
    links: list[Linked] = field(default_factory=list)
    bold: dict[int, int] = field(default_factory=dict)
    asides: list[str] = field(default_factory=list)
    _cuts: list[tuple[int, int]] = field(default_factory=list)
    _brackets: deque[re.Match[str]] = field(default_factory=lambda: deque(maxlen=NESTED))
    _signs: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        position = 0
        while token := TOKEN.search(self.source, position):
            position = getattr(self, f"_{token.lastgroup}")(token)
        self._cut()

    def _gap(self, token: re.Match[str]) -> int:
        self._brackets.clear()
        self._signs.clear()
        return token.end()

    def _escape(self, token: re.Match[str]) -> int:
        self._cuts.append(token.span("escape"))
        return token.end()

    def _angled(self, token: re.Match[str]) -> int:
        start, end = token.span("angled")
        self._cuts += [(start - 1, start), (end, end + 1)]
        self.links.append(Linked(start, end, token["angled"], False))
        return token.end()

    def _bare(self, token: re.Match[str]) -> int:
        start = token.start()
        end = start + bare_length(token["bare"])
        self.links.append(Linked(start, end, self.source[start:end], False))
        return end

    def _open(self, token: re.Match[str]) -> int:
        self._brackets.append(token)
        return token.end()

    def _close(self, token: re.Match[str]) -> int:
        opening = self._brackets.pop() if self._brackets else None
        target = DESTINATION.match(self.source, token.end()) if opening else None
        if not opening or not target:
            return token.end()
        while self.links and self.links[-1].start >= opening.end() and not self.links[-1].picture:
            self.links.pop()
        address = target["angled"] or target["address"] or ""
        picture = opening[0] == "!["
        self.links.append(Linked(opening.end(), token.start(), address, picture))
        self.asides += filter(None, (target["double"], target["single"]))
        self._cuts += [opening.span(), (token.start(), target.end())]
        if not picture:
            self._brackets.clear()  # no link has a link inside
        return target.end()

    def _sign(self, token: re.Match[str]) -> int:
        sign, (start, end) = token[0], token.span()
        before = self.source[start - 1 : start]
        after = self.source[end : end + 1]
        if sign in self._signs and before.strip() and not after.isalnum():
            opened = self._signs.pop(sign)
            self._cuts += [(opened, opened + len(sign)), (start, end)]
            if sign in BOLD:
                self.bold[opened + len(sign)] = start
        elif after.strip() and not before.isalnum() and (len(sign) <= 3 or sign[0] == "`"):
            self._signs[sign] = start
        return end

    def _cut(self) -> None:
        """Leaves the cuts out, and moves the spans to where their words are now."""
        self._cuts.sort()
        kept, end = [], 0
        for start, stop in self._cuts:
            kept.append(self.source[end:start])
            end = stop
        self.words = "".join((*kept, self.source[end:]))
        starts = [start for start, _ in self._cuts]
        gone = [0, *accumulate(stop - start for start, stop in self._cuts)]

        def moved(position: int) -> int:
            return position - gone[bisect_right(starts, position - 1)]

        self.links = sorted(
            Linked(moved(link.start), moved(link.end), link.address, link.picture)
            for link in self.links
        )
        self.bold = {moved(start): moved(stop) for start, stop in self.bold.items()}
