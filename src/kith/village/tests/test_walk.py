"""Everybody walks through the whole house."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.urls import Resolver404, resolve

from kith.village.cast import CAST
from kith.village.tests.crawl import walk
from kith.village.tests.forms import Sent, sendings

pytestmark = pytest.mark.django_db  # the village is asked for only where it was not walked yet

GUESTS = {"Sam": "board", "Dee": "board", "Colette": "rewritten", "Lena": "finished"}
EVERYBODY = [part.handle for part in CAST] + [*GUESTS, "nobody"]
HASH = re.compile(r"\.[0-9a-f]{12}\.")
SPEAK_WITHOUT = {"submit", "hidden", "button", "reset"}


@pytest.fixture(scope="module")
def walks():
    """Each walk is made once: the village is the same in every test, and these only read."""
    return {}


@pytest.fixture(params=EVERYBODY)
def walked(request, walks):
    who = request.param
    if who not in walks:
        walks[who] = walk(browser_of(request.getfixturevalue("village"), who))
    return walks[who]


def browser_of(village, who):
    if who == "nobody":
        return village.visit_as_nobody()
    if who in GUESTS:
        return village.visit_as_guest(getattr(village, GUESTS[who]), who)
    return village.visit_as(who)


def test_everybody_can_go_wherever_a_link_leads(walked):
    broken = [
        f"{link} ({walked.answers[link].status_code}) on {page}"
        for link, page in walked.linked_from.items()
        if link in walked.answers and walked.answers[link].status_code >= 400
    ]
    assert not broken


def test_every_address_answers_with_a_page_a_way_on_or_a_sentence(walked):
    for path, answer in walked.answers.items():
        assert answer.status_code in (200, 302, 303, 403, 404, 410), path


def test_every_form_and_file_of_a_page_leads_somewhere(walked):
    for path, page in walked.pages():
        for form in page.all("form"):
            try:
                resolve(urlsplit(urljoin(path, form.get("action"))).path)
            except Resolver404:
                pytest.fail(f"{path} has a form to {form.get('action')}")
        for file in page.all("script", "link", "img"):
            address = file.get("src") or file.get("href")
            if address.startswith("/static/"):
                source = HASH.sub(".", address.removeprefix("/static/"))
                assert finders.find(source), f"{address} on {path}"


def test_every_page_has_a_language_a_title_and_one_heading_above_all(walked):
    for path, page in walked.pages():
        if page.all("html"):
            assert page.all("html")[0].get("lang") in ("en", "fr"), path
            assert len(page.all("h1")) == 1, path
            assert page.all("h1")[0].text.strip(), path
            assert page.all("title")[0].text.partition("·")[0].strip(), path


def test_no_page_calls_two_things_by_one_id(walked):
    for path, page in walked.pages():
        ids = [element.get("id") for element in page if element.get("id")]
        assert len(ids) == len(set(ids)), f"{path}: {sorted(i for i in ids if ids.count(i) > 1)}"


def test_every_control_says_what_it_is_for(walked):
    for path, page in walked.pages():
        named = {label.get("for") for label in page.all("label")}
        for control in page.all("input", "textarea", "select"):
            if control.get("type") in SPEAK_WITHOUT:
                continue
            says = control.get("aria-label") or control.get("aria-labelledby")
            inside = any(outer.tag == "label" for outer in control.ancestors())
            assert says or inside or control.get("id") in named, f"{control.attributes} on {path}"
        for button in page.all("button"):
            assert button.get("aria-label") or button.text.strip(), f"a silent button on {path}"


def test_nothing_on_a_page_is_styled_or_run_inline(walked):
    for path, page in walked.pages():
        for element in page:
            assert not element.get("style"), f"{element.tag} on {path}"
            assert not any(name.startswith("on") for name in element.attributes), path
            assert element.tag != "style", path
            if element.tag == "script":
                assert element.get("src") or element.get("type") == "application/json", path


def test_every_form_that_changes_something_carries_its_token(walked):
    for path, page in walked.pages():
        for form in page.all("form"):
            if form.get("method").lower() == "post":
                names = [field.get("name") for field in form.all("input")]
                assert "csrfmiddlewaretoken" in names, f"a form to {form.get('action')} on {path}"


@pytest.mark.parametrize("emptied", [False, True], ids=["as it stands", "emptied"])
@pytest.mark.parametrize("who", ["ngoc", "amina", "elise", "Sam", "nobody"])
def test_every_form_on_a_page_is_answered_by_whoever_it_is_sent_to(village, who, emptied):
    walked = walk(browser_of(village, who))
    for sending, answer in Sent(walked.visitor).send_all(sendings(walked, emptied)).answers.items():
        assert answer.status_code in (200, 204, 302, 303, 422), f"{answer.status_code}: {sending}"
