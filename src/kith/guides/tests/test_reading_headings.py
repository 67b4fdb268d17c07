"""A heading is known by what it says, in two languages and in any dress."""

import pytest

from kith.guides.reading import read

WORDS = "We write, and then we talk about it with the others."


@pytest.mark.parametrize(
    ("heading", "method"),
    [
        ("Build shared understandings", "shared-understandings"),
        ("Shared understanding", "shared-understandings"),
        ("BUILDING A SHARED UNDERSTANDING", "shared-understandings"),
        ("Develop a common language", "shared-understandings"),
        ("Bâtir une compréhension commune", "shared-understandings"),
        ("CONSTRUIRE DES COMPRÉHENSIONS PARTAGÉES", "shared-understandings"),
        ("Se donner un langage commun", "shared-understandings"),
        ("Unpack the research", "unpack-research"),
        ("Unpacking Research", "unpack-research"),
        ("What the research says", "unpack-research"),
        ("Décortiquer la recherche", "unpack-research"),
        ("Explorer les études", "unpack-research"),
        ("Ce que dit la recherche", "unpack-research"),
        ("Reflect on practice", "more-or-less"),
        ("REFLECTING ON OUR PRACTICE", "more-or-less"),
        ("Reflect on practice: more or less", "more-or-less"),
        ("More or less", "more-or-less"),
        ("Réfléchir à sa pratique", "more-or-less"),
        ("Plus ou moins", "more-or-less"),
        ("Réfléchir à sa pratique : plus ou moins", "more-or-less"),
    ],
)
@pytest.mark.parametrize(
    "dress", ["{}", "## {}", "**{}**", "{}:", "1. {}", "Play 2: {}", "**3. {}**", "{}\n-----"]
)
def test_a_method_is_known_in_any_dress(heading, method, dress):
    reading = read(f"Marking\n\n{WORDS}\n\n{dress.format(heading)}\n\n{WORDS}\n")
    assert [(play.method, play.prompt) for play in reading.plays] == [(method, WORDS)]
    assert reading.context == WORDS
    assert reading.leftover == ()


@pytest.mark.parametrize(
    "line",
    [
        "Reflect on practice: Discuss what helps.",
        "REFLECT ON PRACTICE – Discuss what helps.",
        "REFLECT ON PRACTICE. Discuss what helps.",
        "**Reflect on practice.** Discuss what helps.",
        "- **Reflect on practice:** Discuss what helps.",
        "> **Reflect on practice** Discuss what helps.",
    ],
)
def test_a_heading_and_its_text_may_share_a_line(line):
    (play,) = read(f"# Marking\n\n{line}").plays
    assert (play.method, play.prompt) == ("more-or-less", "Discuss what helps.")


def test_headings_need_no_blank_lines():
    reading = read(
        "MARKING\nWe mark.\nBUILD SHARED UNDERSTANDINGS\nSay it.\nMORE OR LESS\nTry it.\nTIP\nAsk."
    )
    assert (reading.topic, reading.context, reading.tip) == ("MARKING", "We mark.", "Ask.")
    assert [play.prompt for play in reading.plays] == ["Say it.", "Try it."]


@pytest.mark.parametrize("heading", ["Tip", "Connection tip", "A TIP", "Conseil", "Astuce :"])
def test_a_tip_is_known(heading):
    assert read(f"# Marking\n\n{heading}\n\nAsk one colleague.").tip == "Ask one colleague."


@pytest.mark.parametrize(
    "heading",
    ["SOURCES", "References", "Further reading", "Resources", "Références", "Pour en savoir plus"],
)
def test_sources_are_known(heading):
    (source,) = read(f"# Marking\n\n{heading}\n\nA book, 1991").sources
    assert source.text == "A book, 1991"


def test_the_order_of_the_parts_does_not_matter():
    reading = read("# Marking\n\nSources\n- A book\n\nTip: Ask.\n\nMore or less\n\nTry.")
    assert (reading.sources[0].text, reading.tip) == ("A book", "Ask.")
    assert reading.plays[0].prompt == "Try."


def test_words_inside_a_sentence_are_no_heading():
    text = "It is a question of more or less, and of\nsources\nand of what one does with them."
    reading = read(f"# Marking\n\n{text}")
    assert reading.context == " ".join(text.split())
    assert (reading.plays, reading.sources) == ((), ())


def test_an_unknown_heading_after_the_plays_is_left_over_with_its_text_and_doubted():
    reading = read("# Marking\n\nMORE OR LESS\n\nTry.\n\nBRING WITH YOU\n\nA cup.\n\nPaper.\n")
    assert reading.leftover == ("BRING WITH YOU\n\nA cup.\n\nPaper.",)
    assert ("leftover", "BRING WITH YOU", "unknown-heading") in [
        (doubt.field, doubt.text, doubt.code) for doubt in reading.unsure
    ]


def test_an_unknown_heading_before_the_plays_stays_in_the_context_and_is_doubted():
    reading = read("# Marking\n\nWe mark.\n\n## You need\n\nA cup.\n\n## More or less\n\nTry.")
    assert reading.context == "We mark.\n\nYou need\n\nA cup."
    doubts = [doubt.code for doubt in reading.unsure if doubt.field == "context"]
    assert doubts == ["heading-in-context"]


def test_a_short_line_in_a_play_that_may_be_a_heading_is_doubted():
    reading = read("# Marking\n\nMORE OR LESS\n\nTry.\n\nOver the holidays\n\nRest a little.")
    assert reading.plays[0].prompt == "Try.\n\nOver the holidays\n\nRest a little."
    assert ("plays.more-or-less", "Over the holidays", "may-be-heading") in [
        (doubt.field, doubt.text, doubt.code) for doubt in reading.unsure
    ]


def test_the_name_of_a_school_is_not_the_topic_where_there_is_another_title():
    reading = read("Birch Hill School\nProfessional Learning Guide\n\nMarking\n\nWe mark.")
    assert (reading.topic, reading.leftover) == ("Marking", ("Birch Hill School",))
    assert reading.context == "We mark."


def test_a_smaller_heading_stays_in_the_text_that_it_divides():
    reading = read("# Marking\n\n## More or less\n\nTry.\n\n### Then\n\nTalk.\n\n## Tip\n\nAsk.")
    assert reading.plays[0].prompt == "Try.\n\nThen\n\nTalk."


def test_a_method_that_comes_twice_is_one_play_and_doubted():
    reading = read("# Marking\n\nMORE OR LESS\n\nTry.\n\nTIP\n\nAsk.\n\nMORE OR LESS\n\nTalk.")
    assert [play.prompt for play in reading.plays] == ["Try.\n\nTalk."]
    assert "said-twice" in [doubt.code for doubt in reading.unsure]


def test_a_label_says_what_the_topic_and_the_licence_are():
    reading = read("A learning guide\nTopic: Marking\nVersion: 2\n\nWe mark.\n\nLicence: CC BY 4.0")
    assert (reading.topic, reading.version, reading.licence) == ("Marking", "2", "CC BY 4.0")
    assert reading.context == "We mark."


def test_a_line_of_copyright_is_the_licence_and_no_source():
    reading = read("# Marking\n\nSOURCES\n\nA book\n\n© 2025 Birch Hill School")
    assert reading.licence == "© 2025 Birch Hill School"
    assert [source.text for source in reading.sources] == ["A book"]
