"""Reads RIS and BibTeX as programs and journals export them, one record at a time.

It knows no Django beyond its sentences: bytes in, records and reasons out.
"""

from kith.research.reading.decoding import Unreadable, into_utf8
from kith.research.reading.records import Reader, Unread
from kith.research.reading.splitting import BIBTEX, RIS, Piece, kind_of, pieces

__all__ = [
    "BIBTEX",
    "RIS",
    "Piece",
    "Reader",
    "Unread",
    "Unreadable",
    "into_utf8",
    "kind_of",
    "pieces",
]
