"""Texts that are no guide, or hardly one: read as far as they go, and shown as harmless words."""

import pytest

from kith.guides.reading import read


def codes(reading):
    return [doubt.code for doubt in reading.unsure]


@pytest.mark.parametrize(
    "source",
    [
        "# Marking\r\n\r\nWe mark\tand\u00a0talk.\r\n",
        "# Marking\r\rWe mark  and\u202ftalk.",
        "\ufeff# Marking\u2029We mark\u2028and talk.",
        "# Mark\u00ading\n\nWe\u200b mark and ta\u00adlk.\f",
    ],
)
def test_line_ends_and_spaces_of_every_kind_are_the_same(source):
    reading = read(source)
    assert (reading.topic, reading.context) == ("Marking", "We mark and talk.")


def test_ligatures_and_combining_accents_become_letters():
    reading = read("# Re\ufb02ect on practice\n\n\ufb01ve\n\n# Re\u0301fle\u0301chir a\u0300 tout")
    assert reading.plays[0].prompt == "five"
    assert reading.leftover == ("Réfléchir à tout",)


def test_a_guide_without_plays_is_context_and_says_so():
    reading = read("# Marking\n\nWe mark.\n\nAnd then we talk about it with one another.")
    assert (reading.plays, reading.leftover) == ((), ())
    assert reading.context == "We mark.\n\nAnd then we talk about it with one another."
    assert codes(reading) == ["no-plays"]


def test_a_text_without_a_title_says_so():
    reading = read("We mark, and then we talk about it with the people that we teach with.")
    assert reading.topic == ""
    assert codes(reading) == ["no-topic", "no-plays"]


@pytest.mark.parametrize(
    "words",
    [
        "\u0646\u062a\u062d\u062f\u062b \u0639\u0646 \u0627\u0644\u062a\u0639\u0644\u0645.",
        "\u200f\u05d0\u05e0\u05d7\u05e0\u05d5 \u05db\u05d0\u05df \u200eKith\u200f.",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645 \u06a9\u0645\u062a\u0631.",
    ],
    ids=["Arabic", "Hebrew with marks of direction", "Persian with a joiner"],
)
def test_text_from_right_to_left_passes_unharmed(words):
    title = words.rstrip(".")
    reading = read(f"{title}\n\n{words}\n\n\u201c{words}\u201d\n")
    assert (reading.topic, reading.context) == (title, words)
    assert reading.quotes[0].text == words
    assert reading.language == "und"
    assert "language-neither" in codes(reading)


def test_a_script_is_words_like_any_other():
    words = '<script>alert("more or less")</script>'
    reading = read(f"# <b>Marking</b>\n\nMORE OR LESS\n\n{words}")
    assert reading.topic == "<b>Marking</b>"
    assert reading.plays[0].prompt == words


@pytest.mark.parametrize(
    ("words", "language", "doubts"),
    [
        ("This is what we have learned about the pupils that we teach, and how.", "en", []),
        ("Voici ce que nous avons appris avec les élèves de notre école, et comment.", "fr", []),
        (
            "Wir haben viel gelernt von den Kindern, die bei uns sitzen und lesen.",
            "und",
            ["neither"],
        ),
        ("Marking", "en", ["guessed"]),
        ("Mot pour mot, avec vous", "fr", []),
    ],
)
def test_the_language_is_told_by_its_small_words(words, language, doubts):
    reading = read(f"# Kith\n\n{words}")
    assert reading.language == language
    assert [code for code in codes(reading) if code.startswith("language")] == [
        f"language-{doubt}" for doubt in doubts
    ]


def test_front_matter_says_what_it_says_as_it_is_written():
    reading = read(
        "---\ntitle: Marking\nlanguage: no\nversion: 1.10\nlicence: 'CC BY: 4.0'\n---\n\n"
        "# Marking\n\nVi retter.\n"
    )
    assert (reading.topic, reading.language) == ("Marking", "no")
    assert (reading.version, reading.licence) == ("1.10", "CC BY: 4.0")
    assert (reading.context, reading.leftover) == ("Vi retter.", ())


def test_a_title_other_than_that_of_the_front_matter_is_left_over():
    reading = read("---\ntopic: Marking\n---\n# Reports\n\nWe mark.")
    assert (reading.topic, reading.leftover) == ("Marking", ("Reports",))


def test_unknown_and_repeated_entries_of_front_matter_are_left_over():
    reading = read("---\nauthor: Ana\nversion: 1 # draft\nversion: 2\n---\n# Marking\n\nWe mark.")
    assert reading.version == "1"
    assert reading.leftover == ("author: Ana", "# draft", "version: 2")
    assert codes(reading).count("front-matter-unknown") == 3


@pytest.mark.parametrize("broken", ["a: b: c", "[" * 390, "a: &a *a", "? !!x ["])
def test_broken_front_matter_is_left_over_and_the_guide_is_read(broken):
    reading = read(f"---\n{broken}\n---\n# Marking\n\nWe mark.")
    assert (reading.topic, reading.context) == ("Marking", "We mark.")
    assert reading.leftover == (broken.strip(),)


def test_a_language_that_is_no_tag_is_left_over():
    reading = read("---\nlanguage: the King's\n---\n# Marking\n\nThis is what we have of it.")
    assert reading.language == "en"
    assert reading.leftover == ("language: the King's",)
    assert "language-not-a-tag" in codes(reading)


def test_dashes_around_prose_are_no_front_matter():
    assert read("---\nWe mark.\n---\nAnd talk.").context == "We mark.\n\nAnd talk."


def test_of_many_doubts_of_one_kind_only_the_first_are_told():
    reading = read("# Marking\n\nTIP\n\nAsk.\n\n" + "SOMETHING ELSE\n\n" * 500)
    assert codes(reading).count("unknown-heading") == 20
    assert len(reading.leftover) == 500
