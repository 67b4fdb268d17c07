"""Ten thousand references, read and kept in a place of its own, beside a library that loads all."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.child import ask
from benchmarks.row import Budget, Row
from benchmarks.served import Villages
from kith.research.tests.samples import bibtex, ris

MANY = 10_000
PATIENCE = 1200.0  # seconds, on a machine that does much else
MEMORY = Budget(200)  # MB, of the whole process
KINDS: dict[str, tuple[str, Callable[[int], Iterator[str]]]] = {
    "ris": ("RIS", ris),
    "bibtex": ("BibTeX", bibtex),
}


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    found: list[Row] = []
    for kind, (name, written) in KINDS.items():
        place = villages.new()
        file = Path(place.folder) / f"many.{kind}"
        file.write_text("".join(written(MANY)), encoding="utf-8")
        asked = {"kind": kind, "file": str(file)}
        kith = ask("benchmarks.importing", asked | {"name": kind}, place.environment, PATIENCE)
        bare = ask("benchmarks.bare.references", asked, place.environment, PATIENCE)
        found += rows(name, kith, bare)
    return found


def rows(name: str, kith: dict, bare: dict) -> Iterator[Row]:
    what, note = f"{MANY:,} {name} references", f"{kith['kept']:,} kept, in {kith['jobs']} jobs"
    whole = "the library, loading all"
    yield Row(f"{what}: peak memory", kith["peak"], "MB", bare["peak"], whole, note, MEMORY)
    yield Row(f"{what}: CPU", kith["cpu"], "s", bare["cpu"], whole)
    yield Row(f"{what}: longest job", kith["longest"], "ms")
    yield Row(f"{what}: median job", median(kith["all"]), "ms")
