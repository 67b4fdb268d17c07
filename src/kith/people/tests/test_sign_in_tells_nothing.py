"""Whether an address is known here is nobody's business."""

import re

from django.contrib.sessions.models import Session
from django.test import Client

KNOWN, UNKNOWN = "ana@birchhill.example", "eve@elsewhere.example"


VARIES = {"Content-Length": "", "Expires": ""}  # the address is on the page; a second may pass


def asked(email):
    browser = Client()
    first = browser.post("/sign-in", {"email": email})
    second = browser.get(first.url)
    wrong = browser.post("/sign-in/code", {"code": "AAAAAA"})
    return [without_what_differs(answer, email) for answer in (first, second, wrong)]


def without_what_differs(answer, email):
    page = re.sub(r'(X-CSRFToken": "|csrfmiddlewaretoken" value=")\w+', "", answer.text)
    return answer.status_code, dict(answer.headers), page.replace(email, "")


def test_an_unknown_address_gets_the_same_answers_as_a_known_one(ana):
    known, unknown = asked(KNOWN), asked(UNKNOWN)
    for of_known, of_unknown in zip(known, unknown, strict=True):
        assert of_known[0] == of_unknown[0]
        assert of_known[1] | VARIES == of_unknown[1] | VARIES
        assert of_known[2] == of_unknown[2]


def test_the_neutral_sentence_stands_on_the_page(ana):
    assert "If this address is known here, a code is on its way." in asked(UNKNOWN)[1][2]


def test_an_unknown_address_gets_no_letter(ana, letters):
    asked(UNKNOWN)
    assert letters() == []


def test_no_code_opens_an_unknown_address(db):
    browser = Client()
    browser.post("/sign-in", {"email": UNKNOWN})
    for nothing in ("", " ", "-"):
        assert browser.post("/sign-in/code", {"code": nothing}).status_code == 422


def test_the_same_limit_holds_for_both(ana):
    for email in (KNOWN, UNKNOWN):
        statuses = [Client().post("/sign-in", {"email": email}).status_code for _ in range(6)]
        assert statuses == [302] * 5 + [429]


def test_capitals_in_a_known_address_are_shown_like_those_in_an_unknown_one(ana):
    pages = [asked(email.upper())[1][2] for email in (KNOWN, UNKNOWN)]
    assert pages[0].replace(KNOWN, "") == pages[1].replace(UNKNOWN, "")


def test_whoever_only_asks_leaves_a_session_of_an_hour(db):
    browser = Client()
    browser.post("/sign-in", {"email": UNKNOWN})
    left = browser.cookies["sessionid"]["max-age"]
    assert 0 < int(left) <= 3600
    assert Session.objects.count() == 1
