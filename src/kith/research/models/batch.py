"""The next records of a file, read and looked up, before anything of them is kept."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Q

from kith.research.alike import same_title
from kith.research.models.study import Study
from kith.research.reading import Piece, Reader, Unread, pieces

if TYPE_CHECKING:
    from kith.research.models.importing import Import

A_BATCH = 200  # records that are kept in one transaction, so that nobody waits long for theirs


@dataclass
class Looked:
    """A record: what a study would say of it, or None where it could not be read, and why."""

    position: int
    line: int
    said: dict[str, Any] | None = None
    codes: list[str] = field(default_factory=list)
    there: UUID | None = None

    @property
    def title(self) -> str:
        return self.said["title"] if self.said else ""

    @property
    def is_new(self) -> bool:
        return self.said is not None and not {"here", "in-file"} & set(self.codes)


class Batch:
    """Reads from where an import stands: at most so many, and for about so many seconds."""

    def __init__(self, of: Import, most: int = A_BATCH, seconds: float = 60.0):
        self.of, self.looked = of, list[Looked]()
        self.at, self.line, self.position = of.at, of.line, of.position
        self.is_last = False
        self._read_file(most, time.monotonic() + seconds)
        self._look_up()

    @property
    def read(self) -> list[Looked]:
        return [one for one in self.looked if one.said is not None]

    @property
    def fresh(self) -> list[Looked]:
        return [one for one in self.looked if one.is_new]

    def _read_file(self, most: int, until: float) -> None:
        reader = Reader(self.of.kind, self.of.strings)
        with self.of.path.open("rb") as file:
            for piece in pieces(self.of.kind, file, self.at, self.line):
                self._read_one(reader, piece)
                if len(self.looked) >= most or time.monotonic() > until:
                    break
            else:
                self.is_last = True
        self.strings = reader.strings

    def _read_one(self, reader: Reader, piece: Piece) -> None:
        self.at, self.line = piece.after, piece.lines_after
        one = Looked(self.position + 1, piece.line)
        try:
            read = reader.read(piece)
            if read is None:
                return
            one.said, one.codes = read
        except Unread as trouble:
            one.codes = [trouble.code]
        self.position += 1
        self.looked.append(one)

    def _look_up(self) -> None:
        """Find those that the community has, and those that stand in the batch twice."""
        here = self._here()
        seen: dict[str, bool] = {}
        for one in self.read:
            doi, alike = one.said["doi"], same_title(one.said["title"], one.said["year"])  # type: ignore[index]
            there = here.get(doi) or next(
                (pk for its_doi, pk in here.get(alike, ()) if not (doi and its_doi)), None
            )
            if there:
                one.codes, one.there = [*one.codes, "here"], there
            elif (doi and doi in seen) or (alike in seen and not (doi and seen[alike])):
                one.codes = [*one.codes, "in-file"]
            if doi:
                seen[doi] = True
            seen[alike] = bool(doi) and seen.get(alike, True)

    def _here(self) -> dict[str, Any]:
        """DOIs of the community's studies to their ids; and titles to pairs of a DOI and an id."""
        dois = {one.said["doi"] for one in self.read if one.said["doi"]}  # type: ignore[index]
        titles = {same_title(one.said["title"], one.said["year"]) for one in self.read}  # type: ignore[index]
        same = Study.objects.of(self.of.community).filter(Q(doi__in=dois) | Q(alike__in=titles))
        found: dict[str, Any] = {}
        for pk, doi, alike in same.values_list("pk", "doi", "alike"):
            if doi:
                found[doi] = pk
            found.setdefault(alike, []).append((doi, pk))
        return found
