"""Cards given to people who say them again, so that each is given as often as the others.

A pure function, but for the chance that it is given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from heapq import heapify, heapreplace
from random import Random
from typing import Any, TypeVar

Card = TypeVar("Card", bound=Hashable)
Who = TypeVar("Who", bound=Hashable)


def dealt(
    people: Iterable[Who], cards: Mapping[Card, Who], times: Mapping[Card, int], chance: Random
) -> dict[Who, Card]:
    """A card for everybody, never one of their own. → those who can have one, each with theirs.

    `cards` says whose each is, `times` how often it was given before. No card is given twice while
    another was not given once, and as far as that leaves a choice, everybody is listened to alike.
    """
    order = list(people)
    chance.shuffle(order)
    given = _evenly(len(order), cards, times, chance)
    for place, who in enumerate(order[: len(given)]):
        if cards[given[place]] == who:
            _swap(place, order, given, cards)
    rest = Counter(times) + Counter(given)
    found = {who: card for who, card in zip(order, given, strict=False) if cards[card] != who}
    for who in order[: len(given)]:  # all that was to be given is theirs: whatever is not, then
        others = [card for card in cards if cards[card] != who]
        if who not in found and others:
            found[who] = min(others, key=lambda card: (rest[card], chance.random()))
    return found


def _evenly(
    count: int, cards: Mapping[Card, Who], times: Mapping[Card, int], chance: Random
) -> list[Card]:
    """So many cards, those first that were given least, of those people who had it least."""
    heard: Counter[Any] = Counter()
    for card, often in times.items():
        if card in cards:
            heard[cards[card]] += often
    heap = [(times.get(card, 0), heard[who], chance.random(), card) for card, who in cards.items()]
    heapify(heap)
    given: list[Card] = []
    while heap and len(given) < count:
        often, heard_then, draw, card = heap[0]
        if heard_then == heard[cards[card]]:
            given.append(card)
            heard[cards[card]] += 1
            often, draw = often + 1, chance.random()
        heapreplace(heap, (often, heard[cards[card]], draw, card))
    return given


def _swap(place: int, order: list[Who], given: list[Card], cards: Mapping[Card, Who]) -> None:
    """Let somebody whose card came to themselves change with somebody who has another's."""
    for other, card in enumerate(given):
        if cards[card] != order[place]:
            given[place], given[other] = given[other], given[place]
            return
