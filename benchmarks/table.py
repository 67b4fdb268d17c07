"""Rows as a table that reads as well in a terminal as in Markdown."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.row import Row

HEADS = ("what", "measured", "reference", "ratio", "budget", "")


def machine() -> str:
    """Where and when, in one line: figures of two machines are not to be compared."""
    cores = len(os.sched_getaffinity(0))
    load = os.getloadavg()[0]
    when = time.strftime("%Y-%m-%d %H:%M")
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{when}; {_processor()}, {cores} cores, {python}, {platform.system()}; "
        f"load {load:.1f} as it began"
    )


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """The table, and beneath it a line for each row that has something to add."""
    cells = [HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADS))]
    for number, line in enumerate(cells):
        yield _line(line, widths)
        if number == 0:
            yield "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    yield ""
    for row in rows:
        if row.note:
            yield f"- {row.name}: {row.note}."


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        _figure(row.value, row.unit),
        f"{_figure(row.reference, row.unit)}  {row.beside}".strip(),
        f"{_number(row.ratio)} ×" if row.ratio is not None else "",
        row.budget.in_words(row.unit) if row.budget else "",
        row.verdict,
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell.rjust(width) if column in (1, 2, 3, 4) else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "| " + " | ".join(padded) + " |"


def _figure(value: float | None, unit: str) -> str:
    return "" if value is None else f"{_number(value)} {unit}".strip()


def _number(value: float) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    if value and abs(value) < 10:
        return f"{value:.2f}"
    return f"{value:,.1f}" if abs(value) < 100 else f"{value:,.0f}"


def _processor() -> str:
    try:
        about = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.machine()
    names = [line for line in about.splitlines() if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.machine()
