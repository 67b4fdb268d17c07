from __future__ import annotations

from typing import Any

from kith.people.models import Person


def person(by: Any) -> Person | None:
    """By whom, where it was somebody with an account."""
    return by if isinstance(by, Person) else None
