"""Finds what a guide is about: the title that stands above its text."""

import re

from kith.guides.reading.blocks import Block, Kind
from kith.guides.reading.draft import Draft
from kith.guides.reading.lines import SHORT
from kith.guides.reading.sections import Section
from kith.guides.reading.wordings import GUIDE, fold, label_of

ORGANISATION = re.compile(
    r"\b(?:schools?|divisions?|districts?|boards?|college|ministry|association|superintendents"
    r"|ecoles?|conseil|centre de services?|ministere|commission scolaire|academie)\b"
)
AT_MOST = 3  # lines of title


def take_title(opening: Section, draft: Draft) -> None:
    """Moves the titles out of the opening; the most telling one is the topic, if none is yet.

    That is the first `#` heading, else the one that holds the words of another, else the first
    that does not name a school or its like.
    Others are left over and doubted, unless they say the same.
    """
    opening.blocks = _line_by_line(opening.blocks, draft)
    titles = _titles(opening.blocks)
    opening.blocks = [
        block for block in opening.blocks if not any(block is title for title in titles)
    ]
    if not draft.topic and titles:
        draft.topic = _most_telling(titles).text
    if not draft.topic:
        draft.doubt("no-topic", "topic")
    chosen = fold(draft.topic)
    for title in titles:
        if fold(title.text) == chosen:
            draft.headings.append(title.text)
        else:
            draft.doubt("other-title", "topic", title.text)
            draft.leave(title.text)


def _line_by_line(blocks: list[Block], draft: Draft) -> list[Block]:
    """Takes the first block apart where it is a few lines of title; "Learning guide" is none."""
    lines = blocks[0].lines if blocks and blocks[0].kind is Kind.TEXT else []
    apart = [Block(Kind.TEXT, [line]) for line in lines[: AT_MOST + 1]]
    if not 1 < len(lines) <= AT_MOST or not all(map(_may_be_title, apart)):
        return blocks
    guides = [block for block in apart if label_of(block.text) == GUIDE]
    draft.headings += [block.text for block in guides]
    return [block for block in apart if label_of(block.text) != GUIDE] + blocks[1:]


def _titles(blocks: list[Block]) -> list[Block]:
    """The lines that stand above all else, up to the first `#` heading where there is one."""
    first = next((block for block in blocks if block.level == 1), None)
    titles = []
    for block in blocks[:AT_MOST]:
        if block is first or not _may_be_title(block):
            break
        titles.append(block)
    return [first, *titles] if first else titles


def _may_be_title(block: Block) -> bool:
    if block.kind is Kind.HEADING:
        return True
    plain = block.kind is Kind.TEXT and len(block.lines) == 1 and not block.links
    return plain and len(block.text) <= SHORT and block.text[-1] not in ".:;,…”»\"'"


def _most_telling(titles: list[Block]) -> Block:
    if titles[0].level == 1:
        return titles[0]
    of_the_matter = [title for title in titles if not ORGANISATION.search(fold(title.text))]
    titles = of_the_matter or titles
    folded = [fold(title.text) for title in titles]
    for title, words in zip(titles, folded, strict=True):
        if any(f" {other} " in f" {words} " for other in folded if other != words):
            return title
    return titles[0]
