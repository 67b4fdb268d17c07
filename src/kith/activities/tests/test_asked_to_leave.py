"""Somebody is asked to leave: what they may still do, and who cannot be asked."""

from __future__ import annotations

import pytest

from kith.activities.models import Activity, Commitment, Contribution


@pytest.fixture
def wren(fresh, village):
    """A guest who wrote a card and something to try, and was then asked to leave."""
    page = village.visit_as_guest(fresh.activity, "Wren")
    page.post("steps/write/cards", words="Kind words", lane="more")
    page.post("commitments", what="Small things", who="Wren", until="9999-12-31")
    seat = fresh.activity.participants.get(name="Wren")
    village.visit_as("ngoc", fresh.activity).delete(f"participants/{seat.pk}")
    return page


def test_they_cannot_say_anything_else_on_a_card_that_stays(wren):
    card = Contribution.objects.get(words="Kind words")
    assert wren.post(f"cards/{card.pk}", words="Unkind words").status_code == 403
    assert Contribution.objects.filter(words="Kind words").exists()


def test_they_may_take_back_what_they_wrote(wren):
    card = Contribution.objects.get(words="Kind words")
    wren.delete(f"cards/{card.pk}")
    assert not Contribution.objects.filter(words="Kind words").exists()


def test_they_cannot_change_what_they_said_they_will_try(wren):
    promise = Commitment.objects.get(what="Small things")
    assert wren.get(f"commitments/{promise.pk}/").status_code == 404
    assert wren.post(f"commitments/{promise.pk}", what="Other things").status_code == 404


def test_a_member_who_was_asked_to_leave_cannot_either(fresh, village):
    page = village.visit_as("bruno", fresh.activity)
    page.post("commitments", what="Small things", who="Bruno", until="9999-12-31")
    promise = Commitment.objects.get(what="Small things")
    seat = fresh.activity.seat_of(village.bruno)
    village.visit_as("ngoc", fresh.activity).delete(f"participants/{seat.pk}")
    assert page.get(f"commitments/{promise.pk}/").status_code == 403


@pytest.mark.parametrize("handle", ["ngoc", "gurpreet"])
def test_whoever_convenes_can_be_asked_by_nobody_and_not_by_themselves(fresh, village, handle):
    fresh.enter(village.gurpreet)
    seat = fresh.activity.seat_of(village.people[handle])
    for convenor in ("ngoc", "gurpreet"):
        answer = village.visit_as(convenor, fresh.activity).delete(f"participants/{seat.pk}")
        assert answer.status_code == 403
        assert "cannot be asked to leave" in answer.text
    assert village.visit_as(handle, fresh.activity).get().status_code == 200


def test_after_a_new_code_nobody_comes_back_by_the_old_one(fresh, village):
    old = fresh.activity.join_code
    page = village.visit_as("ngoc", fresh.activity)
    for _press in range(2):
        assert page.post("code", seen=old).status_code == 302
    new = Activity.objects.get(pk=fresh.activity.pk).join_code
    assert new != old
    assert village.visit_as_nobody().post("/join/", code=old, name="Sam again").status_code == 422
    assert village.visit_as_nobody().post("/join/", code=new, name="Late").status_code == 302
    assert village.visit_as("bruno", fresh.activity).post("code", seen=new).status_code == 403
