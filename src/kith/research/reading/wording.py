"""Words as exports have them, made plain: no HTML, no LaTeX, no doubled spaces."""

from __future__ import annotations

import html
import re
import unicodedata

from bibtexparser.latexenc import latex_to_unicode

A_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|sc|scp|span|p|br|italic|bold|title|sec|jats:[a-z-]+|"
    r"mml:[a-z]+|math)\b[^<>]*>",
    re.IGNORECASE,
)
COMMAND = re.compile(r"\\(?:emph|textit|textbf|textsc|textrm|mbox|url|href)\b\s*")
DASHES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", " "))
YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


def plain(text: str) -> str:
    """Without tags, whether they were escaped or not, and with one space between words."""
    for _time in range(2):
        text = A_TAG.sub(" " if "<p" in text.lower() else "", html.unescape(text))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def from_latex(text: str) -> str:
    """A value of BibTeX: accents joined, braces and commands gone."""
    text = COMMAND.sub("", text)
    for written, meant in DASHES:
        text = text.replace(written, meant)
    return plain(latex_to_unicode(text)).replace("\\&", "&").replace("\\%", "%").replace("\\", "")


def year_in(*said: str) -> int | None:
    """The first year that is told: "2004/03//", "c2004" and "2019–2020" have one; "n.d." none."""
    for text in said:
        if found := YEAR.search(text or ""):
            return int(found[1])
    return None


def placed(where: str, volume: str, number: str, pages: str) -> str:
    """ "Journal 4 (2), 11–34", as much of it as there is."""
    issue = " ".join(filter(None, (volume, f"({number})" if number else "")))
    return ", ".join(filter(None, (" ".join(filter(None, (where, issue))), pages)))
