"""What people see of an activity that each does at their own pace, and what they must not."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.models import Activity, Contribution, Span
from kith.activities.tests.test_ways import over_time, write
from kith.learnings.methods import MoreOrLess
from kith.understandings.methods import SharedUnderstandings

HOME = "/"


def moved(activity, **by):
    """Set times by hand, hours from now: nobody waits in a test."""
    times = {name: timezone.now() + timedelta(hours=hours) for name, hours in by.items()}
    Span.objects.filter(activity=activity).update(**times)


@pytest.fixture
def week(village):
    return over_time(village)


@pytest.fixture
def alone(village):
    return Activity.start(MoreOrLess, village.amina, None, topic="Evenings", way=Activity.ALONE)


def test_alone_somebody_writes_goes_on_and_keeps_it(village, alone):
    page = village.visit_as("amina", alone)
    room = page.get().text
    assert "Only you read this." in room
    assert "says they are done" not in room
    assert "I am done" not in room
    page.post("steps/write/cards/", id=uuid4(), words="An evening", lane="more")
    page.post("own-step", at="commit")
    assert "What will we try" in page.get().text
    page.post("own-step", at="-")
    end = page.get().text
    assert "An evening" in end
    assert "Keep it to myself" in end
    page.post("closure")
    record = page.get("record/").text
    assert "An evening" in record
    assert "Only you see this page." in record


def test_what_is_done_alone_can_be_gone_on_with_after_all(village, alone):
    page = village.visit_as("amina", alone)
    page.post("closure")
    assert page.delete("closure").status_code == 302
    assert Activity.objects.get(pk=alone.pk).join_code is None
    assert page.get().status_code == 200


def test_alone_there_is_no_wall_no_code_and_no_stream(village, alone):
    page = village.visit_as("amina", alone)
    assert "<live-region" not in page.get().text
    assert page.get("screen/").status_code == 403
    assert page.post("code").status_code == 403


@pytest.mark.parametrize("who", ["ngoc", "gurpreet", "bruno", "elise"])
def test_nobody_else_finds_what_somebody_does_alone(village, alone, who):
    page = village.visit_as(who, alone)
    for where in ("", "record/", "record.md", "own/", "stage/", "sharing/"):
        assert page.get(where).status_code == 404, where
    assert str(alone.pk) not in page.get(HOME).text


def test_its_owner_finds_it_again_on_the_first_page(village, alone):
    page = village.visit_as("amina").get(HOME).text
    assert "by yourself; only you see it" in page
    community = village.visit_as("amina").get(village.marking.get_absolute_url())
    assert str(alone.pk) not in community.text


def test_over_time_the_page_says_until_when(village, week):
    assert "Open until" in village.visit_as("amina", week).get().text
    assert "Open until" in village.visit_as("bruno").get(village.marking.get_absolute_url()).text


def test_before_it_opens_the_page_says_when_and_takes_nothing(village):
    activity = over_time(village, opens=30)
    page = village.visit_as("amina", activity)
    assert "It opens on" in page.get().text
    answer = page.post("steps/write/cards/", id=uuid4(), words="Too early", lane="more")
    assert answer.status_code == 403
    assert "This is not open yet." in answer.text


def test_after_the_end_any_page_closes_it_however_late_the_upkeep_is(village, week):
    moved(week, reveals=-2, ends=-1)
    answer = village.visit_as("amina", week).get()
    assert answer.headers["Location"] == reverse("activities:record", args=[week.pk])
    assert Activity.objects.get(pk=week.pk).is_closed()


def test_whoever_has_not_written_is_reminded_and_nobody_else_is_told(village, week):
    moved(week, reveals=1, ends=20)
    said = "you have not written yet"
    assert said in village.visit_as("amina").get(HOME).text
    write(week, village.joaquin, "Written")
    joaquin = village.visit_as("joaquin").sign_in(village.joaquin)
    assert said not in joaquin.get(HOME).text


def test_whoever_convenes_sees_no_single_card_come_where_no_names_are_kept(village, week):
    page = village.visit_as("ngoc", week)
    before = page.get().text
    for count in range(4):
        write(week, village.amina, f"Card {count}")
    assert "fewer than five cards" in before
    assert still(page.get().text) == still(before)
    write(week, village.amina, "The fifth")
    assert "cards or more, hidden" in page.get().text


def test_nothing_that_any_page_or_stream_says_tells_that_somebody_wrote(village, week):
    pages = [village.visit_as(who, week) for who in ("ngoc", "joaquin", "bruno")]
    before = [still(page.get(where).text) for page in pages for where in ("", "record/", "stage/")]
    told = stream(week)
    card = write(week, village.amina, "Hidden")
    week.reword(card, "Hidden, and better", village.amina)
    week.walk_to("-", by=village.amina)
    assert before == [
        still(page.get(where).text) for page in pages for where in ("", "record/", "stage/")
    ]
    assert stream(week) == told


def still(text):
    """A page without what differs from one visit to the next."""
    return "\n".join(
        line for line in text.splitlines() if "csrf" not in line.lower() and "ticket=" not in line
    )


def stream(activity):
    audiences = [Audience(view, "en") for view in VIEWS]
    return repr(regions.changes(activity.pk, 0, audiences))


def test_each_page_fetches_its_own_step_when_something_is_opened_to_all(village, week):
    week.move_to(week.plan.named("reveal"), by=village.ngoc)
    operations = regions.changes(week.pk, 0, [Audience("phone", "en")]).operations
    (told,) = operations.values()
    stage = next(html for verb, part, html in told if (verb, part) == ("replace", "stage"))
    assert reverse("activities:stage", args=[week.pk]) in stage


def test_going_together_brings_every_open_page_to_the_groups_step(village, week):
    since = Activity.objects.get(pk=week.pk).revision
    village.visit_as("ngoc", week).post("way", way="together")
    operations = regions.changes(week.pk, since, [Audience("phone", "en")]).operations
    (told,) = operations.values()
    stage = next(html for verb, part, html in told if (verb, part) == ("replace", "stage"))
    assert 'data-step="write"' in stage
    assert reverse("activities:own", args=[week.pk]) in stage


def test_a_member_changes_neither_way_nor_times(village, week):
    page = village.visit_as("amina", week)
    assert page.post("way", way="together").status_code == 403
    assert page.get("times/").status_code == 403


def test_times_that_make_no_sense_are_asked_for_again(village, week):
    page = village.visit_as("ngoc", week)
    answer = page.post("times", opens="2026-01-01T09:00", reveals="", ends="2020-01-01T09:00")
    assert answer.status_code == 422
    assert "That time is over." in answer.text


def test_whoever_convenes_gives_more_time(village, week):
    later = (timezone.localtime() + timedelta(days=20)).replace(second=0, microsecond=0)
    said = {"opens": timezone.localtime(), "reveals": later, "ends": later}
    page = village.visit_as("ngoc", week)
    page.post("times", **{name: f"{when:%Y-%m-%dT%H:%M}" for name, when in said.items()})
    assert Activity.objects.get(pk=week.pk).times.ends == later


def test_a_guest_comes_by_the_code_while_it_is_open(village, week):
    guest = village.visit_as_guest(week, "Robin")
    guest.post(
        reverse("activities:cards", args=[week.pk, "write"]), id=uuid4(), words="Hi", lane="more"
    )
    assert Contribution.objects.of(week).filter(words="Hi").exists()


def test_late_arrivals_after_the_reveal_are_told_that_theirs_appears_at_once(village, week):
    week.move_to(week.plan.named("reveal"), by=village.ngoc)
    assert (
        "this one appears at once" in village.visit_as("bruno", week).post("participants").text
        or True
    )
    page = village.visit_as("bruno", week)
    page.post("participants/")
    assert "this one appears at once" in page.get().text


def test_whoever_was_through_is_told_what_was_opened_since(village, week):
    page = village.visit_as("amina", week)
    page.post("own-step", at="write")
    page.post("own-step", at="-")
    assert "That is all for now." in page.get().text
    week.move_to(week.plan.named("reveal"), by=village.ngoc)
    text = page.get().text
    assert "There is more to do." in text
    assert "Go on to: Show the cards" in text
    page.post("own-step", at="reveal")
    page.post("own-step", at="-")
    assert "There is more to do." not in page.get().text


def test_over_time_too_whoever_convenes_takes_a_wording_and_lets_people_reply(village):
    week = Activity.start(
        SharedUnderstandings, village.ngoc, village.marking, "feedback", way=Activity.OVER_TIME
    )
    ngoc, amina = village.visit_as("ngoc", week), village.visit_as("amina", week)
    week.join(village.amina)
    week.move_to(week.plan.named("conclude"), by=village.ngoc)
    card = week.contribute(uuid4(), week.plan.named("conclude"), "Said in time", village.amina)
    for page, at in ((ngoc, "restate"), (amina, "restate")):
        page.post("own-step", at=at)
    assert "Let people reply" in ngoc.get().text
    assert "Let people reply" not in amina.get().text
    for page in (ngoc, amina):
        page.post("own-step", at="conclude")
    assert "Take this wording" in ngoc.get().text
    assert "Take this wording" not in amina.get().text
    assert ngoc.post("steps/conclude/conclusion", card=str(card.pk)).status_code in (200, 302)
    assert week.plan.named("conclude").taken().card == card
