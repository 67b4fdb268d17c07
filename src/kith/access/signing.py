"""Signed words: a ticket that carries its own proof, so that trusting it costs no query."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core import signing
from django.utils.crypto import salted_hmac


def seal(purpose: str, **said: Any) -> str:
    """Sign `said` for one purpose. The result goes into an address or a cookie as it is."""
    return signing.dumps(said, salt=f"kith.{purpose}", compress=False)


def unseal(purpose: str, sealed: str, for_at_most: timedelta | None = None) -> dict | None:
    """What was signed for this purpose, or None where it was not, was bent or is too old."""
    try:
        return signing.loads(sealed, salt=f"kith.{purpose}", max_age=for_at_most)
    except signing.BadSignature:
        return None


def tag(purpose: str, said: str) -> str:
    """Sixteen characters that are the same for the same words, and tell nothing of them."""
    return salted_hmac(f"kith.{purpose}", said, algorithm="sha256").hexdigest()[:16]
