"""People's prose is drawn as they meant it, and nothing in it does anything."""

import pytest

from kith.ui.prose import line, prose

REL = 'rel="nofollow noopener noreferrer"'


def test_paragraphs_lists_and_emphasis_are_drawn():
    assert prose("One *two*.\n\n- three\n- four") == (
        "<p>One <em>two</em>.</p>\n<ul>\n<li>three</li>\n<li>four</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "<b onclick=x>", "<img src=x>", "# Title", "| a | b |", "&amp;"],
)
def test_what_is_no_prose_is_shown_as_it_was_written(words):
    shown = prose(words)
    assert "<script" not in shown
    assert shown.count("<") == 2, "one paragraph and nothing else"
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert shown == f"<p>{escaped}</p>\n"


def test_a_picture_from_elsewhere_is_not_fetched():
    assert "<img" not in prose("![a cat](https://cats.example/1.png)")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "/me", "#", "//x"]
)
def test_only_an_address_of_the_web_is_a_link(address):
    assert "href" not in prose(f"[here]({address})")
    assert "href" not in prose("here", [("here", address)])


def test_links_tell_the_other_site_nothing():
    assert prose("[here](https://a.example/)") == (
        f'<p><a href="https://a.example/" {REL}>here</a></p>\n'
    )


def test_a_bare_address_is_a_link_without_the_sentences_own_signs():
    assert f'<a href="https://a.example/x" {REL}>https://a.example/x</a>).' in prose(
        "Look (https://a.example/x)."
    )


def test_words_of_a_link_lead_to_it_once_and_only_as_words_of_their_own():
    drawn = prose("Chart, art & art.", [("art", "https://a.example/?x=1&y=2")])
    assert (
        drawn
        == f'<p>Chart, <a href="https://a.example/?x=1&amp;y=2" {REL}>art</a> &amp; art.</p>\n'
    )


def test_of_two_links_in_one_place_the_longer_is_drawn():
    links = [("the notes", "https://a.example/"), ("the notes of May", "https://b.example/")]
    assert 'href="https://b.example/"' in prose("Read the notes of May.", links)


def test_a_link_in_a_link_is_one_link():
    drawn = prose("[the notes](https://a.example/)", [("the notes", "https://b.example/")])
    assert drawn.count("<a ") == 1
    assert "a.example" in drawn


def test_two_thousand_addresses_are_two_thousand_links_in_one_go():
    addresses = [f"https://a{number}.example" for number in range(2_000)]
    assert prose(" ".join(addresses)).count("<a ") == 2_000


def test_a_line_has_no_paragraph_of_its_own():
    assert line("A *book*, 2nd edition") == "A <em>book</em>, 2nd edition"


def test_a_long_text_is_drawn_in_one_go():
    words = "word *and* (more) [of](it) _all_ " * 3_000
    assert prose(words).startswith("<p>")
