"""From the bytes of a file to its text, or to a refusal."""

import codecs
import re

from kith.guides.reading.doubts import Doubt
from kith.guides.reading.refusals import LIMIT, Unreadable
from kith.guides.reading.signatures import kind_of

# The longer marks first: UTF-32's begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
STRAY = 100  # one control character in so many is a slip of a word processor, more is no text
NOT_ASCII = re.compile(r"\S*[^\x00-\x7f]\S*")


def decode(raw: bytes) -> tuple[str, tuple[Doubt, ...]]:
    """The text of a file, as it stands, and what was unsure about it. Raises `Unreadable`."""
    if len(raw) > LIMIT:
        raise Unreadable("too-large")
    if not raw.strip():
        raise Unreadable("empty")
    if kind := kind_of(raw):
        raise Unreadable(kind)
    text, doubts = _decode(raw)
    _refuse_binary(text)
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise Unreadable("empty")
    return text, doubts


def _decode(raw: bytes) -> tuple[str, tuple[Doubt, ...]]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding), ()
    if b"\x00" in raw:
        raise Unreadable("binary")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = _strictly(raw, "windows-1252")
        seen = NOT_ASCII.search(text)
        return text, (Doubt("text", seen[0][:80] if seen else "", "read-as-windows-1252"),)


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("unknown-encoding") from None


def _refuse_binary(text: str) -> None:
    controls = len(CONTROL.findall(text))
    if "\x00" in text or controls * STRAY > len(text):
        raise Unreadable("binary")
