"""Cards are dealt so that everybody is heard, and nobody hears themselves."""

from __future__ import annotations

from collections import Counter
from itertools import product
from random import Random

import pytest

from kith.activities.dealt import dealt

SIZES = list(product((1, 2, 3, 4, 9, 40), (0, 1, 2, 3)))


def written(people: int, each: int) -> dict[str, str]:
    """Cards, each with whoever wrote it."""
    return {f"{who}.{number}": str(who) for who in range(people) for number in range(each)}


def deal(people: int, cards: dict[str, str], times: Counter[str] | None = None, seed: int = 0):
    return dealt([str(who) for who in range(people)], cards, times or Counter(), Random(seed))


@pytest.mark.parametrize(("people", "each"), SIZES)
def test_nobody_gets_their_own_and_everybody_gets_one_if_there_is_any(people, each):
    cards = written(people, each)
    given = deal(people, cards)
    assert all(cards[card] != who for who, card in given.items())
    assert len(given) == (people if each and people > 1 else 0)


@pytest.mark.parametrize("seed", range(50))
def test_no_card_is_given_twice_while_another_was_not_given_once(seed):
    for people, each in ((3, 1), (4, 2), (5, 1), (9, 3)):
        given = Counter(deal(people, written(people, each), seed=seed).values())
        assert set(given.values()) == {1}


@pytest.mark.parametrize("seed", range(50))
def test_who_wrote_more_is_not_heard_more(seed):
    cards = written(4, 1) | {f"0.{number}": "0" for number in range(1, 9)}
    given = deal(4, cards, seed=seed)
    assert sorted(cards[card] for card in given.values()) == ["0", "1", "2", "3"]


def test_where_one_alone_has_written_all_others_say_theirs():
    given = deal(4, {"a": "0"})
    assert given == {"1": "a", "2": "a", "3": "a"}


@pytest.mark.parametrize("seed", range(20))
def test_where_all_that_is_due_is_ones_own_one_gets_what_was_given_least(seed):
    cards = {"a": "0", "b": "1", "c": "2"}
    times = Counter({"a": 0, "b": 4, "c": 3})
    assert dealt(["0"], cards, times, Random(seed)) == {"0": "c"}


@pytest.mark.parametrize("seed", range(20))
def test_who_comes_late_gets_what_was_given_least(seed):
    times = Counter({"a": 1, "b": 0, "c": 1})
    assert dealt(["9"], {"a": "0", "b": "1", "c": "2"}, times, Random(seed)) == {"9": "b"}


def test_a_thousand_are_dealt_to_at_once():
    cards = written(1000, 2)
    given = deal(1000, cards)
    heard = Counter(cards[card] for card in given.values())
    assert len(given) == 1000
    assert set(heard.values()) == {1}
