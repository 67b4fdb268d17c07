"""A guide as it hangs in the staffroom, with its mixed capitals and its links to nowhere."""

from pathlib import Path

import pytest

from kith.guides.reading import METHODS, Link, Play, Quote, Source, read_file
from kith.guides.tests.accounting import lost_words, spans, without_markup

STAFFROOM = Path(__file__).parent / "papers" / "staffroom.txt"
BESIDE_THE_REPOSITORY = Path(__file__).parents[5] / "shared" / "guides"
REAL_GUIDES = sorted(BESIDE_THE_REPOSITORY.glob("*.txt"))


@pytest.fixture(scope="module")
def reading():
    return read_file(STAFFROOM)


def test_the_fuller_of_two_titles_is_the_topic_and_the_other_is_left_over(reading):
    assert reading.topic == "FEEDBACK that lands"
    assert reading.leftover == ("FEEDBACK",)
    assert ("topic", "FEEDBACK", "other-title") in [
        (doubt.field, doubt.text, doubt.code) for doubt in reading.unsure
    ]


def test_the_context_is_all_that_stands_before_the_plays_with_its_heading(reading):
    paragraphs = reading.context.split("\n\n")
    assert len(paragraphs) == 6
    assert paragraphs[0].startswith("Most of us write comments every week")
    assert paragraphs[3] == "GIVE FEEDBACK THAT LANDS"
    assert paragraphs[5].endswith("take one of these three ways in:")


def test_each_play_has_its_method_its_prompt_and_its_topics(reading):
    assert reading.plays == (
        Play(
            "shared-understandings",
            "Say what the word means when you use it, and listen for what it means to others, "
            "or to those who were marked last week, without settling who's right.",
        ),
        Play(
            "unpack-research",
            "Read four pages of one study and tell a colleague what surprised you. When you can, "
            "say it face to face, even if it's only on the way to the car park!",
        ),
        Play(
            "more-or-less",
            "Look at a week of marking through a 'more or less' lens. Pick a topic and say what "
            "you'd like more or less of.",
            (
                "the time that marking takes",
                "sharing comments with families and teaching assistants",
                "giving pupils time to use what they were told",
                "when to put the pen down",
            ),
        ),
    )


def test_tip_quote_sources_and_links_are_in_their_places(reading):
    assert reading.tip == (
        "Leave a note at the Marking Circle's shelf.\n\n"
        "It's kept by teachers of the valley and has a chair beside it!"
    )
    assert reading.quotes == (
        Quote("A comment is a letter, and a letter likes to be answered.", "MARGUERITE ALDERFER"),
    )
    guide = "Learning Guide – TVTC Marking Circle: Evenings Returned"
    circle = f"Tamarack Valley Teachers' Circle (TVTC). {guide}"
    assert reading.sources == (Source("Fewer, Sooner, Kinder"), Source(circle, "#"))
    assert reading.links == (Link("Marking Circle's shelf", "#"), Link(guide, "#"))


def test_it_says_in_sentences_what_it_was_unsure_of(reading):
    assert [doubt.code for doubt in reading.unsure] == [
        "link-leads-nowhere",
        "link-leads-nowhere",
        "quote-without-marks",
        "other-title",
        "source-a-line",
    ]
    assert reading.unsure[0].as_json() == {
        "field": "links",
        "text": "Marking Circle's shelf",
        "why": {"code": "link-leads-nowhere", "sentence": "The link leads nowhere."},
    }


def test_as_json_it_has_the_keys_that_were_promised(reading):
    keys = "topic language context plays tip quotes sources links unsure leftover version licence"
    as_json = reading.as_json()
    assert list(as_json) == keys.split()
    assert as_json["language"] == "en"
    assert as_json["plays"][1] == {
        "method": "unpack-research",
        "prompt": reading.plays[1].prompt,
        "topics": [],
    }
    assert as_json["sources"][0] == {"text": "Fewer, Sooner, Kinder", "url": ""}


@pytest.mark.parametrize("path", [STAFFROOM, *REAL_GUIDES], ids=lambda path: path.stem)
def test_every_field_of_a_guide_on_the_wall_is_a_span_of_it_and_no_word_is_lost(path):
    source, reading = path.read_text("utf-8"), read_file(path)
    whole = without_markup(source)
    assert [text for text in spans(reading) if text not in whole] == []
    assert " ".join(reading.context.split()) in whole
    assert not lost_words(source, reading)


@pytest.mark.skipif(not REAL_GUIDES, reason="no real guides beside the repository")
def test_a_real_guide_of_a_school_is_read():
    reading = read_file(BESIDE_THE_REPOSITORY / "community.txt")
    assert reading.topic == "COMMUNITY OF practice"
    assert reading.language == "en"
    assert tuple(play.method for play in reading.plays) == METHODS
    assert [len(play.topics) for play in reading.plays] == [0, 0, 4]
    assert reading.plays[2].topics[:2] == (
        "the use of technology",
        "streamlining interactions with parents and colleagues",
    )
    assert reading.plays[2].topics[2:] == (
        "allowing more time to work on other things",
        "how to set boundaries around work-life balance",
    )
    assert [quote.speaker for quote in reading.quotes] == ["DREW DUDLEY"]
    assert reading.tip.startswith("Take time to visit")
    assert [source.url for source in reading.sources] == ["", "#"]
