"""A guide that invites to unpack the research suggests what it cites, and lays it on the table."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.models import Activity
from kith.guides.models import Guide
from kith.guides.works import title_in

pytestmark = pytest.mark.django_db

CITED = (
    "Hattie, John, and Helen Timperley. “The Power of Feedback.” *Review of Research* 77 (2007)."
)
ADDRESS = "https://doi.org/10.5555/example.77"


@pytest.fixture
def citing(guide, ngoc, marking):
    sources = [
        {"text": CITED, "url": ADDRESS},
        {"text": "Somebody. *Talking Shop.* 1998.", "url": "javascript:alert(1)"},
        {"text": "long " * 60, "url": ""},
    ]
    return Guide.keep(guide.contents | {"sources": sources}, ngoc, community=marking)


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        (CITED, "The Power of Feedback"),
        (
            "Lave, Jean. *Situated Learning: At the Edge.* Press, 1991.",
            "Situated Learning: At the Edge",
        ),
        ("Dupont, Anne. « Lire à deux », 2011.", "Lire à deux"),
        ("A report of 2 * 3 schools_and_homes", "A report of 2 * 3 schools_and_homes"),
        ("Six Classrooms.", "Six Classrooms"),
        ("", ""),
    ],
)
def test_a_source_is_called_by_its_title(cited, title):
    assert title_in(cited) == title


def test_what_the_guide_cites_is_suggested_first_where_a_text_is_read(citing, ngoc, visit_as):
    page = visit_as(ngoc).get(f"/guides/{citing.pk}/use/").text
    assert 'value="The Power of Feedback" checked' in page
    assert 'value="Talking Shop"' in page
    assert page.count('value="The Power of Feedback"') == 1
    assert "long long" not in page


def test_what_is_chosen_is_there_to_be_read_with_its_link(citing, ngoc, visit_as):
    said = {"method": "unpack-research", "press": str(uuid4()), "topic": "The Power of Feedback"}
    visit_as(ngoc).post(f"/guides/{citing.pk}/use/", said)
    first, *quotes = Activity.objects.get().passages.all()
    assert (first.source, first.url) == ("The Power of Feedback", ADDRESS)
    assert "Review of Research 77" in first.words
    assert "*" not in first.words
    assert [one.words for one in quotes] == [row["text"] for row in citing.quotes]


def test_an_address_that_leads_nowhere_is_no_link_and_another_topic_brings_the_quotes_alone(
    citing, ngoc, visit_as
):
    for topic, urls in (("Talking Shop", ["", ""]), ("Our own", [""])):
        said = {"method": "unpack-research", "press": str(uuid4()), "topic": topic}
        visit_as(ngoc).post(f"/guides/{citing.pk}/use/", said)
        there = Activity.objects.latest("began").passages.all()
        assert [passage.url for passage in there] == urls


def test_without_sources_those_who_are_quoted_are_suggested(guide, ngoc, marking, visit_as):
    bare = Guide.keep(guide.contents | {"sources": []}, ngoc, community=marking)
    page = visit_as(ngoc).get(f"/guides/{bare.pk}/use/").text
    assert 'value="Inés Valderrama" checked' in page


def test_the_guides_own_topics_stay_alone(citing, ngoc, marking, visit_as):
    contents = citing.contents
    for play in contents["plays"]:
        play["topics"] = ["Only this"]
    own = Guide.keep(contents, ngoc, community=marking)
    assert "The Power of Feedback" not in visit_as(ngoc).get(f"/guides/{own.pk}/use/").text
