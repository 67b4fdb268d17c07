"""What came of everything that was sent while something went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benchmarks.phones import Told


@dataclass(frozen=True)
class Struck:
    """`at` is when it happened, or when its cause was gone; from `healed` on an answer says that
    all is well again. `note` says what happened.
    """

    at: float
    healed: float
    note: str


@dataclass(frozen=True)
class Kept:
    """What is in the database: ids, words, and how many events told of new words."""

    ids: set[str]
    words: list[str]
    events: int


@dataclass(frozen=True)
class Outcome:
    """`sent` is what the senders say; `shown` has the mark of each id that everybody is shown."""

    written: int
    streams: int
    sent: dict[str, Any]
    shown: dict[str, str]
    told: Told
    kept: Kept
    struck: Struck

    @property
    def acknowledged(self) -> dict[str, float]:
        return self.sent["acknowledged"]

    @property
    def lost(self) -> int:
        return len(self.acknowledged.keys() - self.kept.ids)

    @property
    def doubled(self) -> int:
        """Words that are there twice, and changes that were told of and made none."""
        twice = len(self.kept.words) - len(set(self.kept.words))
        return twice + max(0, self.kept.events - len(self.kept.words))

    @property
    def heard(self) -> float:
        """How much of what was acknowledged, and is for everybody, reached them all."""
        wanted = [mark for pk, mark in self.shown.items() if pk in self.acknowledged]
        heard = sum(self.told.marks.get(mark, (0, 0.0))[0] for mark in wanted)
        return heard / max(1, len(wanted) * self.streams)

    @property
    def until_taken(self) -> float | None:
        """Seconds until the first write was answered yes again."""
        return self.since(at for at in self.acknowledged.values())

    @property
    def until_told(self) -> float | None:
        """Seconds until each stream had heard all that was acknowledged up to the first thing that
        everybody is shown again. None where one never did.
        """
        times = {mark: self.acknowledged[pk] for pk, mark in self.shown.items()
                 if pk in self.acknowledged}  # fmt: skip
        first = min((at for at in times.values() if at > self.struck.healed), default=0.0)
        until_then = [self.told.marks.get(mark) for mark, at in times.items() if at <= first]
        if not until_then or any(one is None or one[0] < self.streams for one in until_then):
            return None
        return max(one[1] for one in until_then if one) - self.struck.at

    def since(self, times: Any) -> float | None:
        after = [at for at in times if at > self.struck.healed]
        return min(after) - self.struck.at if after else None
