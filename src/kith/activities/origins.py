"""Where an activity came from, as rooms above this one tell it: a guide, a meeting, a trial.

The activity does not know them; they register here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Origin:
    """One line of a record: "Guide: *Feedback that is used*", and where it leads."""

    label: Any
    title: str
    url: str = ""


Teller = Callable[[Any, Any], "Origin | None"]
_tellers: list[Teller] = []


def tell_origins(teller: Teller) -> Teller:
    """Register `teller(activity, who)`, which answers an `Origin` or None."""
    _tellers.append(teller)
    return teller


def origins(activity: Any, who: Any) -> list[Origin]:
    """All that is known of where an activity came from and that `who` may see."""
    return [origin for teller in _tellers if (origin := teller(activity, who))]
