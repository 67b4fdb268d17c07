"""People's prose as HTML: stored as it was written, cleaned when it is shown.

Paragraphs, lists, quotations, emphasis and links of Markdown are drawn, and bare addresses too;
headings, pictures and tables are not, and HTML is shown as the harmless text that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

RULES = ("list", "blockquote", "emphasis", "link", "autolink", "escape", "newline")
TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
TO_THE_WEB = ("https://", "http://")
BARE = re.compile(r"(?<!\w)https?://[^\s<>\[\]]*[^\s<>\[\].,;:!?'\"”’»)*_]")

Link = tuple[str, str]  # words, and the address that they lead to


def prose(text: str, links: Iterable[Link] = ()) -> SafeString:
    """`text` in paragraphs. Each of `links` is drawn where its words first stand."""
    return mark_safe(_drawn(text, tuple(links), False))  # noqa: S308 - cleaned by nh3


def line(text: str, links: Iterable[Link] = ()) -> SafeString:
    """`text` within a line of its own: no paragraphs and no lists."""
    return mark_safe(_drawn(text, tuple(links), True))  # noqa: S308 - cleaned by nh3


def place_of(words: str, text: str) -> tuple[int, int] | None:
    """Where these words stand in a text, as words of their own."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return found.span() if found else None


@lru_cache(maxsize=256)
def _drawn(text: str, links: tuple[Link, ...], inline: bool) -> str:
    draw = MARKDOWN.renderInline if inline else MARKDOWN.render
    return nh3.clean(
        draw(text, {"links": dict(links)}),
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_only_to_the_web,
        link_rel="nofollow noopener noreferrer",
    )


def _only_to_the_web(tag: str, attribute: str, value: str) -> str | None:
    leads = attribute != "href" or value.lower().startswith(TO_THE_WEB)
    return value if leads else None


def _draw_links(state: StateCore) -> None:
    """Let the words of each link lead to its address, once in a text; a bare address each time."""
    left = dict(state.env["links"])
    for block in state.tokens:
        if block.children:
            block.children = list(_with_links(block.children, left))


def _with_links(tokens: list[Token], left: dict[str, str]) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "text" and not depth:
            yield from _divided(token, left)
        else:
            yield token


def _divided(token: Token, left: dict[str, str]) -> Iterator[Token]:
    rest = token.content
    while first := _first_of(left, rest):
        start, end, words = first
        yield _text(rest[:start])
        yield Token("link_open", "a", 1, attrs={"href": left.pop(words, words)})
        yield _text(rest[start:end])
        yield Token("link_close", "a", -1)
        rest = rest[end:]
    yield _text(rest)


def _first_of(left: dict[str, str], text: str) -> tuple[int, int, str] | None:
    """The link whose words stand first, or a bare address; of two in one place the longer."""
    found = [(place[0], -place[1], words) for words in left if (place := place_of(words, text))]
    if bare := BARE.search(text):
        found.append((bare.start(), -bare.end(), bare[0]))
    start, end, words = min(found, default=(0, 0, ""))
    return (start, -end, words) if words else None


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


MARKDOWN = MarkdownIt("zero").enable([*RULES, "text_join", "balance_pairs", "fragments_join"])
MARKDOWN.core.ruler.push("links_in_place", _draw_links)
