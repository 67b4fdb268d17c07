"""`./kith guide read FILE`: the same reading, for programs."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from kith.guides.tests.conftest import PAPER

KEYS = ["topic", "language", "context", "plays", "tip"]
KEYS += ["quotes", "sources", "links", "unsure", "leftover"]


def test_it_prints_the_reading_as_json(tmp_path, capsys):
    file = tmp_path / "guide.md"
    file.write_text(PAPER)
    call_command("guide", "read", str(file))
    printed = capsys.readouterr().out
    read = json.loads(printed)
    assert list(read)[:10] == KEYS
    assert read["topic"] == "Feedback that is used"
    assert [sorted(play) for play in read["plays"]] == [["method", "prompt", "topics"]] * 3
    assert read["quotes"][0]["speaker"] == "Inés Valderrama"
    assert "Inés" in printed, "letters are letters, not numbers"


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [(b"", "There is no text in it."), (b"\x00\x01\x02", "This is not a text file.")],
)
def test_what_cannot_be_read_is_a_sentence_and_no_trace(tmp_path, capsys, raw, sentence):
    file = tmp_path / "guide.txt"
    file.write_bytes(raw)
    with pytest.raises(SystemExit) as stopped:
        call_command("guide", "read", str(file))
    assert stopped.value.code == 2
    told = capsys.readouterr()
    assert told.err.startswith(sentence)
    assert told.out == ""


def test_a_file_that_is_not_there_is_a_sentence_too(tmp_path, capsys):
    with pytest.raises(SystemExit) as stopped:
        call_command("guide", "read", str(tmp_path / "none.txt"))
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("There is no file of that name")


def test_without_a_verb_it_says_how_it_is_used():
    with pytest.raises(CommandError, match="required: what"):
        call_command("guide")
