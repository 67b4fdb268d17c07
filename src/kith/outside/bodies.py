"""The body of an answer, taken in pieces and never more of it than was agreed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from kith.outside.answers import NotReached

GZIP = 16 + zlib.MAX_WBITS
PIECE = 64 * 1024


def whole(pieces: Iterable[bytes], coding: str, at_most: int) -> bytes:
    """The body, unpacked; `at_most` bytes of it, packed as well as unpacked."""
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise NotReached("garbled")
    pieces = _capped(pieces, at_most)
    if coding in ("gzip", "x-gzip"):
        pieces = _capped(_unpacked(pieces), at_most)
    return b"".join(pieces)


def _capped(pieces: Iterable[bytes], at_most: int) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > at_most:
            raise NotReached("large")
        yield piece


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """A little at a time: a few packed bytes can hold a thousand times as many."""
    unpacking, began = zlib.decompressobj(GZIP), False
    try:
        for piece in pieces:
            ahead, began = piece, True
            while ahead and not unpacking.eof:
                yield unpacking.decompress(ahead, PIECE)
                ahead = unpacking.unconsumed_tail
    except zlib.error:
        raise NotReached("garbled") from None
    if began and not unpacking.eof:
        raise NotReached("cut")
