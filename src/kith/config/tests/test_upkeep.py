from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from kith.activities.models import Activity
from kith.config.upkeep import look_after_everything


def test_a_round_closes_what_was_left_open_and_forgets_sessions_that_are_over(village):
    Activity.objects.filter(pk=village.board.pk).update(
        touched=timezone.now() - timedelta(hours=13)
    )
    over = timezone.now() - timedelta(days=1)
    Session.objects.create(session_key="old", session_data="", expire_date=over)
    for _round in range(2):
        look_after_everything()
    assert not Activity.objects.under_way().filter(pk=village.board.pk).exists()
    assert not Session.objects.filter(session_key="old").exists()


def test_an_activity_that_cannot_be_closed_does_not_keep_sessions_from_being_forgotten(village):
    long_ago = timezone.now() - timedelta(hours=13)
    gone = {"method_key": "of-an-app-that-is-gone", "touched": long_ago}
    Activity.objects.filter(pk=village.board.pk).update(**gone)
    Session.objects.create(session_key="old", session_data="", expire_date=long_ago)
    look_after_everything()
    assert not Session.objects.filter(session_key="old").exists()


def test_a_refusal_tells_a_script_where_the_sentence_goes(village):
    page = village.visit_as("bruno", village.board, by_script=True)
    answer = page.post("step", to="choose")
    assert answer.status_code == 403
    assert answer["HX-Retarget"] == "#refused"
    assert "Only a convenor can do this." in answer.text
    assert "<html" not in answer.text
