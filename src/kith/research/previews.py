"""A look at something before it is followed; what it brought is kept for the press that follows."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache

from kith.access.signing import tag
from kith.research.models.follow import Follow
from kith.research.models.item import Item
from kith.research.sources import Brought, Source

KEPT = 600  # seconds
PATIENCE = 10  # seconds, because somebody waits


def look_first(kind: str, query: str) -> Brought | None:
    """What is there. Raises `NotReached`."""
    brought = Source.by_key[kind]().look(query, PATIENCE)
    if brought:
        cache.set(_key(kind, brought.query), brought, KEPT)
    return brought


def bring_what_was_seen(follow: Follow) -> None:
    """Put what the look brought into the tray, so that it need not be asked for again."""
    brought: Any = cache.get(_key(follow.kind, follow.query))
    if brought:
        follow.remember(brought)
        Item.bring(follow, brought.works)


def _key(kind: str, query: str) -> str:
    return "seen-" + tag("look", f"{kind} {query}")
