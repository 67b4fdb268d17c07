"""Likely groups among five hundred cards, beside the least that any such search would do."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import median

import kith
from benchmarks.row import Budget, Row
from benchmarks.served import Villages
from kith.activities.likeness import clusters, weighed

CARDS = 500
SHIPPED = Path(kith.__file__).parent / "guides" / "shipped" / "kith"
CPU = Budget(200)
LANGUAGES = {"en": "English", "fr": "French"}


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    return [row(language, wishes.runs) for language in LANGUAGES]


def row(language: str, runs: int) -> Row:
    cards = written(language)
    ours, plain = [], []
    for _run in range(runs):
        ours.append(spent(lambda: clusters(weighed(cards, language))))
        plain.append(spent(lambda: overlaps(cards)))
    return Row(
        f"groups among {CARDS} cards, {LANGUAGES[language]}: CPU",
        median(ours),
        "ms",
        median(plain),
        "overlap of each two",
        f"{len(clusters(weighed(cards, language)))} groups were found",
        CPU,
    )


def written(language: str) -> list[str]:
    """Cards of three to twelve words that follow one another in the guides that ship with Kith."""
    chance = Random(language)
    guides = sorted(SHIPPED.glob(f"*.{language}.md"))
    words = " ".join(guide.read_text("utf-8") for guide in guides).split()
    starts = [chance.randrange(len(words) - 12) for _card in range(CARDS)]
    return [" ".join(words[start : start + chance.randint(3, 12)]) for start in starts]


def overlaps(cards: Sequence[str]) -> float:
    """How many words each two cards share, of sets of words as they are written."""
    sets = [set(card.lower().split()) for card in cards]
    return sum(len(one & other) for one, other in combinations(sets, 2))


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of CPU."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000
