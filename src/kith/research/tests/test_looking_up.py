"""A DOI is looked up, and what comes back is a study's words, or a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from kith.outside import NotReached
from kith.outside.tests import servers
from kith.research.crossref import look_up, new_about, notices_of
from kith.research.tests.elsewhere import json_of
from kith.research.works import Notice

ADDRESS = "/works/10.5555%2Ftamarack.2024.17"


def sentence(doi: str) -> str:
    with pytest.raises(NotReached) as trouble:
        look_up(doi)
    return trouble.value.sentence


def test_a_doi_in_any_writing_brings_what_a_study_says(elsewhere):
    elsewhere.pages[ADDRESS] = json_of("work.json")
    work = look_up(" https://doi.org/10.5555/TAMARACK.2024.17 ")
    assert work.title == "One comment, and it is a question: marking & re-reading in Year 6"
    assert work.authors == ("Marchéssault, Odile", "Sørensen-Bàlint", "The Tamarack Writing Group")
    assert (work.year, work.where) == (2024, "Journal of Made-up Classrooms")
    assert (work.doi, work.licence) == ("10.5555/tamarack.2024.17", "cc-by")
    assert work.abstract == "Abstract Pupils answered p < .05 of them."
    assert work.as_said()["authors"] == list(work.authors)


def test_its_corrections_and_retractions_come_with_it(elsewhere):
    elsewhere.pages[ADDRESS] = json_of("work.json")
    about = "10.5555/tamarack.2024.17"
    assert look_up(about).notices == (
        Notice(about, "correction", "10.5555/tamarack.2025.3", date(2025, 1, 9)),
        Notice(about, "retraction", "10.5555/tamarack.2025.8", date(2025, 6, 1)),
    )


def test_a_doi_that_does_not_exist_gets_a_sentence(elsewhere):
    assert sentence("10.5555/nothing").startswith("Crossref knows no study of this DOI.")
    assert sentence("see page 10").startswith("This is not a DOI")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (servers.page(b"<html>", "text/html"), "another kind"),
        (servers.page(b"{", "application/json"), "could not be read"),
        (servers.page(b"[" * 200_000, "application/json"), "could not be read"),
        (servers.page(b"[]", "application/json"), "could not be read"),
        (servers.page(b'{"message": {"title": [3]}}', "application/json"), "could not be read"),
        (servers.status(500), "stumbled"),
        (servers.status(429, Retry_After="60"), "left alone for a while"),
    ],
)
def test_whatever_goes_wrong_has_its_sentence(elsewhere, page, said):
    elsewhere.pages[ADDRESS] = page
    assert said in sentence("10.5555/tamarack.2024.17")


def test_where_kith_asks_nobody_it_says_so(elsewhere, settings):
    settings.OUTSIDE = False
    assert sentence("10.5555/tamarack.2024.17").startswith("This Kith does not ask other servers.")
    assert not elsewhere.heard


def test_what_is_new_about_some_words_is_what_can_be_read_of_it(elsewhere, settings):
    settings.OUTSIDE_MAILTO = "it@birchhill.example"
    elsewhere.pages["/works"] = json_of("works.json")
    first, second = new_about("reading aloud", date(2026, 1, 1))
    assert (first.title, first.year) == ("Reading aloud to older pupils", 2026)
    assert first.abstract == ""  # no licence lets it be passed on
    assert (second.title, second.authors, second.doi) == ("A title that is no list", (), "")
    asked, _heads = elsewhere.heard[0]
    assert "query.bibliographic=reading+aloud" in asked
    assert "mailto=it%40birchhill.example" in asked


def test_the_issn_of_a_journal_asks_for_the_journal(elsewhere):
    elsewhere.pages["/journals/1234-567X/works"] = json_of("works.json")
    assert len(new_about("1234-567x", date(2026, 1, 1))) == 2


def test_notices_are_those_about_the_dois_that_were_asked_for(elsewhere):
    elsewhere.pages["/works"] = json_of("notices.json")
    assert notices_of(["10.5555/kept.1", "10.5555/kept.2"]) == [
        Notice("10.5555/kept.1", "retraction", "10.5555/notice.1", date(2025, 11, 30)),
        Notice("10.5555/kept.2", "expression_of_concern", "10.5555/notice.2", None),
    ]
