"""What a guide cites, by the title of each: what a group can read, and is then about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kith.activities.models.passage import Text
from kith.guides.addresses import leads_to_the_web

QUOTED = re.compile(r"“([^”]{3,})”|«([^»]{3,})»|\"([^\"]{3,})\"")
LEANING = re.compile(r"(?<![*\w])[*_]([^*_]{3,})[*_](?![*\w])")
MARKS = re.compile(r"(?<![*\w])[*_]+(?=\S)|(?<=\S)[*_]+(?![*\w])")
LONGEST = 200  # characters, as a topic
AFTER = " .,;:\u00a0\u202f"


def works(sources: list[dict[str, str]], quotes: list[dict[str, str]]) -> Iterator[Text]:
    """Each source whose title fits into a topic: all of what is cited, its title, its address.
    Where a guide has none, those who are quoted.
    """
    for row in sources:
        title = title_in(row["text"])
        if title and len(title) <= LONGEST:
            url = row["url"] if leads_to_the_web(row["url"]) else ""
            yield Text(MARKS.sub("", row["text"]), title, url)
    if not sources:
        said = [(row["text"], row["speaker"].strip()) for row in quotes]
        yield from (Text(text, who) for text, who in said if 0 < len(who) <= LONGEST)


def title_in(cited: str) -> str:
    """The words between quotation marks, as of an article; else what leans, as of a book; else all
    of it.
    """
    found: Any = QUOTED.search(cited) or LEANING.search(cited)
    said = next(filter(None, found.groups())) if found else cited
    return MARKS.sub("", said).strip(AFTER)
