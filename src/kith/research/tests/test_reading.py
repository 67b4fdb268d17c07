from __future__ import annotations

from io import BytesIO

import pytest

from kith.research.reading import (
    BIBTEX,
    RIS,
    Reader,
    Unread,
    Unreadable,
    into_utf8,
    kind_of,
    pieces,
)
from kith.research.tests.samples import ERIC, JOURNAL, ZOTERO


def read(text: str | bytes):
    """→ what was read, with what was unsure; and why the others were not, each with its line."""
    kept = BytesIO()
    into_utf8(BytesIO(text.encode() if isinstance(text, str) else text), kept)
    kept.seek(0)
    kind = kind_of(kept)
    reader, good, bad = Reader(kind), [], []
    for piece in pieces(kind, kept):
        try:
            if found := reader.read(piece):
                good.append(found)
        except Unread as trouble:
            bad.append((piece.line, trouble.code))
    return good, bad


def test_what_zotero_exports_is_read():
    [(first, unsure), (second, doubts)], bad = read(ZOTERO)
    assert bad == unsure == []
    assert first["title"] == "The quiet pen & the loud one (made up)"
    assert first["authors"] == ["Nemo, Ada", "Ó Sample, Íde"]
    assert (first["year"], first["doi"]) == (2019, "10.5555/zotero.1")
    assert first["where"] == "Journal Nobody Prints 4 (2), 11–34"
    assert first["abstract"] == ""  # all rights reserved
    assert second["authors"] == ["Nobody, N.", "Sample, I."]
    assert (second["licence"], second["abstract"]) == ("cc-by", "This one may be passed on.")
    assert doubts == ["no-year", "others"]


def test_a_record_that_breaks_off_takes_no_other_with_it():
    good, bad = read(ERIC)
    assert [said["title"] for said, _ in good] == [
        "Homework, and whose it is (made up)",
        "After the broken one (made up)",
    ]
    assert bad == [(11, "no-title")]
    assert [said["year"] for said, _ in good] == [2004, None]


def test_bibtex_is_read_with_its_accents_abbreviations_and_others():
    good, bad = read(JOURNAL)
    (first, unsure), (second, _), (third, _) = good
    assert first["title"] == "The DNA of marking – and after (made up)"
    assert first["authors"] == ["Müller, Jörg", "Thibodeau, Élise", "Council of Nobody"]
    assert first["where"] == "Journal Nobody Prints 3 (1), 1–9"
    assert (first["doi"], first["licence"]) == ("10.5555/journal.7", "cc-by-sa")
    assert unsure == ["others"]
    assert (second["title"], second["year"]) == ("Quoted Braces (made up)", 2020)
    assert second["authors"] == ["von Sample, John"]
    assert third["doi"] == first["doi"]
    assert bad == [(10, "broken"), (18, "no-title")]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_letters_and_line_ends_of_any_program_are_read(encoding, end):
    [(first, _), _], bad = read(ZOTERO.replace("\n", end).encode(encoding))
    assert bad == []
    assert first["authors"] == ["Nemo, Ada", "Ó Sample, Íde"]
    assert first["where"].endswith("11–34")


def test_guessed_letters_are_told():
    assert into_utf8(BytesIO(ZOTERO.encode("cp1252")), BytesIO())
    assert not into_utf8(BytesIO(ZOTERO.encode()), BytesIO())


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf \r\n", "This file is empty."),
        (b"PK\x03\x04 and the rest of a Word file", "a document of another program"),
        (b"%PDF-1.7", "a document of another program"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07abc\x00", "a document of another program"),
        (b"Dear colleague,\nthank you.\n", "Kith finds no references in this file."),
    ],
)
def test_what_is_no_list_of_references_is_told_in_a_sentence(given, sentence):
    with pytest.raises(Unreadable) as refused:
        read(given)
    assert sentence in str(refused.value.sentence)


def test_a_record_without_an_end_is_not_held_whole():
    endless = "TY  - JOUR\nTI  - Endless (made up)\nAB  - " + "x" * 250_000 + "\n"
    good, bad = read(endless + "more\n" * 10 + ZOTERO)
    assert bad == [(1, "too-long")]
    assert len(good) == 2


@pytest.mark.parametrize("kind", [RIS, BIBTEX])
def test_reading_goes_on_from_any_record_as_if_it_had_not_stopped(kind):
    file = BytesIO((ERIC if kind == RIS else JOURNAL).encode())
    all_of_them = list(pieces(kind, file))
    for number, piece in enumerate(all_of_them, start=1):
        assert list(pieces(kind, file, piece.after, piece.lines_after)) == all_of_them[number:]
