"""The door: one question to one address, whatever it leads to, and a plain answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import httpcore
from django.conf import settings

from kith.outside import addresses, bodies, manners
from kith.outside.answers import Found, NotReached, Unchanged
from kith.outside.heads import Heads
from kith.outside.lines import Lines
from kith.outside.patience import Patience

MEGABYTE = 1024 * 1024
SENT_ON = {301, 302, 303, 307, 308}
HOPS = 5
RESTS = {429, 503}
WHY = {401: "refused", 403: "refused", 404: "gone", 410: "gone", 451: "refused"}


def is_open() -> bool:
    """Whether this Kith may ask other servers: only where whoever runs it said so."""
    return bool(settings.OUTSIDE)


def ask(
    url: str,
    *,
    etag: str = "",
    changed: str = "",
    kinds: Collection[str] = (),
    at_most: int = 4 * MEGABYTE,
    seconds: float = 20,
) -> Found | Unchanged:
    """What stands at this address, or `NotReached`.

    With `etag` or `changed`, as the last answer had them, a server may say that nothing is new.
    `kinds` are the media types that are taken, all where none is named. `at_most` counts bytes,
    unpacked; `seconds` count everything: names, connecting, waiting, reading, being sent on.
    """
    if not is_open():
        raise NotReached("closed")
    patience, address = Patience(seconds), addresses.tidied(url)
    with httpcore.ConnectionPool(
        ssl_context=httpcore.default_ssl_context(), network_backend=Lines(patience)
    ) as pool:
        for _hop in range(HOPS + 1):
            question = Question(address, etag, changed, kinds, at_most)
            answer = question.put(pool, patience)
            if not isinstance(answer, str):
                return answer
            address = addresses.sent_on(address, answer)
    raise NotReached("astray")


class Question:
    """One request and its answer."""

    def __init__(self, address: str, etag: str, changed: str, kinds: Collection[str], at_most: int):
        self.address, self.kinds, self.at_most = address, kinds, at_most
        self.since = {"If-None-Match": etag, "If-Modified-Since": changed}

    def put(self, pool: httpcore.ConnectionPool, patience: Patience) -> Found | Unchanged | str:
        """What was found, or the address that the server sends us on to."""
        with (
            manners.turn_with(addresses.host_of(self.address), patience) as host,
            troubles(),
            pool.stream("GET", self.address, headers=self.headers()) as response,
        ):
            heads = Heads(response.headers)
            if response.status in RESTS:
                host.rests_until = manners.rest_of(heads["retry-after"])
                raise NotReached("busy", again=host.rests_until)
            return self.take(response, heads)

    def take(self, response: httpcore.Response, heads: Heads) -> Found | Unchanged | str:
        if response.status in SENT_ON:
            return heads["location"] or _lost("garbled")
        if response.status == 304 and any(self.since.values()):
            return Unchanged(self.address)
        if response.status != 200:
            raise NotReached(WHY.get(response.status, "stumbled"))
        return self.read(response, heads)

    def read(self, response: httpcore.Response, heads: Heads) -> Found:
        if self.kinds and heads.kind not in self.kinds:
            raise NotReached("kind")
        if heads.length > self.at_most:
            raise NotReached("large")
        body = bodies.whole(response.iter_stream(), heads["content-encoding"].lower(), self.at_most)
        return Found(
            url=self.address,
            body=body,
            kind=heads.kind,
            charset=heads.charset,
            etag=heads["etag"][:300],
            changed=heads["last-modified"][:100],
        )

    def headers(self) -> list[tuple[bytes | str, bytes | str]]:
        """Nothing but who asks and what for: no cookies, no referrer."""
        said = {
            "User-Agent": who_asks(),
            "Accept": ", ".join([*self.kinds, "*/*;q=0.1"]),
            "Accept-Encoding": "gzip",
        }
        said |= {name: value for name, value in self.since.items() if value}
        return [*said.items()]


def who_asks() -> str:
    """`Kith (+https://kith.example.org; mailto:it@example.org)`, as far as it is known."""
    known = [f"+{settings.KITH_PLACE.address}"] if settings.KITH_PLACE.address else []
    known += [f"mailto:{settings.OUTSIDE_MAILTO}"] if settings.OUTSIDE_MAILTO else []
    return "Kith" + (f" ({'; '.join(known)})" if known else "")


@contextmanager
def troubles() -> Iterator[None]:
    """What httpcore stumbles over, in our words."""
    try:
        yield
    except httpcore.TimeoutException:
        raise NotReached("slow") from None
    except httpcore.ConnectError:
        raise NotReached("insecure") from None  # a line that is there: only TLS can fail on it
    except (httpcore.NetworkError, httpcore.ProtocolError):
        raise NotReached("cut") from None


def _lost(why: str) -> str:
    raise NotReached(why)
