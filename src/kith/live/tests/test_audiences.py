"""A ticket opens one view, and nothing of another ever comes through it."""

from __future__ import annotations

import pytest

from kith.activities.audiences import CONVENOR, PHONE, SCREEN

pytestmark = pytest.mark.live

OF_THE_CONVENOR = {"bar", "controls", "figures", "where"}


def much_happens(talk):
    """Steps, ticks, a clock, a note: whoever convenes is shown something of each."""
    activity, ana = talk.activity, talk.convenor
    for key in ("group", "choose", "talk"):
        activity.move_to(activity.plan.named(key), by=ana)
        activity.tick(activity.step, by=talk.member, done=True)
    activity.extend(minutes=1, by=ana)
    talk.note("The last of it")


def is_shown(reader, until):
    """Which parts of the convenor's page a reader is sent, by itself or inside another,
    until it has heard of this revision.
    """
    shown = set()
    while told := reader.hears():
        for _verb, target, html in told.operations:
            inside = {part for part in OF_THE_CONVENOR if f'id="{part}"' in html}
            shown |= inside | OF_THE_CONVENOR & {target}
        if told.revision == until:
            return shown
    raise AssertionError("The stream ended before the last of it")


@pytest.mark.parametrize("view", [PHONE, SCREEN])
def test_what_is_for_whoever_convenes_comes_through_no_other_ticket(house, talk, view):
    theirs, convenors = house.opens(talk.ticket(view)), house.opens(talk.ticket(CONVENOR))
    much_happens(talk)
    now = talk.ticket().revision
    assert is_shown(theirs, now) == set()
    assert is_shown(convenors, now)


@pytest.mark.parametrize("view", [PHONE, SCREEN])
def test_nor_does_it_where_somebody_comes_back_for_what_they_missed(house, talk, view):
    ticket = talk.ticket(view)
    much_happens(talk)
    assert is_shown(house.opens(ticket), talk.ticket().revision) == set()
