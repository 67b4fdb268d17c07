"""Whether bytes are a PDF, found out by what is in them: no name is believed."""

from __future__ import annotations

import re
from typing import IO

from django.utils.translation import gettext_lazy as _

HEAD = re.compile(rb"%PDF-[12]\.\d")
START = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
TABLE = re.compile(rb"\s*xref\s+\d+\s+\d+")
STREAM = re.compile(rb"\s*\d+\s+\d+\s+obj\b")
TAIL = 4096  # bytes, in which a PDF says where its table of contents lies
PIECE = 4096

NOT_A_PDF = _("This is not a PDF, whatever its name says. Only PDFs are kept here.")
DAMAGED = _("This PDF is cut off or damaged. Fetch it again where it stands, and choose that one.")


class NotKept(Exception):  # noqa: N818 (what it says, as a sentence does)
    """A file that is not taken. `sentence` tells why."""

    def __init__(self, sentence: object):
        super().__init__(sentence)
        self.sentence = sentence


def check(file: IO[bytes]) -> None:
    """Follow a PDF from its head to its end, and from there to its table. Raises `NotKept`."""
    file.seek(0)
    if not HEAD.match(file.read(16)):
        raise NotKept(NOT_A_PDF)
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL))
    ends = list(START.finditer(file.read(TAIL)))
    if not ends or not _lists_objects(file, int(ends[-1][1]), size):
        raise NotKept(DAMAGED)
    file.seek(0)


def _lists_objects(file: IO[bytes], at: int, size: int) -> bool:
    """Whether a table of objects, old or new, stands where the end says it does."""
    if not 0 < at < size:
        return False
    file.seek(at)
    piece = file.read(PIECE)
    return bool(TABLE.match(piece) or (STREAM.match(piece) and b"/XRef" in piece))
