"""Marks: how a device edits its own anonymous words, and votes once, while nobody knows whose.

A mark is a random word, the serial of its issue and a signature by the activity's own key. The
device keeps it in an HttpOnly cookie; the server keeps only *that* one was issued. Rows carry
the mark's seal, a one-way hash. Closing destroys the key, and the seals with it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Any


def new_key() -> str:
    return secrets.token_hex(32)


def make(key: str, step_id: Any, serial: int) -> str:
    """A fresh mark for one step."""
    said = f"{secrets.token_urlsafe(18)}.{serial}"
    return f"{said}.{_signature(key, step_id, said)}"


def serial_of(key: str, step_id: Any, mark: str) -> int | None:
    """Which issue this mark is of; None where we did not make it, or the key is gone."""
    said, _, signature = mark.rpartition(".")
    ours = _signature(key, step_id, said)
    if not key or not hmac.compare_digest(signature.encode(), ours.encode()):
        return None
    return int(said.rpartition(".")[2])


def seal(mark: str) -> str:
    """What a row carries of a mark. The random part has 144 bits, so the hash tells nothing."""
    return hashlib.sha256(mark.partition(".")[0].encode()).hexdigest()


def seals(marks: Mapping[str, str]) -> list[str]:
    """The seals of all marks that a device holds."""
    return [seal(mark) for mark in marks.values()]


def _signature(key: str, step_id: Any, said: str) -> str:
    return hmac.new(key.encode(), f"{step_id}.{said}".encode(), "sha256").hexdigest()[:32]
