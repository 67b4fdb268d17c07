"""However much there is to read on a wall, it fits, as large as it can."""

from __future__ import annotations

import pytest

from kith.activities.showing.wall_size import SIZES, wall_size

SHORT, LONG = "Soft shoes in the corridor", "Older pupils walk the younger ones over, " * 3


@pytest.mark.parametrize(
    ("rows", "size"),
    [
        ([SHORT] * 3, "large"),
        ([SHORT] * 8, "middle"),
        ([LONG] * 8, "small"),
        ([SHORT] * 20, "lines"),
        ([LONG] * 20, "lines"),
        ([], "large"),
    ],
)
def test_the_fewer_words_the_larger_they_stand(rows, size):
    assert wall_size("What helps?", rows) == size


def test_a_long_question_leaves_less_room():
    assert wall_size("What helps? " * 12, [SHORT] * 6) != wall_size("What helps?", [SHORT] * 6)


def test_no_word_is_smaller_than_what_is_read_from_ten_metres():
    assert min(size.letters for size in SIZES) >= 1.9
