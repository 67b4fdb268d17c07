import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kith.people import names


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana  ", "Ana"),
        ("Mary\tAnne\n", "Mary Anne"),
        ("Siobhán", "Siobhán"),
        ("O'Neil-Ó", "O'Neil-Ó"),
        ("Mu\u0308ller", "Müller"),
        ("\u202eanA\u202c", "anA"),
        ("A\u200bna\ufeff\x00\x07", "Ana"),
        ("مریم\u200cگلی", "مریم\u200cگلی"),
        ("李", "李"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("Ana \U0001f33f", "Ana \U0001f33f"),
    ],
)
def test_a_name_is_kept_as_it_is_meant(typed, kept):
    assert names.cleaned(typed) == kept


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200b", "\u202e", "\u200d", "…", "\x00"])
def test_a_name_that_nobody_could_read_is_refused_in_a_sentence(typed):
    with pytest.raises(ValidationError, match="at least one letter"):
        names.cleaned(typed)


def test_a_name_has_forty_characters_at_most():
    assert names.cleaned("A" * 40) == "A" * 40
    with pytest.raises(ValidationError, match="at most 40 characters"):
        names.cleaned("A" * 41)
    assert names.cleaned("A" * 80, at_most=names.FULL_NAME) == "A" * 80


@given(st.text(max_size=200))
def test_cleaning_a_clean_name_changes_nothing(typed):
    try:
        name = names.cleaned(typed)
    except ValidationError:
        return
    assert names.cleaned(name) == name
    assert 1 <= len(name) <= 40
    assert "\u202e" not in name
