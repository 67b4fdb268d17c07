"""Everything that Kith says can be said in another language, and is said in French."""

from __future__ import annotations

import re
from functools import cache
from io import StringIO

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils.translation import trans_real

from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.communities.templatetags import days
from kith.people import post
from kith.village.tests import pseudo
from kith.village.tests.crawl import walk
from kith.village.tests.forms import Sent, sendings
from kith.village.tests.markup import read
from kith.village.tests.scenes import SCENES, on_paper
from kith.village.tests.scenes_of_answers import placing, restating


@pytest.fixture
def bracketed(monkeypatch):
    """English and French stand in brackets; so do days, which are said once and then kept."""
    language = pseudo.Bracketed(trans_real.translation("en"))
    monkeypatch.setitem(trans_real._translations, "en", language)
    monkeypatch.setitem(trans_real._translations, "fr", language)
    monkeypatch.setattr(trans_real, "_default", language)
    days._said.cache_clear()
    yield language
    days._said.cache_clear()


@pytest.fixture
def rooms(village):
    """A room at every step, played before the language changes."""
    on_paper(village)
    return [scene(village) for scene in (*SCENES, restating, placing)]


WALKERS = ["ngoc", "amina", "yuki", "elise", "Sam", "nobody"]


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
def test_every_word_of_a_page_or_a_refusal_can_be_translated_and_is(village, rooms, bracketed, who):
    walked = walk(browser_of(village, who, rooms), leave_out=("/ui",))
    sent = Sent(walked.visitor).send_all(sendings(walked, emptied=True))
    said = pseudo.words_of_people()
    assert not unmarked_in([*walked.pages(), *sent.pages()], said)
    for path, answer in walked.answers.items():
        if answer.is_of("text/markdown"):
            assert not list(pseudo.unmarked_in(answer.text, said)), path
    not_in_french = bracketed.asked - in_french()
    assert not not_in_french


def unmarked_in(pages, said):
    """What cannot be translated, and where it stands."""
    return {text: path for path, page in pages for text in pseudo.unmarked(page, said)}


def test_the_stream_says_no_word_that_cannot_be_translated(rooms, bracketed):
    said = pseudo.words_of_people()
    for room in rooms:
        if room.activity.manner.is_private:
            continue  # nobody listens to what somebody does alone
        changes = regions.changes(room.activity.pk, 0, [Audience(view, "en") for view in VIEWS])
        for operations in changes.operations.values():
            for operation in operations:
                assert not list(pseudo.unmarked(read(operation[-1]), said)), operation


def test_no_letter_says_a_word_that_cannot_be_translated(village, bracketed, mailoutbox):
    village.visit_as_nobody().post("/sign-in", email=village.ngoc.email)
    post.letters.join()
    (letter,) = mailoutbox
    said = {letter.to[0], *re.findall(r"[A-Z]{6}", letter.body), *pseudo.words_of_people()}
    assert not list(pseudo.unmarked_in(f"{letter.subject}\n{letter.body}", said))


@cache
def in_french():
    """What our catalogue says in French, whether it is compiled or not, and what Django's does."""
    (catalogue,) = settings.LOCALE_PATHS[0].glob("fr/LC_MESSAGES/django.po")
    context = trans_real.CONTEXT_SEPARATOR
    ours = [entry for entry in polib.pofile(str(catalogue)) if entry.translated()]
    said = {f"{each.msgctxt}{context}{each.msgid}" if each.msgctxt else each.msgid for each in ours}
    theirs = trans_real.DjangoTranslation("fr")._catalog.keys()
    return said | {key[0] if isinstance(key, tuple) else key for key in theirs} | {""}


def test_every_sentence_is_in_the_french_catalogue():
    found = StringIO()
    call_command("translations", "--check", stdout=found)
    assert not found.getvalue()
