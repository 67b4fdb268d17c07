"""Everything that Kith says can be said in another language, and is said in French."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.translation import trans_real

from kith.village.tests import pseudo
from kith.village.tests.crawl import walk
from kith.village.tests.forms import Sent, sendings
from kith.village.tests.scenes import choosing, promising, writing


@pytest.fixture
def bracketed(monkeypatch):
    """English stands in brackets."""
    language = pseudo.Bracketed(trans_real.translation("en"))
    monkeypatch.setitem(trans_real._translations, "en", language)
    monkeypatch.setitem(trans_real._translations, "fr", language)
    monkeypatch.setattr(trans_real, "_default", language)
    return language


@pytest.fixture
def rooms(village):
    """Rooms at several steps, played before the language changes."""
    return [writing(village), choosing(village), promising(village)]


WALKERS = ["ngoc", "amina", "yuki", "elise", "ines", "Sam", "nobody"]


def browser_of(village, who, rooms):
    if who == "nobody":
        return village.visit_as_nobody()
    if who in village.guests:
        return village.visit_as_guest(village.board, who)
    visitor = village.visit_as(who)
    for room in rooms:
        if (person := room.people.get(village.people[who].first_name)) is not None:
            visitor.sign_in(person)
    return visitor


@pytest.mark.parametrize("who", WALKERS)
def test_no_page_says_a_word_that_cannot_be_translated(village, rooms, bracketed, who):
    walked = walk(browser_of(village, who, rooms), leave_out=("/ui",))
    said = pseudo.words_of_people()
    assert not found_in(walked, said)
    for path, answer in walked.answers.items():
        if answer.is_of("text/markdown"):
            assert not list(pseudo.unmarked_in(answer.text, said)), path


@pytest.mark.parametrize("emptied", [False, True], ids=["as it stands", "emptied"])
@pytest.mark.parametrize("who", ["ngoc", "amina", "Sam"])
def test_no_refusal_of_a_form_says_a_word_that_cannot_be_translated(
    village, rooms, bracketed, who, emptied
):
    walked = walk(browser_of(village, who, rooms), leave_out=("/ui",))
    sent = Sent(walked.visitor).send_all(sendings(walked, emptied))
    assert not found_in(sent, pseudo.words_of_people())


def found_in(pages, said):
    """What cannot be translated, and where it stands."""
    found = {}
    for path, page in pages.pages():
        for text in pseudo.unmarked(page, said):
            found.setdefault(text, path)
    return found


def test_every_sentence_is_in_the_french_catalogue():
    found = StringIO()
    call_command("translations", "--check", stdout=found)
    assert not found.getvalue()
