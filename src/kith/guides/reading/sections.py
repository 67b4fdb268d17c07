"""Divides the blocks of a guide into its parts, each under the heading that opens it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from kith.guides.reading.blocks import Block, Kind
from kith.guides.reading.draft import Draft
from kith.guides.reading.lines import SHORT
from kith.guides.reading.wordings import CONTEXT, GUIDE, ONE_LINE, PLAYS

LINE = 200  # characters that do for one line
OPENING, UNKNOWN = "opening", "unknown"
BEFORE_THE_PLAYS = (OPENING, CONTEXT, PLAYS)
BELOW_MARKDOWN = 7  # the rank of a heading that is bold or in capitals: below six levels of #


@dataclass(slots=True)
class Section:
    """`label` is a heading's label, OPENING or UNKNOWN; `heading` is none for the opening."""

    label: str
    heading: Block | None = None
    blocks: list[Block] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.heading.text if self.heading else ""

    @property
    def paragraphs(self) -> list[str]:
        """The texts of its blocks; what was said is placed apart."""
        return [block.text for block in self.blocks if block.kind is not Kind.SAID]


def sections_of(blocks: Iterable[Block], draft: Draft) -> list[Section]:
    """Every block, in its section, but for the recognised headings: they go to the draft.

    What has one line ("Licence: …") takes the block after its heading; the section that was open
    goes on.
    """
    sections = [Section(OPENING)]
    current = latest = sections[0]
    for block in blocks:
        if not _opens(block, current):
            waits = latest.label in ONE_LINE and block.kind is Kind.TEXT and len(block.text) <= LINE
            (latest if waits else current).blocks.append(block)
            latest = current
            continue
        draft.headings += filter(None, (block.label and block.text,))
        if block.label != GUIDE:
            latest = Section(block.label or UNKNOWN, block)
            sections.append(latest)
        if block.label not in (GUIDE, *ONE_LINE):
            current = latest
    return sections


def possible_headings(section: Section) -> list[str]:
    """Short lines on their own above another text: nothing shows that they are headings."""
    return [
        block.text
        for block, below in pairwise(section.blocks)
        if block.kind is Kind.TEXT
        and below.kind in (Kind.TEXT, Kind.ITEM)
        and len(block.lines) == 1
        and len(block.text) <= SHORT
        and not block.text[0].islower()
        and block.text[-1].isalnum()
    ]


def _opens(block: Block, current: Section) -> bool:
    if block.kind is not Kind.HEADING:
        return False
    return bool(block.label) or not _belongs(block, current)


def _belongs(heading: Block, section: Section) -> bool:
    """An unknown heading stays within what it stands below, and before the plays is context."""
    if section.label in BEFORE_THE_PLAYS:
        return True
    above = section.heading
    return above is not None and _rank(heading) > _rank(above)


def _rank(heading: Block) -> int:
    return heading.level or BELOW_MARKDOWN
