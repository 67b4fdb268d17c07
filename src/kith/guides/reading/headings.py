"""Tells whether a line is a heading, or begins with one: by its wording first, then its dress."""

import re
from typing import NamedTuple

from kith.guides.reading.lines import SHORT, Line
from kith.guides.reading.shape import METHODS
from kith.guides.reading.wordings import LICENCE, ONE_LINE, TIP, label_of

# "Reflect on practice: Discuss…", "Tip – Ask…"; a dash needs its spaces, a colon may have one.
RUN_IN = re.compile(r"(?P<words>[^:：]{2,60}?)(?:\s?[:：]|\s[–—-](?=\s))\s*(?P<rest>\S.*)?")
ENTRY = re.compile(r"\s*[:：.–—-]*\s*")
COPYRIGHT = re.compile(r"©|\(c\) ?\d|copyright (?:©|\(c\)|\d)", re.I)  # says its own label
ENDS_A_SENTENCE = (".", "!", "?", "…", ":", "”", "»", '"', ";", "؟", "。")
NO_HEADING_ENDS = (".", ",", ";")


class Heading(NamedTuple):
    """`label` is "" for a heading that is none of ours; `rest` is the text on the same line."""

    label: str
    words: str
    level: int = 0
    rest: Line | None = None


def heading_of(line: Line) -> Heading | None:
    """The heading that `line` is or begins with."""
    if COPYRIGHT.match(line.text):
        return Heading(LICENCE, "", rest=line)
    dressed = bool(line.level) or line.wholly_bold or in_capitals(line.text)
    if len(line.text) <= SHORT:
        label = label_of(line.text)
        if label and _may_be(label, line, dressed):
            return Heading(label, line.text, line.level)
    return _run_in(line) or (_unknown(line) if dressed else None)


def in_capitals(text: str) -> bool:
    """Whether a line is written wholly in capitals, and has words enough to shout."""
    return text.isupper() and sum(map(str.isalpha, text[: SHORT + 1])) >= 4


def _may_be(label: str, line: Line, dressed: bool) -> bool:
    """One in a list is numbered, or a method or the tip; an undressed one begins with a capital."""
    if line.text.endswith(NO_HEADING_ENDS) and not line.level:
        return False
    if label in ONE_LINE and not dressed and not line.text.endswith(":"):
        return False
    if line.marker and not line.wholly_bold:
        return line.marker[-1] in ".)" or (dressed and label in (*METHODS, TIP))
    return dressed or not line.text[:1].islower()


def _run_in(line: Line) -> Heading | None:
    words, start = _beginning(line)
    label = label_of(words) if words else ""
    plain = not line.bold and words[:1].islower()
    in_a_list = line.marker and not line.bold and label not in (*METHODS, TIP)
    if not label or plain or in_a_list:
        return None
    rest = line.text[start:]
    text = line._replace(text=rest, marker="", level=0, bold=0) if rest else None
    return Heading(label, words, line.level, text)


def _beginning(line: Line) -> tuple[str, int]:
    """The words that may be a heading at the beginning of a line, and where the rest starts."""
    if 0 < line.bold <= SHORT and not line.wholly_bold:
        entry = ENTRY.match(line.text, line.bold)
        return line.text[: line.bold].rstrip(" :.–—-"), entry.end() if entry else line.bold
    words, stop, rest = line.text[: SHORT + 1].partition(". ")
    if stop and words.isupper() and rest:
        return words, len(words) + len(stop)
    run = RUN_IN.match(line.text)
    return (run["words"], run.start("rest") if run["rest"] else len(line.text)) if run else ("", 0)


def _unknown(line: Line) -> Heading | None:
    if line.level:
        return Heading("", line.text, line.level)
    short = len(line.text) <= SHORT and not line.text.endswith(NO_HEADING_ENDS)
    return Heading("", line.text) if short and not line.marker and not line.quoted else None
