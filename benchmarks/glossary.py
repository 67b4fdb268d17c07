"""A page with its words linked to a community's, beside one regular expression of all of them."""

from __future__ import annotations

import re
from argparse import Namespace
from random import Random
from statistics import median
from uuid import UUID

from django.utils.safestring import mark_safe

from benchmarks.grouping import SHIPPED, spent
from benchmarks.row import Budget, Row
from benchmarks.served import Villages
from kith.understandings.glossary import Entry, Glossary
from kith.understandings.links import link

TERMS, FEW, WORDS = 5_000, 50, 2_000
CPU = Budget(20)
ON_ITS_PAGE = "What it means here, in a sentence or two, as we agreed it in the autumn."


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    return [row(count, wishes.runs) for count in (TERMS, FEW)]


def row(count: int, runs: int) -> Row:
    text = written()
    spellings = words_of(text, count)
    page, glossary, pattern = drawn(text), known(spellings), alternatives(spellings)
    ours, plain = [], []
    for _run in range(runs):
        ours.append(spent(lambda: link(page, glossary)))
        plain.append(spent(lambda: firsts(pattern, page)))
    return Row(
        f"{count:,} words linked into {WORDS:,}: CPU",
        median(ours),
        "ms",
        median(plain),
        "one regular expression",
        f"{link(page, glossary).count('<a ')} links were drawn",
        CPU,
    )


def written() -> list[str]:
    """Two thousand words that follow one another in the guides that ship with Kith."""
    guides = sorted(SHIPPED.glob("*.md"))
    words = " ".join(guide.read_text("utf-8") for guide in guides).split()
    words = [re.sub(r"[<>&]", "", word) for word in words]
    return (words * (WORDS // len(words) + 1))[:WORDS]


def words_of(text: list[str], count: int) -> list[str]:
    """Spellings of one to three words: a tenth stand in the text, the others nearly do."""
    chance, found = Random("glossary"), set()
    while len(found) < count:
        start, length = chance.randrange(len(text) - 3), chance.randint(1, 3)
        words = re.findall(r"\w+", " ".join(text[start : start + length]))
        if words and len(" ".join(words)) > 4:
            near = "" if chance.random() < 0.1 else str(chance.randrange(10_000))
            found.add(" ".join(words) + near)
    return sorted(found)


def drawn(text: list[str]) -> str:
    """The words as the HTML of paragraphs."""
    paragraphs = (" ".join(text[at : at + 80]) for at in range(0, len(text), 80))
    return mark_safe("".join(f"<p>{each}</p>\n" for each in paragraphs))


def known(spellings: list[str]) -> Glossary:
    glossary = Glossary()
    for number, wording in enumerate(spellings):
        pk = UUID(int=number)
        glossary.add(Entry(pk, wording, "en", ON_ITS_PAGE, f"/words/{pk}/"), [wording])
    return glossary


def alternatives(spellings: list[str]) -> re.Pattern[str]:
    """All spellings as alternatives, the longest first, as one would write it in ten minutes."""
    longest_first = sorted(map(re.escape, spellings), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)


def firsts(pattern: re.Pattern[str], page: str) -> str:
    """Each spelling marked where it first stands, accents and tags left out of account."""
    seen: set[str] = set()

    def mark(found: re.Match[str]) -> str:
        said = found[0].casefold()
        if said in seen:
            return found[0]
        seen.add(said)
        return f'<a href="/words/">{found[0]}</a>'

    return pattern.sub(mark, page)
