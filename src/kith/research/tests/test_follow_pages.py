"""What is followed: a first look, the list, and who may do what."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from kith.access import may
from kith.outside.tests import servers
from kith.people.who import Guest, Nobody
from kith.research.models import Follow, Item
from kith.research.tests.elsewhere import feed_of, json_of, rss

pytestmark = pytest.mark.django_db


@pytest.fixture
def nothing_yet(village):
    Follow.objects.all().delete()
    Item.objects.all().delete()


@pytest.fixture
def pages(village, nothing_yet):
    """`pages.new`, `pages.all`: the addresses for Marking, Lightly."""

    class Pages:
        new = reverse("research:new-follow", args=[village.marking.pk])
        all = reverse("research:follows", args=[village.marking.pk])

    return Pages


@pytest.fixture
def begun(village, nothing_yet):
    return Follow.begin(
        village.marking, village.amina, uuid4(), kind="crossref", query="writing", name="Writing"
    )


def form(query: str, kind: str = "feed", name: str = "") -> dict[str, str]:
    return {"key": str(uuid4()), "kind": kind, "query": query, "name": name}


def test_a_first_look_shows_what_is_there_and_keeps_nothing(village, pages, elsewhere):
    elsewhere.pages["/feed"] = feed_of(rss("Reading aloud", "Marking less"))
    page = village.visit_as("amina").post(pages.new, **form(elsewhere.at("/feed"))).text
    assert "Reading aloud" in page
    assert "2 pieces, which come into the tray." in page
    assert 'value="Larch Review"' in page  # it is called as the journal calls itself
    assert not Follow.objects.exists()


def test_following_it_brings_what_was_seen_without_asking_again(village, pages, elsewhere):
    elsewhere.pages["/feed"] = feed_of(rss("Reading aloud", "Marking less"))
    visitor, said = village.visit_as("amina"), form(elsewhere.at("/feed"), name="Larch")
    visitor.post(pages.new, **said)
    page = visitor.follow(visitor.post(pages.all, **said)).text
    assert "Larch" in page
    assert "2 wait in the tray." in page
    assert len(elsewhere.heard) == 1


def test_the_address_of_a_page_leads_to_its_feed(village, pages, elsewhere):
    html = b"<link rel='alternate' type='application/rss+xml' href='/feed'>"
    elsewhere.pages["/"] = servers.page(html, "text/html")
    elsewhere.pages["/feed"] = feed_of(rss("Reading aloud"))
    page = village.visit_as("amina").post(pages.new, **form(elsewhere.at("/"))).text
    assert f'value="{elsewhere.at("/feed")}"' in page


def test_words_are_asked_of_a_registry(village, pages, elsewhere):
    elsewhere.pages["/works"] = json_of("openalex.json")
    page = village.visit_as("amina").post(pages.new, **form("feedback", "openalex")).text
    assert "Feedback that pupils use" in page


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (servers.page(b"<p>Hello", "text/html"), "no feed of what is new"),
        (servers.page(b"x", "image/png"), "another kind"),
        (servers.status(404), "nothing at this address"),
        (servers.sends_on("http://10.0.0.1/feed"), "inside a network"),
        (servers.sends_on("/feed"), "without an end"),
        (servers.endless, "larger than Kith takes"),
        (servers.bomb, "larger than Kith takes"),
    ],
)
def test_whatever_goes_wrong_is_a_sentence_and_the_words_stay(
    village, pages, elsewhere, page, sentence
):
    elsewhere.pages["/feed"] = page
    shown = village.visit_as("amina").post(pages.new, **form(elsewhere.at("/feed"), name="Larch"))
    assert sentence in shown.text
    assert elsewhere.at("/feed") in shown.text
    assert 'value="Larch"' in shown.text


@pytest.mark.parametrize("query", ["ftp://larch.example/feed", "https://", "http://a b"])
def test_what_is_no_address_is_said_so_at_once(village, pages, query):
    for address in (pages.new, pages.all):
        answer = village.visit_as("amina").post(address, **form(query))
        assert answer.status_code == 422
        assert "not an address on the web" in answer.text
    assert not Follow.objects.exists()


def test_with_no_way_out_one_may_follow_all_the_same(village, pages, settings):
    settings.OUTSIDE = False
    visitor = village.visit_as("amina")
    assert "whoever runs Kith opens the door (KITH_OUTSIDE)" in visitor.get(pages.new).text
    page = visitor.follow(visitor.post(pages.all, **form("larch.example/feed"))).text
    assert "https://larch.example/feed" in page
    assert "Not looked at yet." in page


def test_looking_now_looks_now_and_not_twice(village, begun, elsewhere):
    elsewhere.pages["/works"] = json_of("works.json")
    look = reverse("research:looks", args=[begun.pk])
    visitor = village.visit_as("bruno")
    visitor.post(look)
    assert Item.objects.filter(title="Reading aloud to older pupils").exists()
    assert "Kith looked a few minutes ago." in visitor.follow(visitor.post(look)).text
    assert len(elsewhere.heard) == 1


def test_a_follow_is_ended_by_whoever_began_it_or_a_convenor(village, begun):
    end = reverse("research:follow", args=[begun.pk])
    answer = village.visit_as("bruno").delete(end)
    assert answer.status_code == 403
    assert "Only a convenor can do this." in answer.text
    assert village.visit_as("ngoc").delete(end).status_code == 302
    assert not Follow.objects.exists()


def test_who_may_follow_look_and_end(village, begun):
    item = Item.objects.create(community=village.marking, follow=begun, title="One")
    cast = village.people | {"guest": Guest.newly_named("Sam"), "nobody": Nobody()}
    members = {name for name, who in village.people.items() if may(who, "follow.look", begun)}
    assert members == set(village.people) - {"elise", "aissatou", "ines"}

    def those_who(verb, thing):
        return {name for name, who in cast.items() if may(who, verb, thing)}

    assert those_who("community.follow", village.marking) == members
    assert those_who("follow.end", begun) == {"ngoc", "gurpreet", "amina"}
    assert those_who("item.sift", item) == members
    assert those_who("item.unsift", item) == members
    seeing = {name for name, who in cast.items() if Follow.objects.visible_to(who).exists()}
    assert seeing == members
    seeing = {name for name, who in cast.items() if Item.objects.visible_to(who).exists()}
    assert seeing == members


def test_to_strangers_and_nobody_there_is_nothing(village, begun, pages):
    look, end = (reverse(f"research:{name}", args=[begun.pk]) for name in ("looks", "follow"))
    for visitor in (village.visit_as("aissatou"), village.visit_as_nobody()):
        assert visitor.get(pages.all).status_code == 404
        assert visitor.get(pages.new).status_code == 404
        assert visitor.post(pages.all, **form("x", "crossref")).status_code == 404
        assert visitor.post(look).status_code == 404
        assert visitor.delete(end).status_code == 404
    assert Follow.objects.get() == begun
