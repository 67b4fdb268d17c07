"""A stream's frames put on its line at once: what the server offers, and how it is asked for."""

from collections.abc import Callable, Mapping
from typing import Any

EXTENSION = "kith.at-once"  # to ASGI, and ours; offered by `config.line`

# Puts a frame on the line and says True; or says False, and then it is written by whoever waits.
Put = Callable[[bytes], bool]


def never(frame: bytes) -> bool:
    return False


def offered(scope: Mapping[str, Any]) -> Put:
    """What this request's server offers; `never` where it offers nothing of the kind."""
    return scope.get("extensions", {}).get(EXTENSION, {}).get("put", never)
