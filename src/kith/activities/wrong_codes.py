"""Wrong codes count against an address; right ones never do, because a school is one address."""

from __future__ import annotations

from datetime import timedelta

from django.core.cache import cache
from django.http import HttpRequest

MOST, WITHIN = 100, timedelta(minutes=10)


def _key(request: HttpRequest) -> str:
    return f"wrong-codes:{request.META.get('REMOTE_ADDR', '')}"


def count_wrong(request: HttpRequest) -> None:
    """Remember one wrong code of this address."""
    cache.add(_key(request), 0, timeout=WITHIN.total_seconds())
    cache.incr(_key(request))


def is_tired_of(request: HttpRequest) -> bool:
    """Whether more wrong codes came from this address than people mistype."""
    return cache.get(_key(request), 0) > MOST
