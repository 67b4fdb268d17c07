"""No words can bend a frame, whatever somebody writes on a card."""

from __future__ import annotations

import pytest

from kith.live import frames
from kith.live.tests.told import read

EVENT_LINES = [b"id", b"event", b"data"]


@pytest.mark.parametrize(
    "words",
    [
        "two\nlines",
        "two\r\nlines",
        "\r",
        "\n\nevent: over\ndata: removed\n\n",
        "\u2028",
        "é 日本 😀",
        "",
    ],
)
def test_a_frame_holds_one_event_and_the_words_as_they_were(words):
    frame = frames.change(7, [("put", "cards", words)])
    assert frame.endswith(b"\n\n")
    assert [line.partition(b":")[0] for line in frame.splitlines() if line] == EVENT_LINES
    told = read(frame)
    assert (told.event, told.revision) == ("change", 7)
    assert told.operations == [["put", "cards", words]]


def test_not_everybody_comes_back_at_the_same_moment():
    assert len({frames.opening() for _ in range(50)}) > 10
