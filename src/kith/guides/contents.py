"""What a guide holds, in the one shape that the reader, the form and the command line share.

`topic, language, version, licence, context, tip`: text. `plays`: [{method, prompt, topics}];
`quotes`: [{text, speaker}]; `sources` and `links`: [{text, url}]; `leftover`: [text].
`unsure` is the reader's alone.
"""

from __future__ import annotations

from typing import Any

Contents = dict[str, Any]

WORDS = ("topic", "language", "version", "licence", "context", "tip")
ROWS = ("quotes", "sources", "links")
AT_MOST = 40  # rows of a kind in the form: with more, a browser's form is too long to send
PIECES = 20  # of what is left over


def fitted(contents: Contents) -> Contents:
    """The same contents with no more rows than the form holds; the rest of them is left over."""
    over = [
        " ".join(filter(None, row.values())) for rows in ROWS for row in contents[rows][AT_MOST:]
    ]
    left = [*contents["leftover"], *over]
    joined = ["\n\n".join(left[PIECES:])] if left[PIECES:] else []
    rows = {name: contents[name][:AT_MOST] for name in ROWS}
    return {**contents, **rows, "leftover": [*left[:PIECES], *joined]}


def empty() -> Contents:
    """A guide in which nothing is said yet."""
    nothing: Contents = dict.fromkeys(WORDS, "")
    return nothing | {name: [] for name in (*ROWS, "plays", "leftover", "unsure")}
