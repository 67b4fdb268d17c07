"""A guide that is kept can be corrected and taken away by the convenors of its community."""

from __future__ import annotations

import pytest

from kith.activities.models import Activity
from kith.events.models import Event
from kith.guides.forms.correction import Correction
from kith.guides.models import Guide
from kith.guides.tests.sent import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def correct(guide, ngoc, visit_as):
    """`correct(topic="…")`: Ngọc changes this much and keeps it."""

    def post(who=ngoc, revision=None, **changes: object):
        said = sent(Correction(guide.contents), **changes)
        said["revision"] = guide.revision if revision is None else revision
        return visit_as(who).post(f"/guides/{guide.pk}/correction/", said)

    return post


def test_a_convenor_corrects_it_in_the_same_form(correct, guide):
    plays = {play.method_key: play.pk for play in guide.plays.all()}
    assert correct(topic="Marking", plays_0_prompt="Say it anew.").url == f"/guides/{guide.pk}/"
    newest = Guide.objects.get(pk=guide.pk)
    assert newest.topic == "Marking"
    assert newest.play_of("shared-understandings").prompt == "Say it anew."
    assert {play.method_key: play.pk for play in newest.plays.all()} == plays


def test_a_correction_over_somebody_elses_is_asked_about_first(correct, guide):
    correct(topic="Marking")
    answer = correct(topic="Grading", revision=guide.revision)
    assert answer.status_code == 422
    assert "Somebody else has corrected this guide meanwhile." in answer.text
    assert 'value="Grading"' in answer.text
    assert Guide.objects.get(pk=guide.pk).topic == "Marking"
    correct(topic="Grading", revision=guide.revision + 1)
    assert Guide.objects.get(pk=guide.pk).topic == "Grading"


def test_a_member_is_told_who_can_correct_it(correct, bruno, guide):
    answer = correct(who=bruno, topic="Mine")
    assert answer.status_code == 403
    assert "Here you can ask Ngọc Trần." in answer.text
    assert Guide.objects.get(pk=guide.pk).topic == guide.topic


def test_nobody_corrects_or_removes_a_guide_that_comes_with_kith(shipped, marking, ngoc, visit_as):
    browser = visit_as(ngoc)
    page, correction = f"/guides/{shipped.pk}/", f"/guides/{shipped.pk}/correction/"
    for answer in (browser.get(correction), browser.post(page, {"_method": "DELETE"})):
        assert answer.status_code == 403
        assert "This guide comes with Kith and stays as it is." in answer.text
    assert "Correct it" not in browser.get(page).text


def test_taken_away_it_is_gone_and_what_was_started_from_it_stays(guide, ngoc, visit_as):
    browser = visit_as(ngoc)
    browser.post(
        f"/guides/{guide.pk}/use/",
        {"method": "more-or-less", "press": "0" * 32, "topic": "time spent marking"},
    )
    assert browser.post(f"/guides/{guide.pk}/", {"_method": "DELETE"}).url == "/guides/"
    assert browser.get(f"/guides/{guide.pk}/").status_code == 404
    assert Activity.objects.get().topic == "time spent marking"


def test_a_member_cannot_take_it_away(guide, bruno, visit_as):
    assert visit_as(bruno).post(f"/guides/{guide.pk}/", {"_method": "DELETE"}).status_code == 403
    assert Guide.objects.filter(pk=guide.pk).exists()


def test_what_happens_to_a_guide_is_recorded_without_a_word_of_it(correct, guide, ngoc):
    correct(topic="Marking")
    Guide.objects.get(pk=guide.pk).remove(by=ngoc)
    recorded = Event.objects.since(guide.pk, -1)
    assert [event.verb for event in recorded] == ["guide.kept", "guide.corrected", "guide.removed"]
    assert {event.actor for event in recorded} == {ngoc.reference}
    assert "Marking" not in str([event.subjects for event in recorded])
