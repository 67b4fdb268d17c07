"""What a server says above its answer."""

from __future__ import annotations

from collections.abc import Iterable
from email.message import Message


class Heads:
    """The headers of an answer, by name in lower case; "" for one that is not there."""

    def __init__(self, pairs: Iterable[tuple[bytes, bytes]]):
        self.said = {name.decode("latin-1").lower(): _text(value) for name, value in pairs}
        described = Message()
        described["Content-Type"] = self["content-type"] or "application/octet-stream"
        self.kind = described.get_content_type()
        self.charset = str(described.get_param("charset", "") or "").strip("\"' ").lower()

    def __getitem__(self, name: str) -> str:
        return self.said.get(name, "")

    @property
    def length(self) -> int:
        """How many bytes the server says there will be; 0 where it does not say."""
        return int(self["content-length"]) if self["content-length"].isdigit() else 0


def _text(value: bytes) -> str:
    return value.decode("latin-1").strip()
