"""How news reaches the hub. Only a place and its revision cross: words stay in the database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

Hear = Callable[[UUID, int], None]


class Broker(Protocol):
    """Carries news from whoever changed a place to the hub of every process."""

    def tell(self, place: UUID, revision: int) -> None:
        """Say that a place has changed. Any thread may; it neither waits nor fails."""

    def listen(self, hear: Hear | None) -> None:
        """From now on let `hear` know; None ends that."""


class InMemory:
    """The broker of one process. Where no hub listens, as in a command, news is for nobody."""

    def __init__(self) -> None:
        self._hear: Hear | None = None

    def tell(self, place: UUID, revision: int) -> None:
        if hear := self._hear:
            hear(place, revision)

    def listen(self, hear: Hear | None) -> None:
        self._hear = hear


broker: Broker = InMemory()
