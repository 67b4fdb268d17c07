from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.access import may
from kith.activities.models import Activity
from kith.learnings.models import Trial
from kith.research.models import Quotation, Study, Talk, Unpacking

LANES = ("claims", "agree", "argue", "try")
SUMMARY = "A grade beside a comment stops the reading; three weeks are short to be sure of it."
QUOTE = "They say “nobody read the second line”, p. 21, and then they move on."


@pytest.fixture
def activity(village):
    """Started from the study's page by one press."""
    page = village.visit_as("ngoc", village.study)
    answer = page.post("use", press=str(uuid4()), topic="What a grade does to a comment")
    assert answer.status_code == 302
    return Activity.objects.get(pk=answer["Location"].rstrip("/").rpartition("/")[2])


def go(activity, key, by):
    activity.move_to(activity.plan.named(key), by=by)


def play(village, activity):
    """Amina and Bruno come in; both write, one wording is taken, something is promised."""
    ngoc = village.ngoc
    for who in (village.amina, village.bruno):
        activity.join(who)
    go(activity, "write", ngoc)
    write = activity.plan.named("write")
    activity.contribute(uuid4(), write, QUOTE, by=village.amina, lane="claims")
    activity.contribute(uuid4(), write, "Fold the grade away", by=village.bruno, lane="try")
    go(activity, "conclude", ngoc)
    conclude = activity.plan.named("conclude")
    wording = activity.contribute(uuid4(), conclude, SUMMARY, by=village.bruno)
    activity.conclude(wording, by=ngoc)
    go(activity, "commit", ngoc)
    until = timezone.localdate() + timedelta(days=20)
    activity.promise(uuid4(), "Fold the grade away once a week", "Bruno", until, by=village.bruno)
    go(activity, "close", ngoc)
    activity.close(by=ngoc)


def test_the_group_reads_what_may_be_shown_of_the_study(village, activity):
    words = [passage.words for passage in activity.passages.all()]
    assert words[0] == village.study.abstract
    assert words[1] == village.study.summary
    assert "A comment is read until the grade is found." in words[2]


def test_of_a_closed_study_no_word_of_its_own_is_read_but_what_was_quoted(village):
    closed = Study.objects.create(community=village.marking, title="Closed", abstract="Theirs.")
    closed.correct(by=village.amina, licence="", summary="Ours.")
    begun = Unpacking.start(uuid4(), closed, village.ngoc, "Closed")
    assert [passage.words for passage in begun.passages.all()] == ["Ours."]


def test_one_press_that_arrives_twice_leads_to_one_room(village):
    page, press = village.visit_as("ngoc", village.study), str(uuid4())
    first, again = (page.post("use", press=press, topic="Twice") for _ in "ab")
    assert first["Location"] == again["Location"]


def test_only_conveners_start_it_and_others_are_told_whom_to_ask(village):
    answer = village.visit_as("bruno", village.study).post("use", press=str(uuid4()), topic="Mine")
    assert answer.status_code == 403
    assert "you can ask" in answer.text
    assert village.visit_as("elise", village.study).get("use/").status_code == 404
    assert may(village.gurpreet, "study.use", village.study)


def test_the_four_answers_stand_in_four_lanes(activity):
    assert tuple(lane.key for lane in activity.plan.named("write").lanes) == LANES


def test_it_leaves_a_summary_a_talk_a_quotation_and_a_trial(village, activity):
    play(village, activity)
    shown = village.visit_as("yuki", village.study).get().text
    assert SUMMARY in shown
    assert "nobody read the second line" in shown
    assert "page 21" in shown
    assert "Fold the grade away once a week" in shown
    assert Talk.objects.about(village.study).told().filter(account__said=SUMMARY).count() == 1
    assert Trial.objects.filter(activity=activity).count() == 1
    assert "What a grade does to a comment" in shown


def test_harvesting_again_doubles_nothing(village, activity):
    play(village, activity)
    before = Quotation.objects.count(), Talk.objects.count(), Trial.objects.count()
    activity.reopen(by=village.ngoc)
    activity.close(by=village.ngoc)
    assert (Quotation.objects.count(), Talk.objects.count(), Trial.objects.count()) == before


def test_a_quotation_that_was_taken_out_does_not_come_back(village, activity):
    play(village, activity)
    Quotation.objects.get(page="21").take_out(by=village.ngoc)
    activity.reopen(by=village.ngoc)
    activity.close(by=village.ngoc)
    assert not Quotation.objects.filter(page="21").exists()


def test_what_was_never_shown_is_not_quoted(village, activity):
    activity.join(village.amina)
    go(activity, "write", village.ngoc)
    write = activity.plan.named("write")
    activity.contribute(uuid4(), write, QUOTE, by=village.amina, lane="claims")
    activity.harvest(by=village.ngoc)
    assert not Quotation.objects.filter(page="21").exists()


def test_the_record_tells_which_study_it_came_from_also_when_that_is_gone(village, activity):
    play(village, activity)
    record = village.visit_as("yuki", activity).get("record/").text
    assert village.study.get_absolute_url() in record
    title = village.study.title
    village.study.remove(by=village.ngoc)
    assert title in village.visit_as("yuki", activity).get("record/").text


def test_from_a_guide_it_runs_without_a_study(village):
    method = Activity.objects.get(pk=village.board.pk).method.known["unpack-research"]
    begun = Activity.start(method, by=village.ngoc, community=village.marking, topic="A page")
    play(village, begun)
    assert begun.is_closed()
    assert Trial.objects.filter(activity=begun).count() == 1
