"""What makes two spellings one."""

from __future__ import annotations

import pytest

from kith.ui.spelling import key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Évaluation", "EVALUATION"),
        ("l’œuvre", "l'oeuvre"),
        ("self-assessment", "Self  assessment"),
        ("e\u0301cole", "\u00e9cole"),
    ],
)
def test_case_accents_hyphens_and_apostrophes_do_not_tell_words_apart(one, other):
    assert key(one) == key(other)


def test_letters_do():
    assert key("school") != key("schools")
