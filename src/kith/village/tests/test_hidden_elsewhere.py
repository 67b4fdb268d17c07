"""Words and names stand on pages for those who may read them, and nowhere beside."""

from __future__ import annotations

import logging
import re
from base64 import urlsafe_b64decode
from uuid import uuid4

import pytest
from django.urls import reverse

from kith.activities.models import Contribution
from kith.village.tests.crawl import walk
from kith.village.tests.pdf import Pdf
from kith.village.tests.scenes import SECRET, on_paper, writing
from kith.village.tests.visitor import Visitor
from kith.village.tests.worlds import OTHER, answers_to, browser_of, differences, seal_of

SIGNED = re.compile(r"eyJ[\w-]+")
OF_NOBODY = ("/static/", "/ui")


def cards_of(room):
    return reverse("activities:cards", args=[room.activity.pk, "write"])


def test_nothing_is_logged_of_what_somebody_sends_taken_or_refused(village, caplog):
    caplog.set_level(logging.INFO)
    room = writing(village)
    amina, yuki = browser_of(village, "amina", room), village.visit_as("elise")
    said = {"words": OTHER, "lane": "less"}
    answers = [
        amina.post(cards_of(room), id=uuid4(), **said),
        yuki.post(cards_of(room), id=uuid4(), **said),
        amina.get(f"/nowhere/?said={OTHER}"),
    ]
    assert [answer.status_code < 400 for answer in answers] == [True, False, False]
    assert OTHER not in caplog.text
    assert "Amina" not in caplog.text


def test_a_refusal_repeats_no_word_of_somebody_else(village):
    room = writing(village)
    card = Contribution.objects.of(room.activity).get(words=SECRET)
    path = reverse("activities:card", args=[room.activity.pk, card.pk])
    for who in ("bruno", "ngoc", "elise", "Robin", "nobody"):
        answer = browser_of(village, who, room).post(path, words="Mine now")
        assert answer.status_code >= 400 or "/sign-in" in answer["Location"]
        assert SECRET not in answer.text


@pytest.mark.parametrize("who", ["amina", "Robin"])
def test_no_page_may_be_kept_for_somebody_else_nor_marked_as_the_same(village, who):
    room = writing(village)
    for path, answer in walk(browser_of(village, who, room), OF_NOBODY).answers.items():
        assert "ETag" not in answer.headers, path
        if answer.is_of("text/html"):
            assert re.search("private|no-store", answer.headers["Cache-Control"]), path


@pytest.mark.parametrize("who", ["amina", "ngoc", "Robin"])
def test_what_is_signed_on_a_page_holds_neither_words_nor_names(village, who):
    room = writing(village)
    everything = "".join(text for _path, text in walk(browser_of(village, who, room)).texts())
    signed = {opened(found) for found in SIGNED.findall(everything)}
    assert any(b'"ticket"' in said or b'"revision"' in said for said in signed)
    names = [name.encode() for name in (*room.people, SECRET)]
    assert not [said for said in signed if any(name in said for name in names)]


def opened(signed):
    """What stands in it, as far as it is whole."""
    whole = signed[: len(signed) // 4 * 4]
    return urlsafe_b64decode(whole)


@pytest.mark.parametrize("who", ["bruno", "Robin"])
def test_a_part_of_a_page_tells_no_more_than_the_whole(village, stopped_clock, who):
    room = writing(village)
    before = parts_seen(who, room)
    hidden = Contribution.objects.of(room.activity)
    hidden.update(words=OTHER, seal=seal_of(room, "Joaquín", "write"))
    assert not differences(before, parts_seen(who, room))


def parts_seen(who, room):
    return answers_to(Visitor(by_script=True).sign_in(room.people[who.capitalize()]))


def test_a_sheet_says_of_itself_neither_who_made_it_nor_when(village):
    activity = on_paper(village)
    path = reverse("activities:sheet", args=[activity.pk])
    sheets = [village.visit_as(who).get(path).content for who in ("ngoc", "gurpreet")]
    about = Pdf(sheets[0]).about
    assert "Kith" in about
    for sheet in sheets:
        said = Pdf(sheet).about.encode() + b"".join(re.findall(rb"/(?:Author|Creator)[^>]*", sheet))
        assert "Ngọc".encode() not in said
        assert b"Gurpreet" not in said
        assert b"CreationDate" not in sheet
        assert b"CreateDate" not in said
