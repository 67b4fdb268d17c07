"""One thing that was measured, beside its reference and its budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

VALUE, RATIO = "value", "ratio"


@dataclass(frozen=True)
class Budget:
    """What DESIGN allows: a most (or, with `least`, a least) of the value or of the ratio."""

    limit: float
    of: str = VALUE
    least: bool = False

    def is_met(self, row: Row) -> bool | None:
        """None where there is nothing to compare."""
        measured = row.value if self.of == VALUE else row.ratio
        if measured is None:
            return None
        return measured >= self.limit if self.least else measured <= self.limit

    def in_words(self, unit: str) -> str:
        sign = "≥" if self.least else "≤"
        return f"{sign} {self.limit:g} {unit if self.of == VALUE else '×'}".strip()


@dataclass(frozen=True)
class Row:
    """`reference` is in the same unit as `value`; `beside` says in a few words what it is."""

    name: str
    value: float | None
    unit: str
    reference: float | None = None
    beside: str = ""
    note: str = ""
    budget: Budget | None = None

    @property
    def ratio(self) -> float | None:
        if self.value is None or not self.reference:
            return None
        return self.value / self.reference

    @property
    def verdict(self) -> str:
        met = self.budget.is_met(self) if self.budget else None
        return "" if met is None else "met" if met else "over"

    def as_json(self) -> dict[str, Any]:
        """In the shape that every benchmark writes with `--json`."""
        budget = f"budget {self.budget.in_words(self.unit)}: {self.verdict}" if self.budget else ""
        said = (self.note, f"reference: {self.beside}" if self.beside else "", budget)
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "reference": self.reference,
            "ratio": self.ratio,
            "note": "; ".join(filter(None, said)),
        }
