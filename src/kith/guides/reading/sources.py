"""Places the sources: one for each item of a list, and for each line that begins a new one."""

from kith.guides.reading.blocks import Block, Kind
from kith.guides.reading.draft import Draft
from kith.guides.reading.lines import Line
from kith.guides.reading.sections import Section
from kith.guides.reading.shape import Source

WRAPPED = 50  # characters: a shorter line was ended by its writer, and not by its page
ENDED = (".", "!", "?", ")", "]", "”", "»", '"')


def place_sources(section: Section, draft: Draft) -> None:
    for block in section.blocks:
        if block.kind is Kind.HEADING:
            draft.doubt("heading-in-sources", "sources", block.text)
            draft.leave(block.text)
            continue
        entries = _entries(block)
        draft.sources += map(_source, entries)
        if len(entries) > 1:
            draft.doubt("source-a-line", "sources", entries[0][0].text)


def _entries(block: Block) -> list[list[Line]]:
    """The lines of each source: an item is one; elsewhere a line that was wrapped goes on."""
    entries = [[block.lines[0]]]
    for line in block.lines[1:]:
        if block.kind is Kind.ITEM or _goes_on(entries[-1][-1], line):
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _goes_on(line: Line, after: Line) -> bool:
    if after.text[:1].islower():
        return True
    whole = line.text.endswith(ENDED) or any(line.text.endswith(link.url) for link in line.links)
    return len(line.text) >= WRAPPED and not whole


def _source(lines: list[Line]) -> Source:
    """A bare address at the end is the source's link; before it stands its text."""
    text = " ".join(line.text for line in lines)
    links = [link for line in lines for link in line.links]
    if not links:
        return Source(text)
    if len(text) > len(links[-1].url) and text.rstrip(".,;>)").endswith(links[-1].url):
        text = text[: text.rindex(links[-1].url)].rstrip(" <(,") or text
    return Source(text, links[0].url)
