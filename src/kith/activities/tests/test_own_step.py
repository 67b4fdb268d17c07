from __future__ import annotations

from kith.activities.models import Activity, Participant
from kith.activities.tests.conftest import at_their_device


def test_whoever_is_still_writing_finds_their_box_again_after_a_reload(written, village):
    page = at_their_device(village, written, "Amina")
    written.go_on("group")
    assert page.post("own-step", at="write").status_code == 302
    text = page.get().text
    assert 'id="words"' in text
    assert "The group has moved to" in text
    assert 'id="moved-on"' in text
    assert 'own-step/" hidden' not in text


def test_whoever_follows_is_with_the_group(written, village):
    page = at_their_device(village, written, "Amina")
    written.go_on("group")
    page.post("own-step", at="write")
    assert page.delete("own-step").status_code == 302
    text = page.get().text
    assert 'id="words"' not in text
    assert 'own-step/" hidden' in text


def test_nobody_stays_behind_where_the_group_has_not_moved_on(written, village):
    page = at_their_device(village, written, "Amina", by_script=True)
    for step in ("write", "talk"):
        assert page.post("own-step", at=step).status_code == 204
    assert not Participant.objects.exclude(step_key="").exists()
    assert page.post("own-step", at="dance").status_code == 404


def test_when_the_group_comes_back_nobody_is_behind_any_more(written, village):
    written.go_on("reveal")
    at_their_device(village, written, "Amina").post("own-step", at="write")
    written.go_on("write")
    written.go_on("group")
    assert not Participant.objects.exclude(step_key="").exists()


def test_those_who_convene_see_how_many_are_still_writing_and_not_who(written, village):
    written.go_on("reveal")
    at_their_device(village, written, "Amina").post("own-step", at="write")
    text = village.visit_as("ngoc", written.activity).get().text
    assert "is still at an earlier step" in text
    assert "Amina" not in text.partition('id="figures"')[2].partition("</dl>")[0]


def test_the_end_forgets_who_was_behind(written, village):
    written.go_on("reveal")
    at_their_device(village, written, "Amina").post("own-step", at="write")
    Activity.objects.get(pk=written.activity.pk).close(by=written.convenor)
    assert not Participant.objects.exclude(step_key="").exists()


def test_a_stranger_stays_nowhere(written, village):
    answer = village.visit_as("yuki", written.activity).post("own-step", at="write")
    assert answer.status_code == 403
    assert (
        village.visit_as("elise", written.activity).post("own-step", at="write").status_code == 404
    )
