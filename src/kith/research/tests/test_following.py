"""A community follows journals and topics, and what is new there comes into its tray, once."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.config.upkeep import DUTIES
from kith.outside.tests import servers
from kith.research import looking
from kith.research.looking import look_outside
from kith.research.models import Follow, Item, Study
from kith.research.models.follow import EVERY
from kith.research.tests.elsewhere import feed_of, json_of, rss

pytestmark = pytest.mark.django_db


@pytest.fixture
def marking(village):
    Follow.objects.all().delete()
    Item.objects.all().delete()
    Study.objects.exclude(doi="").update(doi="")  # no notices are asked for here
    return village.marking


@pytest.fixture
def journal(village, marking, elsewhere):
    """Marking, Lightly follows a feed on this computer, which has two entries."""
    elsewhere.pages["/feed"] = feed_of(rss("Reading aloud", "Marking less"), ETag='"1"')
    return follow(village, elsewhere.at("/feed"))


def follow(village, query: str, kind: str = "feed") -> Follow:
    return Follow.begin(
        village.marking, village.amina, uuid4(), kind=kind, query=query, name="Larch"
    )


def a_while_later() -> None:
    Follow.objects.update(next=timezone.now() - timedelta(seconds=1))
    look_outside()


def titles(community) -> set[str]:
    return set(Item.objects.of(community).values_list("title", flat=True))


def test_upkeep_looks_in_on_what_is_followed():
    assert look_outside in DUTIES


def test_what_is_new_comes_into_the_tray_once(journal, elsewhere):
    look_outside()
    assert titles(journal.community) == {"Reading aloud", "Marking less"}
    elsewhere.pages["/feed"] = feed_of(rss("A third", "Reading aloud", "Marking less"))
    a_while_later()
    a_while_later()
    assert titles(journal.community) == {"A third", "Reading aloud", "Marking less"}
    assert Item.objects.of(journal.community).count() == 3


def test_it_is_not_looked_at_again_before_some_hours_have_passed(journal, elsewhere):
    look_outside()
    look_outside()
    assert len(elsewhere.heard) == 1
    journal.refresh_from_db()
    assert timezone.now() + EVERY * 0.7 < journal.next < timezone.now() + EVERY * 1.3


def test_a_journal_that_has_nothing_new_says_only_that(journal, elsewhere):
    look_outside()
    elsewhere.pages["/feed"] = servers.status(304)
    a_while_later()
    assert elsewhere.heard[-1][1]["if-none-match"] == '"1"'
    journal.refresh_from_db()
    assert (journal.trouble, journal.etag) == ("", '"1"')


def test_one_piece_by_two_ways_comes_once(village, journal, elsewhere):
    look_outside()
    elsewhere.pages["/works"] = json_of("works.json")
    again = rss("Reading aloud").replace(b"</item>", b"<guid>10.5555/larch.1</guid></item>")
    elsewhere.pages["/other"] = feed_of(again)
    follow(village, "reading aloud", "crossref")
    follow(village, elsewhere.at("/other"))
    a_while_later()
    assert Item.objects.filter(doi="10.5555/larch.1").count() == 1
    assert Item.objects.filter(title="Reading aloud").count() == 1


def test_what_is_a_study_already_does_not_come_again(village, marking, elsewhere):
    said = {"title": "Known", "doi": "10.5555/LARCH.1"}
    Study.add(marking, village.amina, uuid4(), **said)
    elsewhere.pages["/works"] = json_of("works.json")
    follow(village, "reading aloud", "crossref")
    look_outside()
    assert titles(marking) == {"A title that is no list"} - {""} or titles(marking) == set()


def test_trouble_is_a_sentence_and_looks_grow_seldom(journal, elsewhere):
    elsewhere.pages["/feed"] = servers.status(500)
    for _time in range(3):
        a_while_later()
    journal.refresh_from_db()
    assert journal.trouble_in_words == "The server stumbled over the question."
    assert journal.troubles == 3
    assert journal.next > timezone.now() + EVERY * 4
    elsewhere.pages["/feed"] = feed_of(rss("Back again"))
    a_while_later()
    journal.refresh_from_db()
    assert (journal.trouble, journal.troubles) == ("", 0)
    assert titles(journal.community) == {"Back again"}


def test_a_server_that_wants_rest_gets_it(journal, elsewhere):
    elsewhere.pages["/feed"] = servers.status(429, Retry_After=str(3 * 86400))
    look_outside()
    journal.refresh_from_db()
    assert journal.next > timezone.now() + timedelta(days=2, hours=23)


def test_a_feed_with_mistakes_brings_its_good_entries_and_a_sentence(journal, elsewhere):
    elsewhere.pages["/feed"] = feed_of(rss("Reading aloud")[:-20] + b"<item><title>Cut & ")
    look_outside()
    journal.refresh_from_db()
    assert "Reading aloud" in titles(journal.community)
    assert journal.trouble_in_words.startswith("The feed has mistakes in it.")


def test_one_that_fails_does_not_keep_the_others_waiting(village, journal, elsewhere):
    elsewhere.pages["/bad"] = servers.cut
    bad = follow(village, elsewhere.at("/bad"))
    Follow.objects.filter(pk=bad.pk).update(next=timezone.now() - timedelta(days=1))
    look_outside()
    assert titles(journal.community) == {"Reading aloud", "Marking less"}


def test_a_full_tray_waits_for_those_who_sift(journal, elsewhere, monkeypatch):
    monkeypatch.setattr(looking, "A_TRAY", 2)
    look_outside()
    a_while_later()
    assert len(elsewhere.heard) == 1
    journal.refresh_from_db()
    assert journal.trouble_in_words.startswith("The tray is full.")


def test_where_kith_asks_nobody_the_follow_waits(journal, elsewhere, settings):
    settings.OUTSIDE = False
    look_outside()
    assert not elsewhere.heard
    journal.refresh_from_db()
    assert (journal.looked, journal.trouble) == (None, "")


def test_two_that_look_at_one_moment_ask_once(journal, elsewhere):
    one, other = (Follow.objects.select_related("community").get(pk=journal.pk) for _two in "ab")
    looking.look_in(one)
    looking.look_in(other)
    assert len(elsewhere.heard) == 1


def test_the_end_takes_what_waits_and_leaves_what_was_kept(village, journal):
    look_outside()
    kept = Item.objects.get(title="Reading aloud")
    kept.sift("keep", by=village.amina)
    journal.end(by=village.amina)
    assert titles(village.marking) == {"Reading aloud"}
    assert Study.objects.of(village.marking).filter(title="Reading aloud").exists()


def test_following_twice_is_following_once(village, journal):
    again = follow(village, journal.query)
    assert again.pk == journal.pk
    assert Follow.objects.of(village.marking).count() == 1
