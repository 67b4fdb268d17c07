"""The panes of a community's page: what rooms above this one know of a community.

A room subclasses `Pane` in its own `panes.py`; defining the class is enough to show it. The page
has three places for panes, in this order: what happens now, what is ahead, what stands on the
shelf. Each pane is one query, and shows its first few things; all of them are on a page of its
own, `/communities/<id>/<key>/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from kith.communities.models import Community


class Slot(IntEnum):
    NOW, AHEAD, SHELF = range(3)


class Pane:
    """Subclasses give `key`, `title`, `slot`, and a `template` that shows a list of `things`."""

    key: ClassVar[str]
    title: ClassVar[Any]
    slot: ClassVar[Slot]
    template: ClassVar[str]
    most: ClassVar[int] = 6

    by_key: ClassVar[dict[str, type[Pane]]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.key in cls.by_key:
            raise ValueError(f"Two panes are called {cls.key}")
        cls.by_key[cls.key] = cls

    def things(self, community: Community, who: Any) -> QuerySet:
        """All there is in this community that `who` may see, what matters most first."""
        raise NotImplementedError

    def url(self, community: Community) -> str:
        """Where all of them are."""
        return reverse("communities:pane", args=[community.pk, self.key])

    def comes_first(self, things: list[Any], community: Community, who: Any) -> bool:
        """Whether this reader finds it above everything else, whatever its place is."""
        return False

    def first_of(self, community: Community, who: Any) -> Shown:
        found = list(self.things(community, who)[: self.most + 1])
        more = len(found) > self.most
        things = found[: self.most]
        first = self.comes_first(things, community, who)
        return Shown(self, things, self.url(community) if more else "", first)


@dataclass(frozen=True)
class Shown:
    """What a page shows of a pane: the things, and where the rest is, or ""."""

    pane: Pane
    things: list[Any]
    more: str
    comes_first: bool = False


def shown(community: Community, who: Any) -> list[Shown]:
    """Every pane of a community, in the order of the page."""
    parts = [pane().first_of(community, who) for pane in Pane.by_key.values()]
    return sorted(parts, key=lambda part: (not part.comes_first, part.pane.slot))
