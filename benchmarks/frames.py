"""What streams are sent, each different frame looked into once: a room sends the same to many."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(rb"mark-\d+")
REVISION = re.compile(rb"^id: (\d+)", re.MULTILINE)
DATA = re.compile(rb"^data: (.*)", re.MULTILINE)
KINDS = (b"change", b"over", b"ticket")


@dataclass(frozen=True)
class Seen:
    """`kind` is b"" for what tells nothing, as a beat does; `revision` is as it was written."""

    kind: bytes
    marks: list[bytes]
    revision: str
    data: str
    first_at: float


class Frames:
    def __init__(self) -> None:
        self.seen: dict[bytes, Seen] = {}

    def look(self, frame: bytes, at: float) -> Seen:
        if frame not in self.seen:
            kind = next((kind for kind in KINDS if b"event: " + kind in frame), b"")
            marks = MARK.findall(frame) if kind == b"change" else []
            revision, data = REVISION.search(frame), DATA.search(frame)
            self.seen[frame] = Seen(
                kind,
                marks,
                revision[1].decode() if revision else "",
                data[1].decode() if data else "",
                at,
            )
        return self.seen[frame]

    def changes(self) -> list[tuple[float, str]]:
        """All changes, each with the time at which it first came."""
        found = [(seen, frame) for frame, seen in self.seen.items() if seen.kind == b"change"]
        return sorted((seen.first_at, frame.decode()) for seen, frame in found)
