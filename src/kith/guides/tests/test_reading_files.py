"""Files as they come: what can be read is read, what cannot is refused in a sentence."""

import codecs
import zipfile

import pytest

from kith.guides.reading import LIMIT, Unreadable, decode, read, read_file
from kith.guides.reading.refusals import SENTENCES

FRENCH = "# Évaluer\n\nLes élèves lisent ce que l’on a écrit, et c’est déjà beaucoup.\n"


@pytest.mark.parametrize(
    "raw",
    [
        FRENCH.encode(),
        codecs.BOM_UTF8 + FRENCH.encode(),
        codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "utf-32"],
)
def test_text_in_unicode_is_read_as_it_is(raw):
    assert decode(raw) == (FRENCH, ())


def test_text_in_windows_1252_is_read_and_says_so():
    text, unsure = decode(FRENCH.encode("windows-1252"))
    assert text == FRENCH
    assert [(doubt.text, doubt.code) for doubt in unsure] == [("Évaluer", "read-as-windows-1252")]
    reading = read(text, unsure)
    assert (reading.topic, reading.language) == ("Évaluer", "fr")
    assert reading.unsure[0] == unsure[0]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
        (b"{\\rtf1\\ansi Marking}", "rich-text"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....", "picture"),
        (b"RIFF....WEBPVP8 ", "picture"),
        (b"\x1f\x8b\x08....", "archive"),
        (b"Marking\x00 and reports", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (codecs.BOM_UTF16_LE + b"a", "unknown-encoding"),
        (b"caf\x81 au lait", "unknown-encoding"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(raw, code):
    with pytest.raises(Unreadable) as refused:
        decode(raw)
    assert refused.value.code == code
    assert refused.value.sentence == SENTENCES[code] == str(refused.value)


@pytest.mark.parametrize(
    ("inside", "code"),
    [("word/document.xml", "word"), ("xl/workbook.xml", "office"), ("guide.txt", "archive")],
)
def test_a_packed_file_is_refused_by_what_is_in_it(tmp_path, inside, code):
    path = tmp_path / "guide.docx"
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr(inside, "words")
    with pytest.raises(Unreadable) as refused:
        read_file(path)
    assert refused.value.code == code


def test_a_file_of_fifty_megabytes_is_refused_and_only_its_beginning_was_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(Unreadable, match="larger than 1 MB"):
        read_file(path)
    with pytest.raises(Unreadable, match="larger than 1 MB"):
        decode(b"a" * (LIMIT + 1))
    with pytest.raises(Unreadable, match="larger than 1 MB"):
        read("a" * (LIMIT + 1))


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path):
    for path in (tmp_path / "nothing.txt", tmp_path):
        with pytest.raises(Unreadable, match="There is no file"):
            read_file(path)


def test_a_pasted_nothing_is_refused():
    with pytest.raises(Unreadable, match="There is no text"):
        read(" \n\u00a0\u200b")


def test_one_stray_control_character_does_not_make_a_text_binary():
    text = "# Marking\n\n" + "We mark. " * 30 + "\x02"
    assert decode(text.encode()) == (text, ())
    assert read(text).context == ("We mark. " * 30).strip()
