"""What comes through the door, and what never holds us up: real servers, good and bad."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from datetime import timedelta
from threading import Thread

import pytest
from django.utils import timezone

from kith.outside import NotReached, Unchanged, ask
from kith.outside.tests import servers

FEED = b"<rss><channel><title>Marking</title></channel></rss>"
MEGABYTE = 1024 * 1024


def why_not(address: str, **options) -> str:
    with pytest.raises(NotReached) as trouble:
        ask(address, **options)
    assert trouble.value.sentence.endswith(".")
    return trouble.value.why


def test_what_stands_there_comes_as_a_plain_value(elsewhere):
    elsewhere.pages["/feed"] = servers.page(FEED, "Text/XML; charset=UTF-8", ETag='"a1"')
    found = ask(elsewhere.at("/feed"))
    assert (found.body, found.kind, found.charset) == (FEED, "text/xml", "utf-8")
    assert (found.etag, found.url) == ('"a1"', elsewhere.at("/feed"))


def test_the_question_says_who_asks_and_carries_nothing_else(elsewhere, settings):
    settings.OUTSIDE_MAILTO = "it@birchhill.example"
    elsewhere.pages["/first"] = servers.status(302, Location="/feed", Set_Cookie="seen=1")
    elsewhere.pages["/feed"] = servers.page(FEED)
    ask(elsewhere.at("/first"))
    _path, heads = elsewhere.heard[-1]
    assert heads["user-agent"] == "Kith (mailto:it@birchhill.example)"
    assert heads.keys() <= {"host", "user-agent", "accept", "accept-encoding"}


def test_what_is_packed_is_unpacked(elsewhere):
    elsewhere.pages["/feed"] = servers.page(gzip.compress(FEED), **{"Content-Encoding": "gzip"})
    assert ask(elsewhere.at("/feed")).body == FEED


def test_asking_again_hears_that_nothing_is_new(elsewhere):
    elsewhere.pages["/feed"] = servers.status(304)
    assert ask(elsewhere.at("/feed"), etag='"a1"') == Unchanged(elsewhere.at("/feed"))
    assert elsewhere.heard[-1][1]["if-none-match"] == '"a1"'
    assert why_not(elsewhere.at("/feed")) == "stumbled"  # it was not asked whether


def test_a_feed_of_a_hundred_megabytes_is_refused_and_never_held(elsewhere):
    elsewhere.pages["/feed"] = servers.endless
    tracemalloc.start()
    assert why_not(elsewhere.at("/feed"), at_most=4 * MEGABYTE) == "large"
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12 * MEGABYTE
    assert elsewhere.sent < 20 * MEGABYTE


def test_a_feed_that_says_how_large_it_is_is_not_even_begun(elsewhere):
    elsewhere.pages["/feed"] = servers.status(200, Content_Length=str(100 * MEGABYTE))
    assert why_not(elsewhere.at("/feed")) == "large"


def test_a_packed_bomb_does_not_go_off(elsewhere):
    elsewhere.pages["/feed"] = servers.page(
        gzip.compress(bytes(60 * MEGABYTE)), **{"Content-Encoding": "gzip"}
    )
    tracemalloc.start()
    assert why_not(elsewhere.at("/feed")) == "large"
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12 * MEGABYTE


@pytest.mark.parametrize("slow", [servers.drip, servers.drip_of_heads])
def test_a_server_that_drips_is_left_after_the_time_that_was_given(elsewhere, slow):
    elsewhere.pages["/feed"] = slow
    assert why_not(elsewhere.at("/feed"), seconds=0.6) == "slow"


def test_being_sent_on_without_an_end_has_an_end(elsewhere):
    elsewhere.pages["/feed"] = servers.sends_on("/feed")
    assert why_not(elsewhere.at("/feed")) == "astray"
    assert len(elsewhere.heard) == 6


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (servers.cut, "cut"),
        (servers.page(b"x", **{"Content-Encoding": "br"}), "garbled"),
        (servers.page(b"not packed", **{"Content-Encoding": "gzip"}), "garbled"),
        (servers.page(gzip.compress(FEED)[:-12], **{"Content-Encoding": "gzip"}), "cut"),
        (servers.page(b"x", "image/png"), "kind"),
        (servers.status(404), "gone"),
        (servers.status(403), "refused"),
        (servers.status(500), "stumbled"),
        (servers.status(302), "garbled"),
        (lambda asked: asked.wfile.write(b"hello\r\n\r\n"), "cut"),
    ],
)
def test_each_trouble_has_its_sentence(elsewhere, page, why):
    elsewhere.pages["/feed"] = page
    assert why_not(elsewhere.at("/feed"), kinds=("application/rss+xml",)) == why


def test_where_nobody_listens_nobody_answers(elsewhere, settings):
    settings.OUTSIDE_LOOPBACK_PORTS = frozenset({9})
    assert why_not("http://127.0.0.1:9/") == "silent"


def test_a_server_that_wants_rest_is_left_alone_as_long_as_it_says(elsewhere):
    elsewhere.pages["/feed"] = servers.status(429, Retry_After="120")
    with pytest.raises(NotReached) as trouble:
        ask(elsewhere.at("/feed"))
    assert trouble.value.why == "busy"
    assert trouble.value.again > timezone.now() + timedelta(seconds=100)
    elsewhere.pages["/feed"] = servers.page(FEED)
    assert why_not(elsewhere.at("/feed")) == "busy"
    assert len(elsewhere.heard) == 1  # it was not asked a second time


def test_one_server_is_asked_one_thing_at_a_time_with_a_pause_between(elsewhere, settings):
    settings.OUTSIDE_PAUSE = 0.2
    elsewhere.pages["/feed"] = lambda asked: (time.sleep(0.05), servers.page(FEED)(asked))
    began = time.monotonic()
    asking = [Thread(target=ask, args=(elsewhere.at("/feed"),)) for _count in range(3)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert elsewhere.most_at_once == 1
    assert time.monotonic() - began > 0.4


def test_a_closed_door_asks_nobody(elsewhere, settings):
    settings.OUTSIDE = False
    assert why_not(elsewhere.at("/feed")) == "closed"
    assert not elsewhere.heard
