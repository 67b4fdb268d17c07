"""How often codes are asked for and tried: strictly by account, generously by address.

A school is one address: everybody in it may ask within the same minute. The counts are kept in
Django's cache, in memory: one process, one count. More processes need a cache that they share.
"""

from __future__ import annotations

from allauth.core.internal import ratelimit
from django.http import HttpRequest

CODES_FOR_ACCOUNT, CODES_FROM_ADDRESS, TRIES_OF_CODE = "account", "address", "tries"

RATES = {
    CODES_FOR_ACCOUNT: "5/10m/key",
    CODES_FROM_ADDRESS: "600/10m/ip",
    TRIES_OF_CODE: "5/10m/key",
}


def allow(request: HttpRequest, what: str, key: str = "") -> bool:
    """Count one more, or say no. Atomic: a thousand at once get no more than one by one."""
    counted = ratelimit.consume(request, app="kith.people", action=what, config=RATES, key=key)
    return counted is not None


def forgive(request: HttpRequest, what: str, key: str) -> None:
    """Forget what was counted for `key`."""
    ratelimit.clear(request, app="kith.people", action=what, config=RATES, key=key)
