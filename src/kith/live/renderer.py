from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db import close_old_connections, connections

from kith.activities import regions
from kith.activities.audiences import Audience
from kith.live import frames

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class News:
    """What there is to tell: one frame for each audience that sees a change; and who is to hear
    it no more, or only as everybody does.
    """

    revision: int
    frames: dict[Audience, bytes]
    removed: frozenset[str]
    convening: frozenset[str]


class Renderer:
    """One thread, with a database connection of its own, that reads and renders for all rooms.

    When the machine has too much to do, rooms queue here; each then gathers for longer, and
    tells more at once.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="render")

    async def state(self, activity: UUID) -> tuple[int, frozenset[str]]:
        """The activity's revision, and the participants who were removed from it."""
        return await self._ask(lambda: regions.state(activity))

    async def news(self, activity: UUID, since: int, audiences: Iterable[Audience]) -> News:
        """What changed since a revision, each thing rendered once for an audience."""
        return await self._ask(lambda: render(activity, since, audiences))

    def stop(self) -> None:
        self._thread.submit(connections.close_all)
        self._thread.shutdown(wait=True)

    async def _ask(self, question: Callable[[], Answer]) -> Answer:
        def asked() -> Answer:
            close_old_connections()  # one that the database dropped is opened anew
            return question()

        return await asyncio.get_running_loop().run_in_executor(self._thread, asked)


def render(activity: UUID, since: int, audiences: Iterable[Audience]) -> News:
    changes = regions.changes(activity, since, audiences)
    written = {
        audience: frames.change(changes.revision, operations)
        for audience, operations in changes.operations.items()
        if operations
    }
    return News(changes.revision, written, changes.removed, changes.convening)
