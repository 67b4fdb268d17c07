"""Promises of the lines: as many strokes as votes, drawn the same each time."""

import pytest
from django.template import Context, Template

from kith.ui.strokes import MOST_MARKS, ruler, tally


@pytest.mark.parametrize("count", [1, 4, 5, 6, 24, 25])
def test_a_tally_has_one_stroke_a_vote(count):
    strokes, width = tally(count)
    assert len(strokes) == count
    assert width > 0


def test_every_fifth_stroke_crosses_the_four_before_it():
    strokes, _ = tally(10)
    crossing = [abs(across(stroke.path)) > 10 for stroke in strokes]
    assert crossing == [False] * 4 + [True] + [False] * 4 + [True]


def across(path: str) -> float:
    start, end = path.removeprefix("M").split("L")
    return float(end.split()[0]) - float(start.split()[0])


def test_a_tally_is_drawn_the_same_each_time():
    assert tally(17) == tally(17)
    assert tally(5)[0] == tally(9)[0][:5]


def test_votes_not_yet_given_are_drawn_as_unused():
    strokes, _ = tally(2, unused=1)
    assert [stroke.unused for stroke in strokes] == [False, False, True]


@pytest.mark.parametrize("count", [0, MOST_MARKS + 1, 4000])
def test_nothing_and_too_many_have_no_strokes(count):
    assert tally(count) == ([], 0)


def test_above_twenty_five_only_the_figure_is_shown():
    page = Template("{% load ui %}{% tally 26 figure=True %}").render(Context())
    assert "26" in page
    assert "<svg" not in page


@pytest.mark.parametrize(
    ("minutes", "most"), [(0, 3), (0.5, 5), (5, 21), (10, 41), (45, 46), (240, 49)]
)
def test_a_ruler_is_never_a_grey_smear(minutes, most):
    ticks, _ = ruler(minutes, 1)
    assert 2 <= len(ticks) <= most


@pytest.mark.parametrize(("left", "begin"), [(1, 0), (0.4, 180), (0, 300), (-3, 300), (7, 0)])
def test_what_is_left_begins_where_the_time_gone_ends(left, begin):
    assert ruler(5, left)[1] == begin


def test_ticks_gone_by_are_told_from_ticks_to_come():
    ticks, begin = ruler(2, 0.5)
    assert [tick.past for tick in ticks] == [float(tick.x) < begin for tick in ticks]
    assert sum(tick.whole for tick in ticks) == 3


def test_figures_in_drawings_do_not_follow_the_language():
    source = Template(
        "{% load i18n ui %}{% language 'fr' %}{% ruler 5 0.33 %}{% tally 3 %}{% endlanguage %}"
    )
    assert "," not in source.render(Context())
