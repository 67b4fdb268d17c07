"""What was published about a study after it, told calmly to those who keep the study."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.outside.tests import servers
from kith.research.looking import look_outside
from kith.research.models import Checked, Follow, Notice, Study
from kith.research.models.notice import SENTENCES
from kith.research.tests.elsewhere import json_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(village, elsewhere):
    """Marking, Lightly keeps two studies with DOIs, and follows nothing."""
    Follow.objects.all().delete()
    Study.objects.all().delete()
    Notice.objects.all().delete()
    for number in (1, 2):
        title = f"Kept number {number}"
        Study.add(
            village.marking, village.amina, uuid4(), title=title, doi=f"10.5555/kept.{number}"
        )
    elsewhere.pages["/works"] = json_of("notices.json")
    return elsewhere


def test_what_was_published_about_a_study_is_found_once(kept, village):
    for _time in range(2):
        look_outside()
    assert len(kept.heard) == 1
    notices = Notice.objects.visible_to(village.amina)
    assert {(one.about, one.kind) for one in notices} == {
        ("10.5555/kept.1", "retraction"),
        ("10.5555/kept.2", "expression_of_concern"),
    }
    (first,) = Notice.objects.about("10.5555/kept.1")
    assert (first.on, first.link) == (date(2025, 11, 30), "https://doi.org/10.5555/notice.1")


def test_after_a_week_it_is_looked_for_again_and_doubles_nothing(kept):
    look_outside()
    Checked.objects.update(next=timezone.now() - timedelta(seconds=1))
    look_outside()
    assert len(kept.heard) == 2
    assert Notice.objects.count() == 2


def test_a_look_that_failed_is_tried_again_in_some_hours(kept):
    kept.pages["/works"] = servers.status(503)
    look_outside()
    look_outside()
    assert len(kept.heard) == 1
    assert Checked.objects.order_by("next")[0].next < timezone.now() + timedelta(hours=7)


def test_where_kith_asks_nobody_nothing_is_asked(kept, settings):
    settings.OUTSIDE = False
    look_outside()
    assert not kept.heard


def test_the_page_of_the_community_says_it_without_blame(kept, village):
    said = "Something was published about it since"
    assert said not in village.visit_as("amina", village.marking).get().text
    look_outside()
    page = village.visit_as("amina", village.marking).get().text
    assert page.count(said) == 2
    assert "retracted" not in page


def test_those_who_do_not_keep_the_study_do_not_hear_of_it(kept, village):
    look_outside()
    assert Notice.objects.visible_to(village.bruno).count() == 2
    assert Notice.objects.visible_to(village.aissatou).count() == 0
    assert "retracted" not in village.visit_as("elise", village.french).get().text


def test_a_kind_of_notice_that_is_new_to_us_has_its_sentence_too():
    assert str(Notice(about="10.5555/x", kind="rejoinder")).endswith("was published.")
    words = " ".join(map(str, SENTENCES.values())).lower()
    assert not [word for word in ("fraud", "guilty", "misconduct", "fault") if word in words]
