"""The first page: what it promises to nobody, to a guest, to a person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kith.guides.models import Guide
from kith.learnings.models import Trial

pytestmark = pytest.mark.django_db


def room(activity) -> str:
    return reverse("activities:room", args=[activity.pk])


def record(activity) -> str:
    return reverse("activities:record", args=[activity.pk])


def test_nobody_reads_what_kith_is_and_how_to_begin(db, client):
    page = client.get("/").text
    assert "learning guide on the staffroom wall" in page
    assert reverse("sign-in") in page
    for method in ("Reflect on practice", "Build shared understandings", "Unpack the research"):
        assert method in page
    assert ">Coming<" not in page


def test_a_code_typed_on_the_first_page_leads_into_the_room(village):
    page = village.visit_as_nobody()
    assert f'action="{reverse("activities:join")}"' in page.get("/").text
    code = village.board.join_code.lower()
    answer = page.post(reverse("activities:join"), code=code, name="Sam")
    assert answer["Location"] == room(village.board)


def test_nobody_finds_the_guides_that_come_with_kith_and_may_read_them(db, client):
    Guide.ship()
    page = client.get("/").text
    for guide in Guide.objects.shipped():
        address = reverse("guides:one", args=[guide.pk])
        assert address in page
        assert client.get(address).status_code == 200


def test_nobody_sees_nothing_of_anybody(village):
    page = village.visit_as_nobody().get("/").text
    for private in ("Ngọc", "Marking, Lightly", "Time spent marking", village.board.join_code):
        assert private not in page


def test_a_guest_finds_the_way_back_to_their_activity_and_to_no_other(village):
    page = village.visit_as_guest(village.board, "Sam").get("/").text
    assert room(village.board) in page
    assert record(village.rewritten) not in page
    assert village.marking.get_absolute_url() not in page


def test_a_guest_of_a_finished_activity_finds_its_record(village):
    page = village.visit_as_guest(village.rewritten, "Colette").get("/").text
    assert record(village.rewritten) in page


def test_a_guest_whose_thirty_days_are_over_is_told_whom_to_ask(village):
    page = village.visit_as_guest(village.finished, "Lena").get("/").text
    assert record(village.finished) not in page
    assert "ask somebody of its community" in page


def test_a_member_finds_what_runs_and_what_was_written_down(village):
    page = village.visit_as("amina").get("/").text
    assert room(village.board) in page
    assert record(village.finished) in page
    assert village.marking.get_absolute_url() in page
    assert record(village.rewritten) not in page
    assert village.french.get_absolute_url() not in page


def test_a_trial_whose_day_has_come_waits_and_is_not_late(village):
    Trial.objects.all().delete()
    village.board.close(by=village.ngoc)
    village.others["over_time"].close(by=village.gurpreet)
    Trial.objects.create(
        community=village.marking,
        activity=village.finished,
        what="No marking on Sundays",
        who="Amina",
        until=timezone.localdate(),
    )
    page = village.visit_as("amina").get("/").text
    assert "One thing waits for you. It is not late." in page
    assert "No marking on Sundays" in page
    assert "back today" in page


def test_who_belongs_nowhere_is_told_to_begin_or_whom_to_ask(village):
    page = village.visit_as("ines").get("/").text
    assert reverse("communities:new") in page
    assert "ask somebody who convenes one" in page


def test_a_new_community_is_told_that_an_activity_begins_with_a_guide(village):
    ines = village.visit_as("ines")
    key = "c0ffee00-0000-4000-8000-000000000000"
    ines.post(reverse("communities:new"), name="Choirs", language="en", key=key)
    page = ines.get("/").text
    assert "Nothing has begun yet" in page
    assert reverse("guides:all") in page


def test_a_day_is_said_in_the_language_of_the_reader(village):
    page = village.visit_as("elise", HTTP_ACCEPT_LANGUAGE="fr").get("/").text
    days = ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche")
    assert f"<h1>{days[timezone.localdate().weekday()]}</h1>" in page


def test_a_day_of_another_year_says_its_year(village):
    last_year = timezone.now() - timedelta(days=400)
    village.finished.closure.at = last_year
    village.finished.closure.save()
    assert str(timezone.localdate(last_year).year) in village.visit_as("amina").get("/").text
