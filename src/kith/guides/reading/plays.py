"""Places the text of a play: its prompt, and its topics."""

from itertools import groupby

from kith.guides.reading.blocks import Block, Kind
from kith.guides.reading.draft import Draft
from kith.guides.reading.lines import SHORT
from kith.guides.reading.sections import Section
from kith.guides.reading.shape import MORE_OR_LESS
from kith.guides.reading.topics import (
    ABOUT_TOPICS,
    SENTENCE_END,
    Division,
    bare_topic,
    divide,
    find_topics,
)

ENDING = 200  # characters: the last sentence of a paragraph, or what does for one


def place_play(section: Section, draft: Draft) -> None:
    """The prompt is all of the play's text but its topics: each paragraph as it stands.

    A sentence that only lists topics is not in the prompt; text after it is a paragraph.
    """
    draft.open_play(section.label, section.title)
    _place_blocks(section.blocks, draft)


def place_topics(section: Section, draft: Draft) -> None:
    """Topics under a heading of their own belong to the play before it."""
    if not draft.play:
        draft.doubt("topics-without-method", "plays", section.title)
        draft.leave(*section.paragraphs)
        return
    for kind, run in groupby(section.blocks, lambda block: block.kind):
        if kind is Kind.ITEM:
            _place_list(list(run), draft, expected=True)
        elif kind is not Kind.SAID:
            for block in run:
                _place_listed(block, draft)


def _place_blocks(blocks: list[Block], draft: Draft) -> None:
    expected = False
    for kind, run in groupby(blocks, lambda block: block.kind):
        if kind is Kind.ITEM:
            _place_list(list(run), draft, expected)
        elif kind is not Kind.SAID:
            for block in run:
                _place_paragraph(block.text, draft)
                expected = _leads_to_topics(block.text, draft.play)


def _leads_to_topics(text: str, method: str) -> bool:
    end = text[-ENDING:]
    return bool(ABOUT_TOPICS.search(end)) and (method == MORE_OR_LESS or end.endswith(":"))


def _place_listed(block: Block, draft: Draft) -> None:
    """Topics in words: one a line, or all in one sentence; a longer text is a paragraph."""
    lines = [line.text for line in block.lines]
    if len(lines) > 1 and not any(text.endswith((",", ".")) for text in lines[:-1]):
        draft.topics[draft.play] += map(bare_topic, lines)
    elif find_topics(block.text) or SENTENCE_END.search(block.text):
        _place_paragraph(block.text, draft)
    else:
        _place_divided(divide(block.text), draft)


def _place_paragraph(text: str, draft: Draft) -> None:
    prompt = draft.prompts[draft.play]
    found = find_topics(text)
    if not found:
        prompt.append(text)
        return
    prompt += filter(None, (found.before, found.after))
    draft.headings += filter(None, (found.label,))
    _place_divided(found.division, draft)


def _place_divided(division: Division, draft: Draft) -> None:
    topics, rest, divided = division
    draft.topics[draft.play] += topics
    draft.leave(*rest)
    if divided:
        draft.doubt("topics-divided", f"plays.{draft.play}", divided)


def _place_list(items: list[Block], draft: Draft, expected: bool) -> None:
    """A list of short items is the topics, where one is expected or the method is made of them."""
    texts = [item.text for item in items]
    short = all(len(text) <= SHORT for text in texts)
    numbered = items[0].marker[-1] in ".)"
    whole_sentences = any(text.endswith((".", "!")) for text in texts)
    guessed = draft.play == MORE_OR_LESS and not numbered and not whole_sentences
    if short and (expected or guessed):
        draft.topics[draft.play] += filter(None, map(bare_topic, texts))
        if not expected:
            draft.doubt("list-taken-for-topics", f"plays.{draft.play}", texts[0])
    else:
        draft.prompts[draft.play] += texts
