"""As much of a PDF as a promise about paper asks: pages, words, tags, title and language.

It reads what typst writes, where only what is drawn is packed.
"""

from __future__ import annotations

import re
import zlib
from functools import cached_property

OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.S)
TEXT = re.compile(rb"\nBT (.*?)\nET\n", re.S)
INNER = rb"(?:\\.|[^\\()])"  # brackets in pairs stand in a string as they are
SHOWN = re.compile(rb"/f(\d+) [\d.]+ Tf|\(((?:%s|\(%s*\))*)\)" % (INNER, INNER), re.S)
ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.S)
PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Pdf:
    def __init__(self, written: bytes):
        self.objects = {int(found[1]): found[2] for found in OBJECT.finditer(written)}
        self.root = next(said for said in self.objects.values() if b"/Type/Catalog" in said)
        self.pages = [said for said in self.objects.values() if re.search(rb"/Type/Page\b", said)]

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height of its first page."""
        box = re.search(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]", self.pages[0])
        assert box
        return round(float(box[1]) / 72 * 25.4), round(float(box[2]) / 72 * 25.4)

    @cached_property
    def words(self) -> str:
        """What somebody can copy out of it, page after page, with a space for each break."""
        return " ".join(" ".join(map(self._words_of, self.pages)).split())

    @property
    def language(self) -> str:
        found = re.search(rb"/Lang\((.*?)\)", self.root)
        return found[1].decode() if found else ""

    @property
    def tags(self) -> list[str]:
        """The kind of each part that is told to a reader that speaks."""
        tagged = b"".join(said for said in self.objects.values() if b"/StructElem" in said)
        return [name.decode() for name in re.findall(rb"/StructElem/S/(\w+)", tagged)]

    @property
    def about(self) -> str:
        """What it says of itself: its title, and what it keeps to."""
        return self._stream(int(re.search(rb"/Metadata (\d+)", self.root)[1])).decode()  # type: ignore[index]

    def _words_of(self, page: bytes) -> str:
        fonts = self._fonts_of(page)
        drawn = self._stream(int(re.search(rb"/Contents (\d+)", page)[1]))  # type: ignore[index]
        return " ".join(self._said(text, fonts) for text in TEXT.findall(drawn))

    def _said(self, text: bytes, fonts: dict[int, dict[int, str]]) -> str:
        font: dict[int, str] = {}
        said: list[str] = []
        for shown in SHOWN.finditer(text):
            if shown[1]:
                font = fonts[int(shown[1])]
            else:
                glyphs = ESCAPE.sub(_unescaped, shown[2])
                pairs = (glyphs[at : at + 2] for at in range(0, len(glyphs), 2))
                said.extend(font[int.from_bytes(pair)] for pair in pairs)
        return "".join(said)

    def _fonts_of(self, page: bytes) -> dict[int, dict[int, str]]:
        resources = self.objects[int(re.search(rb"/Resources (\d+)", page)[1])]  # type: ignore[index]
        named = re.search(rb"/Font<<(.*?)>>", resources, re.S)
        fonts = re.findall(rb"/f(\d+) (\d+) 0 R", named[1]) if named else []
        return {int(name): self._letters(self.objects[int(at)]) for name, at in fonts}

    def _letters(self, font: bytes) -> dict[int, str]:
        told = self._stream(int(re.search(rb"/ToUnicode (\d+)", font)[1]))  # type: ignore[index]
        pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", told.partition(b"beginbfchar")[2])
        return {
            int(glyph, 16): bytes.fromhex(word.decode()).decode("utf-16-be")
            for glyph, word in pairs
        }

    def _stream(self, at: int) -> bytes:
        told, _, packed = self.objects[at].partition(b"stream\n")
        packed = packed.rpartition(b"\nendstream")[0]
        return zlib.decompress(packed) if b"FlateDecode" in told else packed


def _unescaped(found: re.Match[bytes]) -> bytes:
    said = found[1]
    if len(said) == 3:
        return bytes([int(said, 8)])
    return PLAIN.get(said, said)
