"""The village: people who are made up, so that whoever sits at this computer may be any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

THIS_COMPUTER = {"localhost", "127.0.0.1", "[::1]"}
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-Ip", "Via")


@dataclass(frozen=True)
class Villager:
    """A name to press: who it is, where their codes go, and what they are in a few words."""

    name: str
    email: str
    what: str = ""


_tellers: list[Callable[[], Iterable[Villager]]] = []


def told_by(teller: Callable[[], Iterable[Villager]]) -> None:
    """Let a room that knows the village say who lives there. `teller` is asked for each page."""
    _tellers.append(teller)


def all_villagers() -> list[Villager]:
    return [villager for teller in _tellers for villager in teller()]


def may_be_played(request: HttpRequest) -> bool:
    """Whether names and codes are shown: in the village, to the computer that runs it."""
    return settings.KITH_PLACE.kind == "village" and is_at_this_computer(request)


def is_at_this_computer(request: HttpRequest) -> bool:
    """Whether nobody else can be asking: not over the network, not through a proxy or tunnel."""
    host, _port = split_domain_port(request.get_host())
    forwarded = any(name in request.headers for name in FORWARDED)
    return (
        host in THIS_COMPUTER
        and not forwarded
        and _is_loopback(request.META.get("REMOTE_ADDR", ""))
    )


def _is_loopback(address: str) -> bool:
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return (getattr(parsed, "ipv4_mapped", None) or parsed).is_loopback
