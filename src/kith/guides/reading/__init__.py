"""Reads what schools have, a learning guide as plain text or Markdown, into its parts.

    reading = read(text)            # or read_file(path)
    text, unsure = decode(raw)      # bytes of an upload; then read(text, unsure)
    reading.as_json()

**Verbatim.** Every field is a span of the source with its Markdown markup taken out and each run
of white space made one space (`markup`, `cleaning` say exactly what goes). Topics lose the glue
of their list, quotes their marks, speakers their dash, items the bullet or number.

**Nothing is lost.** Every word is in a field, in `leftover`, or in `headings`. What was decided
without being sure is in `unsure`, with a code and a sentence.

**Headings** are recognised by their wording, wherever they stand (`wordings`). One that is not
recognised opens a part that is left over; before the plays it stays in the context; in Markdown,
below a recognised heading of a higher level, it stays in that heading's text.

Knows no Django: sentences are marked for the catalogues and translated by who shows them.
"""

from kith.guides.reading.decoding import decode
from kith.guides.reading.doubts import Doubt
from kith.guides.reading.reader import read, read_file
from kith.guides.reading.refusals import LIMIT, Unreadable
from kith.guides.reading.shape import METHODS, Link, Play, Quote, Reading, Source

__all__ = [
    "LIMIT",
    "METHODS",
    "Doubt",
    "Link",
    "Play",
    "Quote",
    "Reading",
    "Source",
    "Unreadable",
    "decode",
    "read",
    "read_file",
]
