"""Requests compute one after the other, unless one dawdles."""

from __future__ import annotations

import asyncio

import pytest

from kith.config import in_turn
from kith.config.in_turn import InTurn


@pytest.fixture
def patience(monkeypatch):
    """`patience(seconds)`: for how long a turn is kept."""
    return lambda seconds: monkeypatch.setattr(in_turn, "DAWDLES", seconds)


async def begun_beside(one: InTurn) -> list[str]:
    """Which of three turns have begun while none has ended."""
    begun: list[str] = []
    over = asyncio.Event()

    async def take(name: str) -> None:
        async with one.take("write"):
            begun.append(name)
            await over.wait()

    tasks = [asyncio.create_task(take(name)) for name in "abc"]
    for _ in range(20):
        await asyncio.sleep(0)
    before = list(begun)
    over.set()
    await asyncio.gather(*tasks)
    assert begun == ["a", "b", "c"]
    return before


def test_one_waits_for_the_other(patience):
    patience(3600)
    assert asyncio.run(begun_beside(InTurn(1))) == ["a"]


def test_as_many_as_are_meant_go_at_once(patience):
    patience(3600)
    assert asyncio.run(begun_beside(InTurn(2))) == ["a", "b"]


def test_whoever_dawdles_gives_up_the_turn_and_goes_on(patience):
    patience(0)
    assert asyncio.run(begun_beside(InTurn(1))) == ["a", "b", "c"]


def test_a_turn_that_was_given_up_is_not_given_up_twice(patience):
    async def play() -> list[str]:
        one = InTurn(1)
        patience(0)
        await begun_beside(one)
        patience(3600)
        return await begun_beside(one)

    assert asyncio.run(play()) == ["a"]


def test_a_turn_that_fails_is_over(patience):
    async def play() -> None:
        one = InTurn(1)
        with pytest.raises(ZeroDivisionError):
            async with one.take("write"):
                _never = 1 // 0
        async with asyncio.timeout(20), one.take("write"):
            pass

    patience(3600)
    asyncio.run(play())


def test_who_looks_and_who_writes_take_turns(patience):
    order = []

    async def take(one: InTurn, line: str, name: str) -> None:
        async with one.take(line):
            order.append(name)
            await asyncio.sleep(0)

    async def play() -> None:
        one = InTurn(1)
        writes = [take(one, "write", f"write {number}") for number in range(4)]
        looks = [take(one, "look", f"look {number}") for number in range(2)]
        await asyncio.gather(*writes, *looks)

    patience(3600)
    asyncio.run(play())
    assert order == ["write 0", "write 1", "look 0", "write 2", "look 1", "write 3"]
