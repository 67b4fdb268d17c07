"""Reads a guide: clean, take the markup out, gather blocks, divide into parts, place each part."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kith.guides.reading.blocks import Block, Kind, blocks_of
from kith.guides.reading.cleaning import clean, joined
from kith.guides.reading.decoding import decode
from kith.guides.reading.doubts import Doubt
from kith.guides.reading.draft import Draft
from kith.guides.reading.front_matter import take_front_matter
from kith.guides.reading.language import language_of
from kith.guides.reading.lines import lines_of
from kith.guides.reading.markup import Markup
from kith.guides.reading.plays import place_play, place_topics
from kith.guides.reading.quotes import find_quotes
from kith.guides.reading.refusals import LIMIT, Unreadable
from kith.guides.reading.sections import OPENING, UNKNOWN, Section, possible_headings, sections_of
from kith.guides.reading.shape import METHODS, Reading
from kith.guides.reading.sources import place_sources
from kith.guides.reading.titles import take_title
from kith.guides.reading.wordings import (
    CONTEXT,
    ONE_LINE,
    PLAYS,
    QUOTE,
    SOURCES,
    TIP,
    TOPICS,
    fold,
)


def read_file(path: str | Path) -> Reading:
    """The guide in a file. Raises `Unreadable`; what is too large is not read."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(LIMIT + 1)
    except OSError:
        raise Unreadable("missing") from None
    return read(*decode(raw))


def read(text: str, unsure: Sequence[Doubt] = ()) -> Reading:
    """The guide in `text`; `unsure` is what was already doubted. Raises `Unreadable`."""
    if len(text) > LIMIT:
        raise Unreadable("too-large")
    text = clean(text)
    if not text.strip():
        raise Unreadable("empty")
    draft = Draft(unsure=list(unsure))
    markup = Markup(take_front_matter(text, draft))
    sections = sections_of(find_quotes(blocks_of(lines_of(markup, draft)), draft), draft)
    _place(sections, draft)
    _tell_language(markup.words, draft)
    draft.leave(*map(joined, markup.asides))
    return draft.reading()


def _place(sections: list[Section], draft: Draft) -> None:
    for section in sections:
        if section.label in ONE_LINE:
            _place_word(section, draft)
    take_title(sections[0], draft)
    for section in sections:
        for block in section.blocks:
            if block.said:
                _place_said(block, draft)
        if section.label in (*METHODS, TIP):
            _doubt_headings(section, draft)
        if section.label not in ONE_LINE:
            PLACES[section.label](section, draft)


def _place_said(block: Block, draft: Draft) -> None:
    assert block.said is not None
    draft.quotes.append(block.said)
    if not block.said.speaker:
        draft.doubt("quote-without-speaker", "quotes", block.said.text)


def _doubt_headings(section: Section, draft: Draft) -> None:
    about = TIP if section.label == TIP else f"plays.{section.label}"
    for text in possible_headings(section):
        draft.doubt("may-be-heading", about, text)


def _place_context(section: Section, draft: Draft) -> None:
    """An unknown heading stays in it as a paragraph; one without a word of the topic is doubted."""
    topic = set(fold(draft.topic).split())
    for block in section.blocks:
        if block.kind is Kind.HEADING and not topic & set(fold(block.text).split()):
            draft.doubt("heading-in-context", "context", block.text)
    draft.context += section.paragraphs


def _place_tip(section: Section, draft: Draft) -> None:
    if draft.tip and section.paragraphs:
        draft.doubt("said-twice", "tip", section.title)
    draft.tip += section.paragraphs


def _place_unknown(section: Section, draft: Draft) -> None:
    draft.doubt("unknown-heading", "leftover", section.title)
    draft.leave(section.title, *section.paragraphs)


def _place_word(section: Section, draft: Draft) -> None:
    """What has one line, "Topic: …"; a second one, or one beside front matter, is left over."""
    if getattr(draft, section.label):
        draft.leave(*section.paragraphs)
    else:
        setattr(draft, section.label, " ".join(section.paragraphs))


def _tell_language(text: str, draft: Draft) -> None:
    if draft.language:
        return
    draft.language, doubt = language_of(text)
    if doubt:
        draft.doubt(doubt, "language")


def _place_quotes(section: Section, draft: Draft) -> None:
    """Quotes are placed already; what else stands under their heading is left over."""
    draft.leave(*section.paragraphs)


PLACES: Mapping[str, Callable[[Section, Draft], None]] = {
    OPENING: _place_context,
    CONTEXT: _place_context,
    PLAYS: _place_context,
    TOPICS: place_topics,
    TIP: _place_tip,
    QUOTE: _place_quotes,
    SOURCES: place_sources,
    UNKNOWN: _place_unknown,
} | dict.fromkeys(METHODS, place_play)
