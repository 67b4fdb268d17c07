"""The guides that ship with Kith are read without a doubt, and are the same in both languages."""

from pathlib import Path

import pytest

from kith.guides.reading import METHODS, read_file
from kith.guides.tests.accounting import lost_words

SHIPPED = Path(__file__).parents[1] / "shipped"
GUIDES = sorted(SHIPPED.glob("*/*.md"))


def test_there_are_guides_in_english_and_each_is_there_in_french():
    names = {path.relative_to(SHIPPED).as_posix() for path in GUIDES}
    assert len(names) >= 4
    assert {name.replace(".en.", ".fr.") for name in names if ".en." in name} <= names


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_nothing_in_a_shipped_guide_is_unsure_or_left_over(path):
    reading = read_file(path)
    assert (reading.unsure, reading.leftover) == ((), ())
    assert reading.language == path.suffixes[0].removeprefix(".")
    assert (reading.version, reading.licence) == ("1", "CC BY 4.0")
    assert tuple(play.method for play in reading.plays) == METHODS
    assert [len(play.topics) for play in reading.plays] == [0, 0, 4]
    assert reading.topic
    assert reading.tip
    assert all(source.url.startswith("https://") for source in reading.sources)
    assert not lost_words(path.read_text("utf-8"), reading)


@pytest.mark.parametrize(
    "path", [path for path in GUIDES if ".en" in path.suffixes], ids=lambda path: path.stem
)
def test_a_shipped_guide_has_the_same_shape_in_both_languages(path):
    assert shape(path) == shape(path.with_name(path.name.replace(".en.", ".fr.")))


def shape(path):
    reading = read_file(path)
    plays = [(p.method, p.prompt.count("\n\n"), len(p.topics)) for p in reading.plays]
    urls = [[thing.url for thing in things] for things in (reading.sources, reading.links)]
    paragraphs = (reading.context.count("\n\n"), reading.tip.count("\n\n"))
    return plays, urls, paragraphs, [bool(quote.speaker) for quote in reading.quotes]
