"""Promises of avatars: the same person looks the same, everywhere and for ever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kith
from kith.ui.names import TINTS, initials, tint


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amina Warsame", "AW"),
        ("Siobhán Ó Dálaigh", "SD"),
        ("ngọc trần", "NT"),
        ("Oluwaseun", "O"),
        ("Mary-Anne (she) Smith", "MS"),
        ("李 小龙", "李小"),
        ("  ", "·"),
        ("…", "·"),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_the_last_word(name, letters):
    assert initials(name) == letters


@given(st.text(max_size=60))
def test_any_name_has_initials_and_a_tint(name):
    assert initials(name)
    assert 0 <= tint(name) < TINTS


def test_a_name_keeps_its_tint_in_another_process():
    source = "from kith.ui.names import tint; print(tint('Amina Warsame'))"
    paths = {**os.environ, "PYTHONPATH": str(Path(kith.__file__).parents[1])}
    told = subprocess.check_output([sys.executable, "-c", source], env=paths, text=True)
    assert int(told) == tint("Amina Warsame")


def test_a_name_typed_with_loose_accents_is_the_same_person():
    assert tint("Inés") == tint("Ine\u0301s")
    assert initials("E\u0301lise Roy") == "ÉR"


def test_the_tints_are_all_in_use():
    assert {tint(f"Person {number}") for number in range(100)} == set(range(TINTS))
