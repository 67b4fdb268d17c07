"""Addresses as people give them and servers send them on."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from kith.outside.answers import NotReached

PORTS = {"http": 80, "https": 443}
LONGEST = 2000
NAME = re.compile(r"[\w.-]+|[0-9a-f:.]+(%\w+)?", re.ASCII | re.IGNORECASE)  # or one of IPv6


def tidied(address: str) -> str:
    """The address as it is asked: its name in ASCII, its path in percent signs, no fragment."""
    try:
        parts = urlsplit(address.strip())
        name, port = (parts.hostname or "").rstrip("."), parts.port
        host = name.encode("idna").decode() if not name.isascii() else name
    except (ValueError, UnicodeError):
        raise NotReached("address") from None
    fits = NAME.fullmatch(host) and "@" not in parts.netloc and len(address) <= LONGEST
    if parts.scheme not in PORTS or not fits:
        raise NotReached("address")
    shown = f"[{host}]" if ":" in host else host
    there = shown if port in (None, PORTS[parts.scheme]) else f"{shown}:{port}"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return urlunsplit((parts.scheme, there, path, query, ""))


def sent_on(here: str, there: str) -> str:
    """Where a server at `here` sends us. It may not send us from a safe line to an open one."""
    address = tidied(urljoin(here, there))
    if here.startswith("https:") and not address.startswith("https:"):
        raise NotReached("insecure")
    return address


def host_of(address: str) -> str:
    """Whom we are talking to, for manners: `journal.example:443`."""
    parts = urlsplit(address)
    return f"{parts.hostname}:{parts.port or PORTS[parts.scheme]}"
