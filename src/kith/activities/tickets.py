"""Tickets: what a page hands to the live stream, so that opening it costs no query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from kith.access.signing import seal, unseal

SERVES = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Ticket:
    """Leave to listen to one activity: in which view and language, and from which revision on.

    `revision` is the activity's, read before the page's content. `participant` is an id, or ""
    for a screen, which belongs to nobody.
    """

    activity: UUID
    view: str
    language: str
    revision: int
    participant: str = ""

    def sealed(self) -> str:
        """Signed, for the `ticket` attribute of `<live-region>`."""
        return seal(
            "ticket",
            activity=str(self.activity),
            view=self.view,
            language=self.language,
            revision=self.revision,
            participant=self.participant,
        )

    @classmethod
    def read(cls, sealed: str) -> Ticket | None:
        """The ticket, or None where it was bent, made for something else, or is too old."""
        said = unseal("ticket", sealed, for_at_most=SERVES)
        return cls(**{**said, "activity": UUID(said["activity"])}) if said else None
