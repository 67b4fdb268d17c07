"""What most agree with on both sides of what divides a group most."""

from __future__ import annotations

import pytest

from kith.activities.bridging import Bridges, bridges

YES, NO, UNSURE = "agree", "disagree", "unsure"


def said(**answers: str) -> dict[str, str]:
    """`said(yes="abc", no="de")`: by person, what they answered; each letter is one."""
    words = {"yes": YES, "no": NO, "unsure": UNSURE}
    return {person: words[word] for word, people in answers.items() for person in people}


def test_what_most_on_both_sides_agree_with_bridges():
    answers = {
        "phones": said(yes="abc", no="def"),
        "quiet": said(yes="abde", no="cf"),
        "bells": said(yes="abc", no="def", unsure=""),
        "rain": said(yes="abcd", no="ef"),
    }
    assert bridges(answers, YES, NO) == Bridges("phones", ("quiet",))


def test_the_most_divided_is_the_one_with_the_larger_smaller_side():
    answers = {
        "one": said(yes="abcdefgh", no="ij"),
        "other": said(yes="abc", no="hij", unsure="defg"),
        "quiet": said(yes="abchij"),
    }
    assert bridges(answers, YES, NO) == Bridges("other", ("quiet",))


@pytest.mark.parametrize("no", ["", "d", "de"])
def test_of_one_or_two_who_differ_nothing_is_told(no):
    answers = {"phones": said(yes="abc", no=no), "quiet": said(yes="abcde")}
    assert bridges(answers, YES, NO) is None


def test_of_those_who_answered_both_there_must_be_three_on_each_side():
    answers = {"phones": said(yes="abcd", no="efgh"), "quiet": said(yes="abcdef")}
    assert bridges(answers, YES, NO) is None


def test_half_is_not_most():
    answers = {"phones": said(yes="abcd", no="efgh"), "quiet": said(yes="abcdef", no="gh")}
    assert bridges(answers, YES, NO) is None


def test_nothing_bridges_nothing():
    assert bridges({}, YES, NO) is None
    assert bridges({"phones": said(yes="abcdef")}, YES, NO) is None
