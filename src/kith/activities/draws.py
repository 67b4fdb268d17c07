"""Who talks with whom: drawn so that people meet those whom they have met least.

Pure functions. People are anything that can be in a set; `met` says how often two of them met
before, by `frozenset((one, other))`, and leaves out those who never did.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from random import Random
from typing import Any, TypeVar

Who = TypeVar("Who", bound=Hashable)
Met = Mapping[frozenset[Any], int]
Times = list[list[int]]  # how often two people met, by their places in one list
Table = tuple[int, ...]  # places in that list

FEW = 12  # people, for whom every way is looked at
SEATS = 1000  # for more people: as many beginnings as seat so many, and the best that is found


def drawn(people: Sequence[Who], met: Met, chance: Random) -> list[tuple[Who, ...]]:
    """Everybody in twos, and an odd one in a three, with the fewest earlier meetings in all.

    Among few people it is the fewest that there can be; among many, the fewest that was found.
    The same chance draws the same. Somebody who is there alone gets a table alone.
    """
    order = list(people)
    chance.shuffle(order)
    times = _times(order, met)
    tables = _every_way(times) if len(order) <= FEW else _step_by_step(times, chance)
    return [tuple(order[place] for place in table) for table in tables]


def with_one_more(tables: Sequence[tuple[Who, ...]], one: Who, met: Met) -> list[tuple[Who, ...]]:
    """The same tables and one more person: with somebody who is alone, else with one of a three,
    else as third of a three. With whom they met least, and of a three with whoever came last; so
    there is never more than one three, and nobody else moves.
    """
    by_size: dict[int, list[tuple[Who, ...]]] = {1: [], 2: [], 3: []}
    for table in tables:
        by_size[len(table)].append(table)
    if three := next(iter(by_size[3]), ()) if not by_size[1] else ():
        partner = min(reversed(three), key=lambda who: _often(one, [who], met))
        stay = tuple(who for who in three if who != partner)
        return [stay if table is three else table for table in tables] + [(partner, one)]
    if room := by_size[1] or by_size[2]:
        chosen = min(room, key=lambda table: _often(one, table, met))
        return [(*table, one) if table is chosen else table for table in tables]
    return [(one,)]


def _often(one: Hashable, company: Iterable[Hashable], met: Met) -> int:
    return sum(met.get(frozenset((one, other)), 0) for other in company)


def _times(order: Sequence[Hashable], met: Met) -> Times:
    place = {who: number for number, who in enumerate(order)}
    times = [[0] * len(order) for _ in order]
    for both, count in met.items():
        known = [place[who] for who in both if who in place]
        if len(known) == 2:
            one, other = known
            times[one][other] = times[other][one] = count
    return times


def _cost(table: Sequence[int], times: Times) -> int:
    if len(table) == 2:  # nearly all of them: this is what takes the time
        return times[table[0]][table[1]]
    return sum(times[one][other] for one, other in combinations(table, 2))


def _every_way(times: Times) -> list[Table]:
    """The best of all ways; one that gets no better than the best so far is left off."""
    best: tuple[int, list[Table]] = (1 + sum(map(sum, times)), [])
    waiting: list[tuple[int, list[Table], Table]] = [(0, [], tuple(range(len(times))))]
    while waiting:
        cost, tables, rest = waiting.pop()
        if cost >= best[0]:
            continue
        if not rest:
            best = (cost, tables)
        for table in reversed(_next_tables(rest)):
            others = tuple(place for place in rest if place not in table)
            waiting.append((cost + _cost(table, times), [*tables, table], others))
    return best[1]


def _next_tables(rest: Table) -> list[Table]:
    """The three comes first, of anybody; then each first one finds a second."""
    if len(rest) > 1 and len(rest) % 2:
        return list(combinations(rest, 3))
    return [(rest[0], other) for other in rest[1:]] or [rest] if rest else []


def _step_by_step(times: Times, chance: Random) -> list[Table]:
    """From several beginnings, made better for as long as it helps that two change places."""
    places = list(range(len(times)))
    found = []
    for _beginning in range(max(1, SEATS // len(places))):
        tables = _dealt(places)
        _change_for_the_better(tables, times)
        found.append((sum(_cost(table, times) for table in tables), tables))
        if found[-1][0] == 0:
            break
        chance.shuffle(places)
    _cost_of_it, best = min(found, key=lambda each: each[0])
    return [tuple(table) for table in best]


def _dealt(places: Sequence[int]) -> list[list[int]]:
    """As they come: a three first, where somebody is left over."""
    odd = 3 if len(places) % 2 else 0
    twos = [list(places[start : start + 2]) for start in range(odd, len(places), 2)]
    return [list(places[:odd]), *twos] if odd else twos


def _change_for_the_better(tables: list[list[int]], times: Times) -> None:
    helped = True
    while helped:
        helped = False
        for here in tables:
            if _cost(here, times):
                helped = any(_change_places(here, there, times) for there in tables) or helped


def _change_places(here: list[int], there: list[int], times: Times) -> bool:
    """Let somebody from here and somebody from there change places, if fewer meet again."""
    if here is there:
        return False
    before = _cost(here, times) + _cost(there, times)
    for mine in range(len(here)):
        for theirs in range(len(there)):
            here[mine], there[theirs] = there[theirs], here[mine]
            if _cost(here, times) + _cost(there, times) < before:
                return True
            here[mine], there[theirs] = there[theirs], here[mine]
    return False
