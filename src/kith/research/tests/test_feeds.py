"""Feeds as journals send them, and what is made of them."""

from __future__ import annotations

import pytest

from kith.outside import Found, NotReached
from kith.research import feeds, openalex
from kith.research.plain import plain
from kith.research.tests.elsewhere import json_of, rss, sample
from kith.research.works import year_in


def read(body: bytes, kind: str = "application/rss+xml", charset: str = "") -> feeds.Feed:
    return feeds.read(Found("https://larch.example/feed", body, kind, charset))


def test_a_journals_feed_becomes_works():
    feed = read(sample("journal.rss"))
    assert (feed.title, feed.mistakes) == ("Larch Review: Table of Contents", False)
    first, second = feed.works
    assert first.title == "What pupils do with a mark & what they don’t"
    assert (first.doi, first.year, first.where) == ("10.5555/larch.31", 2026, "Larch Review")
    assert first.authors == ("Wren Halloway", "Ida Fjeld", "Chidi Obi", "Noor Aziz")
    assert first.abstract == ""  # the journal lets nobody pass it on
    assert (second.title, second.authors, second.year) == ("No date, no author", (), None)
    assert second.doi == "10.5555/larch.32"  # its address says it


def test_an_atom_feed_becomes_works_with_what_its_licence_allows():
    feed = read(sample("blog.atom"), "application/atom+xml")
    (work,) = feed.works
    assert feed.title == "Notes & queries on writing"
    assert work.title == "Is 3 < 4? And a <b and c> d"
    assert work.authors == ("Bee Okonjo", "Ugo Riva")
    assert work.url == "https://larch.example/notes/1"
    assert (work.licence, work.abstract) == ("cc-by-sa", "A summary, freely licensed.")


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (b"<?xml version='1.0' encoding='windows-1252'?>{}", ""),
        (b"<?xml version='1.0' encoding='utf-8'?>{}", ""),  # it says one, and is another
        (b"{}", "iso-8859-1"),
    ],
)
def test_accents_come_through_whatever_the_feed_says_of_them(body, charset):
    said = rss("Écrire, réécrire").decode().encode("windows-1252")
    feed = read(body.replace(b"{}", said), "text/xml", charset)
    assert [work.title for work in feed.works] == ["Écrire, réécrire"]


def test_a_broken_feed_keeps_its_good_entries():
    whole = rss("Reading aloud", "Marking less").replace(b"</channel></rss>", b"")
    feed = read(whole + b"<item><title>Cut in the mid & <b")
    assert [work.title for work in feed.works][:2] == ["Reading aloud", "Marking less"]
    assert feed.mistakes


@pytest.mark.parametrize("body", [b"", b"<html><title>Hello</title></html>", b"\x89PNG\r\n", b"{}"])
def test_what_is_no_feed_gets_a_sentence(body):
    with pytest.raises(NotReached) as trouble:
        read(body, "text/html")
    assert "no feed of what is new" in trouble.value.sentence


def test_a_feed_that_grows_when_it_is_read_is_not_let_grow():
    rows = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>{rows}]>"
    feed = read(bomb.encode() + rss("&a9;", "Reading aloud"))
    assert all(len(work.title) < 600 for work in feed.works)


def test_a_feed_of_ten_thousand_brings_its_newest():
    feed = read(rss(*(f"Number {count}" for count in range(10_000))))
    assert len(feed.works) == 50
    assert feed.works[0].title == "Number 0"


def test_a_page_that_names_its_feed_leads_to_it():
    html = b"<head><link rel='alternate' type='application/rss+xml' href='/rss?x=1&amp;y=2'></head>"
    assert feeds.feed_of_page(Found("https://larch.example/a/", html, "text/html")) == (
        "https://larch.example/rss?x=1&y=2"
    )
    assert feeds.feed_of_page(Found("https://larch.example/", b"<p>", "text/html")) == ""


def test_what_openalex_tells_becomes_works(elsewhere):
    elsewhere.pages["/works"] = json_of("openalex.json")
    since = openalex.date(2026, 1, 1)
    first, second = openalex.new_about("feedback", since)
    assert first.title == "Feedback that pupils use: a study of twelve classrooms"
    assert first.authors == ("Ilse Vanderhaeghe", "Tomasz Ek")
    assert (first.doi, first.where, first.year) == ("10.5555/spruce.9", "Spruce Quarterly", 2026)
    assert (first.licence, first.abstract) == ("cc-by", "Pupils what they use")
    assert (second.url, second.abstract) == ("https://openalex.org/W5550002", "")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("  A\n title\t with \x00 signs ", "A title with signs"),
        ("<scp>DNA</scp> &amp;amp; <mml:math><mml:mi>x</mml:mi></mml:math> more", "DNA & more"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Words", "Words"),
        ("Right\u202eto left", "Rightto left"),
        ("if a<b then c>d", "if a<b then c>d"),
        (None, ""),
        (["a list"], ""),
    ],
)
def test_words_are_shown_without_what_came_with_them(said, shown):
    assert plain(said) == shown


def test_a_title_without_an_end_gets_one():
    assert len(plain("word " * 100_000)) == 500


@pytest.mark.parametrize(
    ("said", "year"), [(2024, 2024), ("2024-05", 2024), ("abcd", None), (None, None), (9999, None)]
)
def test_a_year_is_one_that_can_be(said, year):
    assert year_in(said) == year
