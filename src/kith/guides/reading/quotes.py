"""Finds what somebody said among the blocks, by its marks, its dress or the name beneath it."""

import re

from kith.guides.reading.blocks import Block, Kind
from kith.guides.reading.draft import Draft
from kith.guides.reading.headings import NO_HEADING_ENDS
from kith.guides.reading.lines import SHORT
from kith.guides.reading.shape import METHODS, Quote
from kith.guides.reading.wordings import QUOTE, SOURCES

MARKS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”", "״": "״"}
DASHES = "-–—―"
ATTRIBUTION = re.compile(r"[\s.,]*[-–—―,(]?\s*(?P<name>.*?)\)?\s*")
SMALL = "de du des la le van von der den of al el bin ibn da di dos y et and the"
PARTICLES = frozenset(SMALL.split())
A_WORD = re.compile(r"(?:d['’]|l['’]|al-|el-)?[^\W\d_]")
BEHIND = re.compile(r"[.!?…]\s(?P<dash>[–—―]|--?)\s?(?P<name>[^–—―]{2,120})$")
END = 130  # characters of a text in which its speaker may stand
LONG = 1200  # characters: what is longer is a text with somebody's name, and no quote


def find_quotes(blocks: list[Block], draft: Draft) -> list[Block]:
    """The blocks, those of a quote and its speaker put together as one that was *said*."""
    found: list[Block] = []
    label = ""
    for position, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            label = block.label
        if found and found[-1].said and _names_its_speaker(found[-1], block, blocks, position):
            found[-1] = _said_by(found[-1], block, draft)
        elif label != SOURCES and (quote := _quote_of(block, blocks, position, label)):
            _doubt_what_has_no_marks(block, quote, label, draft)
            found.append(Block(Kind.SAID, block.lines, label, said=quote))
        else:
            found.append(block)
    return found


def _doubt_what_has_no_marks(block: Block, quote: Quote, label: str, draft: Draft) -> None:
    in_dress = block.kind is Kind.QUOTED or label == QUOTE or block.text[:1] in MARKS
    if quote.speaker and not in_dress:
        draft.doubt("quote-without-marks", "quotes", quote.text)
    elif quote.speaker and not is_name(quote.speaker):
        draft.doubt("speaker-guessed", "quotes", quote.speaker)


def _quote_of(block: Block, blocks: list[Block], position: int, label: str) -> Quote | None:
    if block.kind not in (Kind.TEXT, Kind.QUOTED):
        return None
    quote = in_marks(block.text) or _above_a_name(block) or _before_a_name(block)
    named_beneath = _is_attribution(blocks, position + 1)
    if label in METHODS and not named_beneath and not (quote and quote.speaker):
        return None  # a question to ask, in quotation marks or set off
    if quote or block.kind is Kind.QUOTED or label == QUOTE:
        return quote or Quote(block.text)
    return Quote(block.text) if named_beneath and _may_be_said(block.text) else None


def in_marks(text: str) -> Quote | None:
    """The quote, where a paragraph is one in quotation marks with at most a name behind it."""
    closing = MARKS.get(text[:1])
    if not closing:
        return None
    end = _end_of_marks(text, text[0], closing)
    name = ATTRIBUTION.fullmatch(text[end + 1 : end + 200]) if end > 0 else None
    if not name or len(text) > end + 200 or (name["name"] and not is_name(name["name"])):
        return None
    return Quote(text[1:end].strip(), name["name"])


def _above_a_name(block: Block) -> Quote | None:
    """In marks, with a short line beneath it in the same paragraph."""
    *above, last = (line.text for line in block.lines)
    if not above or len(last) > SHORT or last.endswith(NO_HEADING_ENDS):
        return None
    quote = in_marks(" ".join(above))
    return Quote(quote.text, last) if quote and not quote.speaker else None


def _before_a_name(block: Block) -> Quote | None:
    """Without marks, with a dash and a name behind its last sentence."""
    text = block.text
    behind = BEHIND.search(text, max(0, len(text) - END)) if len(text) <= LONG else None
    if not behind or not is_name(behind["name"]):
        return None
    return Quote(text[: behind.start("dash")].strip(), behind["name"])


def _end_of_marks(text: str, opening: str, closing: str) -> int:
    """Where the marks that open a text are closed, others of their kind within left aside."""
    depth = 0
    for found in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if found[0] in closing and (depth or opening not in closing):
            depth -= 1
        else:
            depth += 1
        if depth == 0:
            return found.start()
    return -1


def is_name(text: str) -> bool:
    """Whether this may be somebody's name, with what they are behind a comma or in brackets."""
    words = re.split(r"[,(–—]", text, maxsplit=1)[0].split()
    if not 0 < len(words) <= 6 or len(text) > 120 or text.endswith((":", ";", "!", "?")):
        return False
    capital = all(not word[:1].islower() or word in PARTICLES for word in words)
    return capital and all(A_WORD.match(word) or word == "&" for word in words)


def _is_attribution(blocks: list[Block], position: int) -> bool:
    """A dash and a name, and no list."""
    if not 0 <= position < len(blocks) or blocks[position].kind is not Kind.ITEM:
        return False
    after = blocks[position + 1] if position + 1 < len(blocks) else None
    listed = after is not None and after.kind is Kind.ITEM
    block = blocks[position]
    return block.marker[0] in DASHES and is_name(block.text) and not listed


def _may_be_said(text: str) -> bool:
    return len(text) <= LONG and len(text.split()) >= 4 and text[-1] in ".!?…"


def _names_its_speaker(said: Block, block: Block, blocks: list[Block], position: int) -> bool:
    if said.said is None or said.said.speaker:
        return False
    if block.kind is Kind.HEADING:
        undressed = not block.label and not block.level and block.text.isupper()
        return undressed and is_name(block.text) and 2 <= len(block.text.split()) <= 4
    if block.kind is Kind.TEXT:
        return is_name(block.text) and len(block.text.split()) > 1 and not block.text.endswith(".")
    return _is_attribution(blocks, position)


def _said_by(said: Block, block: Block, draft: Draft) -> Block:
    quote = said.said
    assert quote is not None
    if block.kind is not Kind.ITEM:
        draft.doubt("speaker-guessed", "quotes", block.text)
    elif said.label != QUOTE and not said.lines[0].quoted and not in_marks(quoted := said.text):
        draft.doubt("quote-without-marks", "quotes", quoted)
    lines = [*said.lines, *block.lines]
    return Block(Kind.SAID, lines, said.label, said=Quote(quote.text, block.text))
