"""Words out of feeds and registries: without the markup, signs and spaces that come with them."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

NOT_WORDS = re.compile(r"<(script|style|svg|math|mml:math)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->|<!\[CDATA\[|\]\]>", re.DOTALL)
# With attributes only where they have a value, so that "a <b and c> d" stays what it says.
TAG = re.compile(r"""</?[a-z][\w:-]*(\s+[\w:-]+\s*=\s*("[^"]*"|'[^']*'|[^\s<>"']+))*\s*/?>""", re.I)
BREAKS = re.compile(r"</?(p|br|div|li|ul|ol|h\d|jats:(p|title|sec))\b[^<>]*>", re.IGNORECASE)
TWICE = 2  # feeds often escape what was escaped already


def plain(said: object, at_most: int = 500) -> str:
    """One line of words; "" for what is no text. Longer than `at_most` ends in an ellipsis."""
    text = said if isinstance(said, str) else ""
    for _time in range(TWICE):
        text = unescape(_without_markup(text[: at_most * 20]))
    text = " ".join(_without_markup(text).translate(_GONE).split())
    return text if len(text) <= at_most else text[: at_most - 1].rstrip() + "…"


def _without_markup(text: str) -> str:
    text = COMMENT.sub("", NOT_WORDS.sub(" ", text)) if "<" in text or "]]>" in text else text
    return TAG.sub("", BREAKS.sub(" ", text)) if "<" in text else text


class _Gone(dict):
    """Signs that show nothing: control signs become a space, marks of direction go."""

    def __missing__(self, number: int) -> str | None:
        kind = unicodedata.category(chr(number))
        said = {"Cc": " ", "Cf": None, "Cs": None, "Co": None}.get(kind, chr(number))
        self[number] = said
        return said


_GONE = _Gone()
