from __future__ import annotations

import pytest
from django.core.cache import cache

from kith.activities import join_codes
from kith.activities.wrong_codes import MOST


@pytest.fixture(autouse=True)
def _no_wrong_codes_yet():
    cache.clear()


def test_a_code_and_a_first_name_are_enough(fresh, village):
    guest = village.visit_as_guest(fresh.activity, "Wren")
    page = guest.get()
    assert page.status_code == 200
    assert fresh.activity.topic in page.text


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{lower}", "{spoken}", "{dashed}"])
def test_a_code_is_read_as_people_type_it(fresh, village, typed):
    code = fresh.activity.join_code
    said = typed.format(
        code=code,
        lower=code.lower(),
        spoken=join_codes.spoken(code),
        dashed=f"{code[:3]}-{code[3:]}",
    )
    answer = village.visit_as_nobody().post("/join/", code=said, name="Wren")
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("R7K", "This one has 3"), ("ZZZZZZ", "No activity has this code now"), ("", "required")],
)
def test_a_wrong_code_is_answered_with_a_sentence_and_keeps_the_name(village, code, sentence):
    answer = village.visit_as_nobody().post("/join/", code=code, name="Wren")
    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'value="Wren"' in answer.text


def test_a_thousand_wrong_codes_are_tiring_and_a_right_one_still_passes(fresh, village):
    nobody = village.visit_as_nobody()
    statuses = [nobody.post("/join/", code="ZZZZZZ", name="Wren").status_code for _ in range(1000)]
    assert statuses[: MOST - 1] == [422] * (MOST - 1)
    assert statuses[-1] == 429
    answer = village.visit_as_nobody().post("/join/", code=fresh.activity.join_code, name="Wren")
    assert answer.status_code == 302


def test_a_guest_sees_their_one_activity_and_nothing_else(fresh, village):
    guest = village.visit_as_guest(fresh.activity, "Wren")
    for other in (village.board, village.finished, village.rewritten):
        assert guest.at(other).get().status_code == 404
        assert guest.at(other).get("record/").status_code == 404
    assert guest.at(village.marking).get().status_code == 404


def test_joining_twice_is_the_same_seat(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    before = fresh.activity.participants.count()
    page.post("participants")
    page.post("/join/", code=fresh.activity.join_code)
    assert fresh.activity.participants.count() == before


def test_the_screen_opens_by_its_signed_address_alone_and_can_only_look(fresh, village):
    link = village.visit_as("ngoc", fresh.activity).get("screen/")
    nobody = village.visit_as_nobody()
    assert nobody.client.get(link["Location"]).status_code == 200
    assert nobody.client.get("/screens/bent/").status_code == 404
