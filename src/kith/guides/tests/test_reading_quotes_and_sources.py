"""What somebody said, where things come from, and where links lead."""

import pytest

from kith.guides.reading import Link, Quote, Source, read

SAID = "It is later than we think, and earlier."


@pytest.mark.parametrize(
    "words",
    [
        f"“{SAID}”\n— Ana Ruiz, Year 6",
        f"“{SAID}” — Ana Ruiz, Year 6",
        f"“{SAID}”\n\n- Ana Ruiz, Year 6",
        f'"{SAID}" – Ana Ruiz, Year 6',
        f"« {SAID} »\n\n– Ana Ruiz, Year 6",
        f"> {SAID}\n>\n> — Ana Ruiz, Year 6",
        f"> {SAID}\n> -- Ana Ruiz, Year 6",
        f"> *{SAID}*\n\n**— Ana Ruiz, Year 6**",
        f"Quote\n\n{SAID}\n\nAna Ruiz, Year 6",
        f"{SAID}\n\n- Ana Ruiz, Year 6",
        f"{SAID} — Ana Ruiz, Year 6",
        f"> {SAID} -- Ana Ruiz, Year 6",
        f"“{SAID}”\nAna Ruiz, Year 6",
    ],
)
def test_a_quote_is_known_by_its_marks_its_dress_or_its_name(words):
    reading = read(f"# Marking\n\nTip: Ask.\n\n{words}\n")
    assert reading.quotes == (Quote(SAID, "Ana Ruiz, Year 6"),)
    assert reading.tip == "Ask."


def test_a_quote_without_a_speaker_is_doubted():
    reading = read(f"# Marking\n\nWe mark.\n\n“{SAID}”\n")
    assert reading.quotes == (Quote(SAID, ""),)
    assert "quote-without-speaker" in [doubt.code for doubt in reading.unsure]


def test_a_speaker_who_has_no_name_is_doubted():
    reading = read(f"# Marking\n\nWe mark.\n\n“{SAID}”\nAn old saying\n")
    assert reading.quotes == (Quote(SAID, "An old saying"),)
    assert "speaker-guessed" in [doubt.code for doubt in reading.unsure]


def test_a_quote_that_only_its_name_shows_is_doubted():
    for words in (f"{SAID} — Ana Ruiz", f"{SAID}\n\n- ANA RUIZ"):
        reading = read(f"# Marking\n\nWe mark.\n\n{words}")
        assert [doubt.text for doubt in reading.unsure if doubt.field == "quotes"] == [SAID]


def test_a_paragraph_that_begins_with_a_quoted_word_is_no_quote():
    words = "“Feedback” is a word that we use for “marking”"
    assert read(f"# Marking\n\n{words}").context == words


def test_a_question_in_marks_stays_in_its_play():
    reading = read("# Marking\n\n## More or less\n\n“What would we like more of?”")
    assert reading.plays[0].prompt == "“What would we like more of?”"
    assert reading.quotes == ()


def test_a_list_beneath_a_sentence_is_no_speaker():
    reading = read("# Marking\n\nBring these two with you.\n\n- Paper\n- Ink")
    assert reading.quotes == ()


def test_each_item_is_a_source_and_its_link_is_kept():
    reading = read(
        "# Marking\n\n## Sources\n\n"
        "1. Ana Ruiz (2001). *Slow\n   marking*. Kith Press. https://kith.example/slow.\n"
        "2. Bo Lind. [Fast marking](https://kith.example/fast).\n"
    )
    assert reading.sources == (
        Source("Ana Ruiz (2001). Slow marking. Kith Press.", "https://kith.example/slow"),
        Source("Bo Lind. Fast marking.", "https://kith.example/fast"),
    )


def test_a_source_that_was_wrapped_stays_one():
    reading = read(
        "# Marking\n\nSOURCES\n\nRuiz, Ana and Lind, Bo (2001). The long and winding history\n"
        "of marking in schools, Kith Press.\nLind, B. Fast.\n"
    )
    assert len(reading.sources) == 2
    assert "source-a-line" in [doubt.code for doubt in reading.unsure]


@pytest.mark.parametrize(
    ("words", "link", "code"),
    [
        ("[notes](#)", Link("notes", "#"), "link-leads-nowhere"),
        ("[notes]()", Link("notes", ""), "link-leads-nowhere"),
        ("[notes](notes.html)", Link("notes", "notes.html"), "link-without-scheme"),
        ("www.kith.example", Link("www.kith.example", "www.kith.example"), "link-without-scheme"),
        ("[notes](JavaScript:alert)", Link("notes", ""), "link-not-to-the-web"),
        ("![a cup](cup.png)", Link("a cup", "cup.png"), "picture-not-kept"),
    ],
)
def test_an_odd_link_is_kept_and_doubted(words, link, code):
    reading = read(f"# Marking\n\nSee {words} there.")
    assert reading.links == (link,)
    assert code in [doubt.code for doubt in reading.unsure]


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("[a [b] c](https://kith.example/x)", Link("a [b] c", "https://kith.example/x")),
        ("[a](https://kith.example/x_(y))", Link("a", "https://kith.example/x_(y)")),
        ("[a](<https://kith.example/x y>)", Link("a", "https://kith.example/x y")),
        ("(https://kith.example/x).", Link("https://kith.example/x", "https://kith.example/x")),
        ("<https://kith.example/x>", Link("https://kith.example/x", "https://kith.example/x")),
        ("[two\nlines](https://kith.example)", Link("two lines", "https://kith.example")),
    ],
)
def test_links_of_every_form_are_found(words, link):
    assert read(f"# Marking\n\nSee {words}").links == (link,)


def test_an_address_that_is_taken_out_of_a_link_is_left_over():
    assert read("# Marking\n\n[a](javascript:alert)").leftover == ("javascript:alert",)
