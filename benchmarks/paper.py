"""A sheet of paper as PDF, beside the least that typst does for a page of words."""

from __future__ import annotations

from argparse import Namespace
from statistics import median

from benchmarks.row import Budget, Row
from benchmarks.served import Villages

CPU = Budget(50)


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    """Typeset in a process of its own, which has Kith's methods."""
    spent = villages.new().play("sheets", runs=wishes.runs)
    note = f"{spent['size'] / 1024:.0f} KB, tagged (PDF/UA)"
    ours, bare = median(spent["ours"]), median(spent["bare"])
    return [Row("a sheet: CPU", ours, "ms", bare, "bare typst page", note, CPU)]
