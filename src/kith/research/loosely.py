"""Reading what others send: anything may be missing, or of another kind than it should be."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from kith import outside
from kith.research.troubles import Unread


def json_in(found: outside.Found | outside.Unchanged) -> Any:
    try:
        return json.loads(found.body) if isinstance(found, outside.Found) else {}
    except (ValueError, RecursionError):
        raise Unread("unread") from None


def as_dict(said: Any) -> dict[str, Any]:
    return said if isinstance(said, dict) else {}


def listed(said: Any) -> list[Any]:
    return said if isinstance(said, list) else []


def first(said: Any) -> Any:
    return (
        next(iter(said), None) if isinstance(said, Iterable) and not isinstance(said, str) else said
    )
