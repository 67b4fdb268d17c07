"""The tray: what came in is kept, passed, or kept for our question; and put back."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from kith.events.models import Event
from kith.research.models import Follow, Item, Sifting, Study
from kith.research.works import Work

pytestmark = pytest.mark.django_db


@pytest.fixture
def tray(village):
    """Two pieces in the tray of Marking, Lightly: one with a DOI, one with an address."""
    Item.objects.all().delete()
    follow = Follow.begin(
        village.marking, village.amina, uuid4(), kind="crossref", query="marking", name="Marking"
    )
    works = [
        Work("Answering a page in a minute", ("Wren Halloway",), 2026, "Larch", "10.5555/min.1"),
        Work("<script>alert(1)</script>", url="https://larch.example/2", year=None),
    ]
    Item.bring(follow, works)
    return follow


@pytest.fixture
def minute(tray):
    return Item.objects.get(doi="10.5555/min.1")


def address(village) -> str:
    return reverse("research:tray", args=[village.marking.pk])


def sifting(item) -> str:
    return reverse("research:sifting", args=[item.pk])


def test_what_waits_is_shown_one_in_front_and_the_others_below(village, tray):
    page = village.visit_as("amina").get(address(village)).text
    assert "2 pieces wait. None is late." in page
    assert page.count('name="answer"') == 3
    assert "Answering a page in a minute" in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_any_of_them_can_be_put_in_front(village, minute):
    page = village.visit_as("amina").get(address(village), item=minute.pk).text
    assert sifting(minute) in page
    assert village.visit_as("amina").get(address(village), item="nonsense").status_code == 200


def test_what_is_kept_becomes_a_study_with_all_that_is_known(village, minute):
    visitor = village.visit_as("amina")
    answer = visitor.post(sifting(minute), answer="keep")
    assert answer["Location"] == address(village)
    study = Study.objects.of(village.marking).get(doi="10.5555/min.1")
    assert (study.title, study.authors) == (minute.title, ["Wren Halloway"])
    assert (study.year, study.where, study.kept_by) == (2026, "Larch", village.amina)
    assert "1 piece waits." in visitor.follow(answer).text


def test_what_is_passed_leaves_the_tray_and_nothing_else(village, minute):
    before = Study.objects.count()
    village.visit_as("amina").post(sifting(minute), answer="pass")
    assert minute not in Item.objects.of(village.marking).in_the_tray()
    assert Study.objects.count() == before


def test_what_is_for_our_question_is_kept_and_stands_under_it(village, minute):
    visitor = village.visit_as("amina")
    visitor.post(sifting(minute), answer="question")
    page = visitor.get(address(village)).text
    assert "For our question" in page
    assert village.marking.question in page
    assert Study.objects.of(village.marking).filter(doi="10.5555/min.1").exists()


def test_sending_twice_keeps_one_study(village, minute):
    for _time in range(2):
        village.visit_as("amina").post(sifting(minute), answer="keep")
    assert Study.objects.filter(doi="10.5555/min.1").count() == 1
    assert Sifting.objects.filter(item=minute).count() == 1


def test_whoever_comes_second_changes_nothing_and_is_told(village, minute):
    village.visit_as("amina").post(sifting(minute), answer="keep")
    bruno = village.visit_as("bruno")
    page = bruno.follow(bruno.post(sifting(minute), answer="pass")).text
    assert "Somebody was faster. It stays as they have sifted it." in page
    assert Sifting.objects.get(item=minute).answer == "keep"


@pytest.mark.parametrize("answer", ["keep", "pass", "question"])
def test_undo_puts_it_back_and_takes_the_study_away(village, minute, answer):
    visitor = village.visit_as("amina")
    visitor.post(sifting(minute), answer=answer)
    back = visitor.delete(sifting(minute))
    assert back["Location"].endswith(f"?item={minute.pk}")
    assert minute in Item.objects.of(village.marking).in_the_tray()
    assert not Study.objects.filter(doi="10.5555/min.1").exists()
    visitor.post(sifting(minute), answer="keep")
    assert Study.objects.filter(doi="10.5555/min.1").exists()


def test_undo_leaves_a_study_that_somebody_has_worked_with(village, minute):
    minute.sift("keep", by=village.amina)
    study = Study.objects.get(doi="10.5555/min.1")
    study.correct(village.bruno, summary="They answer more, and shorter.")
    minute.unsift(by=village.amina)
    assert Study.objects.filter(pk=study.pk).exists()
    minute.refresh_from_db()
    assert minute.sift("keep", by=village.amina).study == study


def test_undo_leaves_a_study_that_was_there_before(village, minute):
    there = Study.add(village.marking, village.bruno, uuid4(), title="Mine", doi="10.5555/min.1")
    minute.sift("keep", by=village.amina)
    minute.unsift(by=village.amina)
    assert Study.objects.filter(pk=there.pk).exists()


def test_no_event_says_who_sifted(village, minute):
    minute.sift("keep", by=village.amina)
    minute.unsift(by=village.amina)
    events = Event.objects.filter(subjects__item=str(minute.pk))
    assert {event.actor for event in events} == {""}
    assert events.count() == 2


def test_an_answer_that_nobody_was_asked_for_is_not_taken(village, minute):
    assert village.visit_as("amina").post(sifting(minute), answer="burn").status_code == 404
    assert not Sifting.objects.filter(item=minute).exists()


def test_an_empty_tray_says_where_things_come_from(village, tray):
    Item.objects.all().delete()
    page = village.visit_as("amina").get(address(village)).text
    assert "The tray is empty" in page
    assert reverse("research:follows", args=[village.marking.pk]) in page


def test_the_page_of_the_community_leads_to_what_is_new_to_read(village, tray):
    page = village.visit_as("amina", village.marking).get().text
    assert address(village) in page


def test_with_no_way_out_the_page_says_what_waits_and_all_else_works(village, minute, settings):
    settings.OUTSIDE = False
    visitor = village.visit_as("amina")
    assert "This Kith does not ask other servers" in visitor.get(address(village)).text
    visitor.post(sifting(minute), answer="keep")
    assert Study.objects.filter(doi="10.5555/min.1").exists()


def test_to_strangers_guests_and_nobody_there_is_no_tray(village, minute):
    visitors = [
        village.visit_as("aissatou"),
        village.visit_as_guest(village.board, "Sam"),
        village.visit_as_nobody(),
    ]
    for visitor in visitors:
        assert visitor.get(address(village)).status_code == 404
        assert visitor.post(sifting(minute), answer="keep").status_code == 404
        assert visitor.delete(sifting(minute)).status_code == 404
    assert not Sifting.objects.filter(item=minute).exists()
