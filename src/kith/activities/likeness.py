"""Which cards say much the same: stemmed TF-IDF, and clusters by average link.

Pure functions of words alone, without chance: the same cards give the same answer. They know
nothing of who wrote what, and what they find is only ever suggested.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from kith.activities.stems import Stems

ENOUGH = 0.16  # the least average likeness, from 0 to 1, of cards that are suggested together
WORDS_OF_A_NAME, LONGEST_NAME = 3, 120

Weights = dict[str, float]
"""A card as a vector of length 1: how much each stem says of it."""


def weighed(cards: Sequence[str], language: str) -> list[Weights]:
    """TF-IDF: a stem says much of a card that few others share."""
    stems = Stems(language)
    counted = [Counter(stem for stem, _word in stems.of(words)) for words in cards]
    spread = Counter(stem for counts in counted for stem in counts)
    vectors = []
    for counts in counted:
        vector = {
            stem: (1 + math.log(count)) * (1 + math.log(len(cards) / spread[stem]))
            for stem, count in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values()))
        vectors.append({stem: weight / length for stem, weight in vector.items()})
    return vectors


def clusters(vectors: Sequence[Weights], enough: float = ENOUGH) -> list[list[int]]:
    """Indices of cards that belong together, two at least, the largest clusters first.

    The two clusters whose cards are most alike on average become one, until none are enough so.
    What a cluster shares with another is kept as a sum, so that it adds up when two become one.
    """
    shared = _shared(vectors)
    members = {index: [index] for index in range(len(vectors))}
    ahead = [
        (-likeness, a, b)
        for a, others in shared.items()
        for b, likeness in others.items()
        if a < b and likeness >= enough
    ]
    heapify(ahead)
    while ahead:
        average, a, b = heappop(ahead)
        if a not in members or b not in members or -average != _average(shared, members, a, b):
            continue  # one of them has become part of another since
        members[a] += members.pop(b)
        _unite(shared, a, b)
        for other in shared[a]:
            average = _average(shared, members, a, other)
            if average >= enough:
                heappush(ahead, (-average, min(a, other), max(a, other)))
    found = [sorted(cluster) for cluster in members.values() if len(cluster) > 1]
    return sorted(found, key=lambda cluster: (-len(cluster), cluster))


def _shared(vectors: Sequence[Weights]) -> dict[int, dict[int, float]]:
    """Likeness of each two cards that share a stem: the cosine, from 0 to 1."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    shared: dict[int, dict[int, float]] = defaultdict(dict)
    for index, vector in enumerate(vectors):
        for stem, weight in vector.items():
            for other, theirs in holders[stem]:
                shared[index][other] = shared[index].get(other, 0.0) + weight * theirs
            holders[stem].append((index, weight))
    for index, others in list(shared.items()):
        for other, likeness in others.items():
            shared[other][index] = likeness
    return shared


def _unite(shared: dict[int, dict[int, float]], a: int, b: int) -> None:
    """What `b` shares with others, `a` shares with them from now on."""
    for other, likeness in shared.pop(b).items():
        del shared[other][b]
        if other != a:
            shared[a][other] = shared[other][a] = shared[a].get(other, 0.0) + likeness


def _average(
    shared: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int
) -> float:
    return shared[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def likeness(vector: Weights, others: Iterable[Weights]) -> float:
    """How like a card is to those of a group, on average."""
    each = [
        sum(weight * other.get(stem, 0.0) for stem, weight in vector.items()) for other in others
    ]
    return sum(each) / len(each) if each else 0.0


def name_of(cards: Sequence[str], language: str) -> str:
    """A name from the words that the cards share, as they are written, the first one capital."""
    stems = Stems(language)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for words in cards:
        for stem, word in dict(stems.of(words)).items():
            written[stem][word.casefold()] += 1
    most = sorted(written, key=lambda stem: -written[stem].total())[:WORDS_OF_A_NAME]
    shared = [stem for stem in written if stem in most and written[stem].total() > 1]
    name = ", ".join(written[stem].most_common(1)[0][0] for stem in shared)
    return (name[:1].upper() + name[1:])[:LONGEST_NAME]
