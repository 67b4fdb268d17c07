"""Where the words of a source went: what the promises of reading are checked with."""

import re
from collections import Counter

from kith.guides.reading import Reading
from kith.guides.reading.cleaning import clean, joined
from kith.guides.reading.draft import Draft
from kith.guides.reading.lines import lines_of
from kith.guides.reading.markup import Markup

GLUE = ("or", "and", "ou", "et")
WORD = re.compile(r"[^\W_]+")
BULLET_NUMBER = re.compile(r"^[\s>]*(?:\(?\d{1,2}[.)]|[A-Za-z]\))(?=\s)", re.M)


def spans(reading: Reading) -> list[str]:
    """Every text of the reading that is a span of its source, paragraph by paragraph."""
    plays, quotes = reading.plays, reading.quotes
    texts = [reading.topic, reading.version, reading.licence, reading.context, reading.tip]
    texts += [text for play in plays for text in (play.prompt, *play.topics)]
    texts += [text for quote in quotes for text in (quote.text, quote.speaker)]
    texts += [source.text for source in reading.sources]
    texts += [*reading.leftover, *reading.headings]
    return [text for texts_of_one in texts for text in texts_of_one.split("\n\n") if text]


def without_markup(source: str) -> str:
    """The source as its reader sees it, white space joined."""
    return joined(" ".join(line.text for line in lines_of(Markup(clean(source)), Draft())))


def kept(reading: Reading) -> str:
    return " ".join([*spans(reading), *(link.url for link in reading.links), reading.language])


def lost_words(source: str, reading: Reading) -> Counter[str]:
    """The words of the source that are nowhere, but for the glue of topics and list numbers."""
    lost = _words(BULLET_NUMBER.sub("", clean(source))) - _words(kept(reading))
    if any(play.topics for play in reading.plays):
        for glue in GLUE:
            lost.pop(glue, None)
    return lost


def lost_letters(source: str, reading: Reading) -> Counter[str]:
    """The same by letters, for texts in which markup stands in the middle of words."""
    return _letters(BULLET_NUMBER.sub("", clean(source))) - _letters(kept(reading))


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))
