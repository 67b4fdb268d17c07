from __future__ import annotations

import re
from uuid import uuid4

import pytest

from kith.activities.audiences import VIEWS, Audience
from kith.activities.models import Group, Regrouping
from kith.activities.regions import changes

WORDS = {
    "Amina": ["Meetings without an agenda", "Play outside"],
    "Bruno": ["A meeting that could be a letter", "Learning outside"],
    "Sam": ["Fewer meetings", "Coffee"],
}
HEADING = "Likely groups"


@pytest.fixture
def table(fresh):
    """At *group*: three cards about meetings, two about outside, one about coffee."""
    for who, words in WORDS.items():
        fresh.write(who, more=words)
    fresh.go_on("group")
    return fresh


@pytest.fixture
def ngoc(village, table):
    return village.visit_as("ngoc", table.activity)


def names(answer):
    """What the suggested groups would be called."""
    return re.findall(r'id="suggested-name-\d+" [^>]*value="([^"]*)"', answer.text)


def cards_of(room, *words):
    return [
        card.pk
        for step in room.activity.plan
        for card in step.contributions.all()
        if card.words in words
    ]


def test_whoever_convenes_is_shown_likely_groups_and_nothing_is_done(table, ngoc):
    answer = ngoc.get("suggestions/")
    assert names(answer) == ["Meetings", "Outside"]
    assert not Group.objects.filter(activity=table.activity).exists()
    assert not Regrouping.objects.filter(activity=table.activity).exists()


def test_a_suggestion_that_is_accepted_is_a_group_like_any_other(table, ngoc):
    meetings = cards_of(table, *(words[0] for words in WORDS.values()))
    sent = {
        "cards": meetings[:2],
        "into": "new",
        "name": "Meet less",
        "suggests": "on",
        "id": uuid4(),
    }
    answer = ngoc.follow(ngoc.post("grouping", **sent))
    assert Group.objects.get(name="Meet less").contributions.count() == 2
    assert HEADING in answer.text
    ngoc.delete(f"regroupings/{table.activity.regroupings.get().pk}")
    assert not Group.objects.filter(activity=table.activity).exists()


def test_a_suggestion_that_is_left_is_not_shown_again_and_the_others_are(ngoc):
    first = re.findall(r'name="left" value="([^"]*)"', ngoc.get("suggestions/").text)[0]
    assert names(ngoc.get(f"suggestions/?left={first}")) == ["Outside"]


def test_a_card_that_is_like_a_group_is_suggested_for_it(table, ngoc):
    table.activity.name_group(
        uuid4(),
        "Too many",
        by=table.convenor,
        cards=table.activity.cards_numbered(
            map(str, cards_of(table, "Fewer meetings", "Meetings without an agenda"))
        ),
    )
    answer = ngoc.get("suggestions/")
    assert "Seems to belong to" in answer.text
    assert names(answer) == ["Outside"]


def test_an_empty_name_is_refused_and_the_suggestions_stay(table, ngoc):
    sent = {"cards": cards_of(table, "Play outside"), "into": "new", "name": " ", "suggests": "on"}
    answer = ngoc.post("grouping", **sent)
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text
    assert HEADING in answer.text


def test_where_nothing_is_alike_the_page_says_so(village, written):
    written.go_on("group")
    page = village.visit_as("ngoc", written.activity)
    for words in ("Coffee before the bell", "Mail before the bell"):
        page.post("grouping", cards=cards_of(written, words), into="new", name=words, id=uuid4())
    assert "No more cards seem to say the same." in page.get("suggestions/").text


def test_nobody_else_is_shown_what_is_suggested(village, table, ngoc):
    ngoc.get("suggestions/")
    assert village.visit_as("bruno", table.activity).get("suggestions/").status_code == 403
    assert village.visit_as("elise", table.activity).get("suggestions/").status_code == 404
    audiences = [Audience(view, "en") for view in VIEWS]
    told = changes(table.activity.pk, 0, audiences).operations
    assert HEADING not in repr(told)


def test_cards_that_are_hidden_are_not_suggested(village, fresh):
    for who, words in WORDS.items():
        fresh.write(who, more=words)
    answer = village.visit_as("ngoc", fresh.activity).get("suggestions/")
    assert "meeting" not in answer.text.lower()
