"""Web addresses as people write them: which lead somewhere, and which are only words."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

BARE = re.compile(r"www\.\S+", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def leads_to_the_web(address: str) -> bool:
    """Whether this may be a link on a page: http or https, and a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def tidied(address: str) -> str:
    """An address as it is kept: nothing for "#", and `https://` before "www."."""
    address = address.strip()
    if address.startswith("#"):
        return ""
    return f"https://{address}" if BARE.fullmatch(address) else address


def is_unsafe(address: str) -> bool:
    """Whether it says a scheme that no guide needs, such as `javascript:`."""
    scheme = SCHEME.match(address)
    return scheme is not None and scheme[0].lower() not in ("http:", "https:", "mailto:")
