"""What changed from one wording to the next, in a way that people can read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kith.understandings.differences import ADDED, GONE, differences

WORDING = st.lists(st.sampled_from(["a", "pupil", "’s", ",", " ", "work", ".", "\n"])).map("".join)


def squeezed(text):
    return "".join(text.split())


def without(how, runs):
    return squeezed("".join(run.words for run in runs if run.how != how))


@given(WORDING, WORDING)
def test_both_wordings_stand_in_it(before, after):
    runs = differences(before, after)
    assert without(GONE, runs) == squeezed(after)
    assert without(ADDED, runs) == squeezed(before)


def test_the_same_wording_is_kept_whole():
    (run,) = differences("Nothing changed.", "Nothing changed.")
    assert (run.how, run.words) == ("kept", "Nothing changed.")


def test_words_change_as_wholes_and_neighbours_together():
    runs = differences("a good big page", "a bad small page")
    assert [(run.how, run.words) for run in runs if run.how != "kept"] == [
        ("gone", "good big"),
        ("added", "bad small"),
    ]


def test_a_mark_begins_with_a_word():
    runs = differences("different and better.", "different.")
    assert [run.words for run in runs if run.how == GONE] == ["and better"]
