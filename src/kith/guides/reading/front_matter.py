"""The YAML between two lines of dashes at the head of a guide.

Only its tree is composed, nothing is constructed: a value is taken as it is written, so that
`version: 1.10` stays 1.10 and `language: no` stays Norwegian.
"""

import re

import yaml

from kith.guides.reading.cleaning import joined
from kith.guides.reading.draft import Draft

# A longer block is not front matter, and PyYAML is slow.
BLOCK = re.compile(r"\n*---\n((?:(?!---$|\.\.\.$).{0,400}\n){0,40})(?:---|\.\.\.)(?:\n|$)", re.M)
KEYS = {
    "topic": "topic",
    "title": "topic",
    "language": "language",
    "version": "version",
    "licence": "licence",
    "license": "licence",
}
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
Span = tuple[int, int]


def take_front_matter(text: str, draft: Draft) -> str:
    """Places the front matter of `text` in `draft`; the text that follows it."""
    block = BLOCK.match(text)
    if not block:
        return text
    try:
        tree = yaml.compose(block[1], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        draft.doubt("front-matter-broken", "leftover", joined(block[1]))
        draft.leave(joined(block[1]))
        return text[block.end() :]
    if tree is not None and not isinstance(tree, yaml.MappingNode):
        return text
    taken = _place(tree.value if tree else [], block[1], draft)
    _leave_the_rest(block[1], taken, draft)
    return text[block.end() :]


def _place(pairs: list[tuple[yaml.Node, yaml.Node]], raw: str, draft: Draft) -> list[Span]:
    """The spans of `raw` that found a place."""
    taken = []
    for key, value in pairs:
        if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
            continue
        name = KEYS.get(key.value.casefold(), "")
        if name and not getattr(draft, name) and _fits(name, value, draft):
            setattr(draft, name, joined(value.value))
            draft.headings.append(key.value)
            # A block scalar begins at its sign and its words may be followed by a comment.
            taken.append((key.start_mark.index, value.end_mark.index))
    return taken


def _fits(name: str, value: yaml.ScalarNode, draft: Draft) -> bool:
    if name != "language" or LANGUAGE.fullmatch(value.value):
        return True
    draft.doubt("language-not-a-tag", "language", joined(value.value))
    return False


def _leave_the_rest(raw: str, taken: list[Span], draft: Draft) -> None:
    rest, end = [], 0
    for start, stop in [*taken, (len(raw), len(raw))]:
        rest.append(raw[end:start])
        end = stop
    for line in map(joined, "".join(rest).split("\n")):
        if any(map(str.isalnum, line)):
            draft.doubt("front-matter-unknown", "leftover", line)
            draft.leave(line)
