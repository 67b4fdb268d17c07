"""The page of what a community tries: by its day, for members only."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kith.learnings.models import Trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def try_until(village):
    """`try_until("Coffee", days=-3)`: a trial of Marking, Lightly whose day was three days ago."""

    def make(what: str, days: int, community=None, activity=None) -> Trial:
        return Trial.objects.create(
            community=community or village.marking,
            activity=activity or village.finished,
            what=what,
            who="Amina",
            until=timezone.localdate() + timedelta(days=days),
        )

    return make


@pytest.fixture
def page_as(village):
    def read(handle: str, **query):
        address = reverse("learnings:trials", args=[village.marking.pk])
        return village.visit_as(handle).get(address, **query)

    return read


@pytest.fixture
def own_trials(village):
    """Without those that the village's story has left."""
    Trial.objects.all().delete()


def headings(page: str) -> list[str]:
    known = ["Its day has come", "Coming back", "Before", "Nothing yet"]
    return [heading for heading in known if f">{heading}</h2>" in page]


def test_each_trial_stands_under_what_its_day_is_now(own_trials, try_until, page_as):
    try_until("Coffee tomorrow", days=1)
    assert headings(page_as("amina").text) == ["Coming back"]
    try_until("Coffee today", days=0)
    try_until("Coffee four weeks ago", days=-28)
    assert headings(page_as("amina").text) == ["Its day has come", "Coming back"]
    try_until("Coffee long ago", days=-29)
    page = page_as("amina").text
    assert headings(page) == ["Its day has come", "Coming back", "Before"]
    order = ["four weeks ago", "Coffee today", "Coffee tomorrow", "long ago"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)


def test_each_trial_leads_to_the_record_it_came_from(own_trials, try_until, page_as, village):
    try_until("Coffee", days=3)
    assert reverse("activities:record", args=[village.finished.pk]) in page_as("amina").text


def test_a_community_that_tries_nothing_is_told_how_it_begins(own_trials, page_as):
    page = page_as("amina").text
    assert headings(page) == ["Nothing yet"]
    assert "who will, and until when" in page


def test_to_a_stranger_and_to_nobody_there_is_no_such_page(village, page_as):
    assert page_as("aissatou").status_code == 404
    address = reverse("learnings:trials", args=[village.marking.pk])
    assert village.visit_as_nobody().get(address).status_code == 404
    assert village.visit_as_guest(village.board, "Sam").get(address).status_code == 404


def test_what_another_community_tries_is_not_shown(own_trials, try_until, page_as, village):
    try_until("Barrer avant de réécrire", 3, village.french, village.rewritten)
    assert "Barrer" not in page_as("mateo").text
    assert Trial.objects.visible_to(village.mateo).count() == 1
    assert Trial.objects.visible_to(village.amina).count() == 0


def test_what_was_before_is_read_leaf_by_leaf(own_trials, try_until, page_as):
    for days in range(30, 60):
        try_until(f"Coffee {days} days ago", days=-days)
    assert "Coffee 30 days ago" in page_as("amina").text
    assert "Coffee 59 days ago" in page_as("amina", page=2).text


def test_a_script_in_a_trial_is_shown_as_harmless_text(own_trials, try_until, page_as):
    try_until("<script>alert(1)</script>", days=3)
    page = page_as("amina").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_the_words_of_a_trial_carry_their_language(own_trials, try_until, village):
    try_until("Barrer avant de réécrire", 3, village.french, village.rewritten)
    address = reverse("learnings:trials", args=[village.french.pk])
    assert 'lang="fr" dir="auto">Barrer' in village.visit_as("mateo").get(address).text
