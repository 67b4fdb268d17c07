"""What rooms above this one keep of any activity, whatever its method: what people will try.

The engine does not know them; they register here, and are asked at each harvest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Keeper = Callable[[Any, Any], None]
_keepers: list[Keeper] = []


def keep_of_any(keeper: Keeper) -> Keeper:
    """Register `keeper(activity, by)`. It is called often, and so keeps nothing twice."""
    _keepers.append(keeper)
    return keeper


def keep_all(activity: Any, by: Any) -> None:
    for keeper in _keepers:
        keeper(activity, by)
