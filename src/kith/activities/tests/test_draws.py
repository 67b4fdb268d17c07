"""Who talks with whom: pure functions, tried with people who are numbers."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from kith.activities.draws import FEW, drawn, with_one_more

SIZES = [0, 1, 2, 3, 4, 5, FEW - 1, FEW, FEW + 1, 31, 200]


def couples(tables):
    return [frozenset(both) for table in tables for both in combinations(table, 2)]


def met_again(tables, met):
    return sum(met[both] for both in couples(tables))


@pytest.mark.parametrize("count", SIZES)
def test_everybody_is_at_one_table_and_an_odd_one_makes_a_three(count):
    tables = drawn(range(count), {}, Random(1))
    assert sorted(who for table in tables for who in table) == list(range(count))
    sizes = Counter(map(len, tables))
    if count == 1:
        assert sizes == {1: 1}
    else:
        assert sizes[3] == count % 2
        assert not set(sizes) - {2, 3}


@pytest.mark.parametrize("count", [6, FEW, FEW + 2, 40])
def test_nobody_meets_twice_while_there_is_somebody_left_to_meet(count):
    met, chance = Counter(), Random(2)
    for _draw in range(count // 2):
        tables = drawn(range(count), met, chance)
        assert not met_again(tables, met)
        met.update(couples(tables))


def test_among_few_there_is_no_draw_with_fewer_meetings():
    chance = Random(3)
    met = Counter({frozenset(both): chance.randrange(4) for both in combinations(range(7), 2)})
    least = min(met_again(drawn(range(7), {}, Random(seed)), met) for seed in range(2000))
    assert met_again(drawn(range(7), met, Random(4)), met) <= least


def test_the_odd_one_goes_where_they_have_met_least():
    met = {frozenset(both): 1 for both in ((0, 1), (0, 2), (1, 2), (3, 4))}
    three = next(table for table in drawn(range(5), met, Random(5)) if len(table) == 3)
    assert {3, 4} <= set(three) or len({0, 1, 2} & set(three)) < 3


@pytest.mark.parametrize("count", [9, 60])
def test_the_same_chance_draws_the_same_and_another_one_differs(count):
    people = [f"person {number}" for number in range(count)]
    assert drawn(people, {}, Random(6)) == drawn(people, {}, Random(6))
    assert drawn(people, {}, Random(6)) != drawn(people, {}, Random(7))


def test_people_who_have_all_met_are_drawn_all_the_same():
    met = dict.fromkeys(map(frozenset, combinations(range(201), 2)), 3)
    assert len(drawn(range(201), met, Random(8))) == 100


def test_who_comes_late_sits_beside_somebody_alone():
    assert with_one_more([("a", "b"), ("c",)], "d", {}) == [("a", "b"), ("c", "d")]


def test_where_all_are_in_twos_they_make_a_three_with_those_they_have_met_least():
    met = {frozenset("ae"): 2, frozenset("ce"): 1}
    assert with_one_more([("a", "b"), ("c", "d")], "e", met) == [("a", "b"), ("c", "d", "e")]


def test_where_there_is_a_three_one_of_it_comes_to_them_and_the_other_two_stay():
    met = {frozenset("ad"): 1, frozenset("cd"): 1}
    three = [("a", "b", "c"), ("e", "f")]
    assert with_one_more(three, "d", met) == [("a", "c"), ("e", "f"), ("b", "d")]
    assert with_one_more(three, "d", {})[-1] == ("c", "d")  # the last to come moves first


def test_the_first_one_is_alone():
    assert with_one_more([], "a", {}) == [("a",)]
