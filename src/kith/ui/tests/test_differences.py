"""What changed between two wordings, as somebody reads it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.ui.differences import ADDED, GONE, SAME, differences


def marked(before: str, after: str) -> str:
    """As in a text: [-taken away-], {+added+}."""
    marks = {SAME: "{}", GONE: "[-{}-]", ADDED: "{{+{}+}}"}
    return "".join(marks[piece.kind].format(piece.words) for piece in differences(before, after))


@pytest.mark.parametrize(
    ("before", "after", "read"),
    [
        ("We walk.", "We walk.", "We walk."),
        ("We walk.", "We walk slowly.", "We walk {+slowly+}."),
        ("We walk slowly.", "We walk.", "We walk [-slowly-]."),
        (
            "It is fair and better.",
            "It is fair or worse.",
            "It is fair [-and better-] {+or worse+}.",
        ),
        ("a pupil", "a pupil, or another", "a pupil{+, or another+}"),
        ("l’élève apprend", "l’élève comprend", "l’élève [-apprend-] {+comprend+}"),
        ("", "New words", "{+New words+}"),
        ("Old words", "", "[-Old words-]"),
        ("One line", "One\nline", "One\nline"),
    ],
)
def test_a_change_is_read_word_by_word(before, after, read):
    assert marked(before, after) == read


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_wordings_are_whole_in_it_whatever_they_are(before, after):
    pieces = differences(before, after)
    old = "".join(piece.words for piece in pieces if piece.kind != ADDED)
    new = "".join(piece.words for piece in pieces if piece.kind != GONE)
    assert "".join(old.split()) == "".join(before.split())
    assert "".join(new.split()) == "".join(after.split())
    assert all(one.kind != other.kind for one, other in pairwise(pieces))
