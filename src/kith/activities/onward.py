"""What can be done with a plan beyond its activity, as rooms above this one offer it.

The activity does not know them; they register here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Onward:
    """A button beside the plan's own, and the page to which it leads once the plan is kept."""

    key: str
    label: Any
    url: str


Leader = Callable[[Any, Any], "Onward | None"]
_leaders: list[Leader] = []


def lead_onward(leader: Leader) -> Leader:
    """Register `leader(activity, who)`, which answers an `Onward` or None."""
    _leaders.append(leader)
    return leader


def onward(activity: Any, who: Any) -> list[Onward]:
    return [way for leader in _leaders if (way := leader(activity, who))]
