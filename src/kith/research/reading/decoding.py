"""A file as it comes, written down again as UTF-8 with plain line ends, a piece at a time."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import IncrementalNewlineDecoder
from typing import IO

from django.utils.translation import gettext_lazy as _

A_PIECE = 64 * 1024  # bytes
BEGIN_WITH = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OF_PROGRAMS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x1f\x8b", b"Rar!")
WESTERN = "cp1252"  # what Windows calls Latin-1, and more


class Unreadable(Exception):  # noqa: N818 - it is shown to people
    """Nothing can be read here. `sentence` says what to do instead."""

    def __init__(self, sentence: object):
        super().__init__(sentence)
        self.sentence = sentence


NOT_TEXT = _(
    "This is a document of another program, not a list of references. In Zotero, ERIC or the "
    "journal choose “Export”, then RIS or BibTeX, and send that file."
)
EMPTY = _("This file is empty. Export it again; perhaps nothing was chosen.")


def into_utf8(given: IO[bytes], kept: IO[bytes]) -> bool:
    """Write what was given down. → whether its letters had to be guessed."""
    begins = given.read(A_PIECE)
    if not begins.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(EMPTY)
    if begins.startswith(OF_PROGRAMS):
        raise Unreadable(NOT_TEXT)
    encoding, is_guess = _encoding(begins, given)
    lines = IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(encoding)(errors="replace"), translate=True
    )
    given.seek(0)
    for piece, is_last in _read(given):
        kept.write(lines.decode(piece, final=is_last).replace("\0", "").encode())
    return is_guess


def _encoding(begins: bytes, given: IO[bytes]) -> tuple[str, bool]:
    for mark, encoding in BEGIN_WITH:
        if begins.startswith(mark):
            return encoding, False
    if b"\0" in begins:
        return _of_two_bytes(begins), True
    return ("utf-8", False) if _is_utf8(given) else (WESTERN, True)


def _of_two_bytes(begins: bytes) -> str:
    """UTF-16 without a mark has a NUL in every second place; what has others is no text."""
    sample = begins[:4096]
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if max(odd, even) < len(sample) / 4:
        raise Unreadable(NOT_TEXT)
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8(given: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    given.seek(0)
    try:
        for piece, is_last in _read(given):
            decoder.decode(piece, final=is_last)
    except UnicodeDecodeError:
        return False
    return True


def _read(given: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    while piece := given.read(A_PIECE):
        yield piece, False
    yield b"", True
