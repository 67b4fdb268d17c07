"""Where the database is: one address, read into what Django wants."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from kith.config.refusal import Unusable

SHAPE = "postgres://user:password@host:port/name"

# `secure_delete`: words that somebody withdrew must not stay in the file's free pages.
PRAGMAS = """
    PRAGMA journal_mode=WAL;
    PRAGMA synchronous=NORMAL;
    PRAGMA mmap_size=134217728;
    PRAGMA secure_delete=ON;
"""


def sqlite(file: Path) -> dict[str, Any]:
    """Django's settings for the one file. IMMEDIATE: contended writers wait, and none is lost."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": PRAGMAS},
        "TEST": {"NAME": str(file.with_name("kith-tests.sqlite3"))},
    }


def postgres(address: str) -> dict[str, Any]:
    """Django's settings for `SHAPE`. Each part may be percent-encoded; a host that is a
    percent-encoded path is a socket's folder; `?sslmode=…` goes to the driver as it is.
    """
    scheme, found, rest = address.partition("://")
    if scheme not in ("postgres", "postgresql") or not found:
        raise Unusable(f"KITH_DATABASE is not an address that Kith knows; it knows {SHAPE}.")
    before, _, query = rest.partition("?")
    authority, _, name = before.partition("/")
    account, _, place = authority.rpartition("@")
    user, _, password = account.partition(":")
    host, port = _host_and_port(place)
    if not name or "/" in name:
        raise Unusable(f"KITH_DATABASE names no database; it looks like {SHAPE}.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(name),
        "USER": unquote(user),
        "PASSWORD": unquote(password),
        "HOST": host,
        "PORT": port,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(query)),
    }


def _host_and_port(place: str) -> tuple[str, str]:
    """By hand, because `urlsplit` lowers the case of a host, and a socket's folder has one."""
    if place.startswith("["):
        host, closed, rest = place[1:].partition("]")
        port = rest.removeprefix(":")
    else:
        host, _, port = place.partition(":")
        closed = "]"
    port_is_a_number = not port or (port.isascii() and port.isdigit() and 0 < int(port) < 65536)
    if not closed or not port_is_a_number:
        raise Unusable(f"KITH_DATABASE has a port that is no number; it looks like {SHAPE}.")
    return unquote(host), port
