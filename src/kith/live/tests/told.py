"""What a stream says, as a browser understands it."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    event: str
    data: str
    revision: int
    frame: bytes

    @property
    def operations(self) -> list[list[str]]:
        return json.loads(self.data)

    def says(self, words: str) -> bool:
        """Whether these words are in the HTML or the sentences of a change."""
        return self.event == "change" and any(words in html for _, _, html in self.operations)


def read(frame: bytes) -> Told | None:
    """One event; None for what is no event."""
    lines = frame.decode().split("\n")
    fields = dict(line.partition(": ")[::2] for line in lines if line)
    if "data" not in fields:
        return None
    return Told(fields["event"], fields["data"], int(fields.get("id", 0)), frame)
