from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from kith.activities.method import Method
from kith.activities.models import Activity
from kith.activities.templatetags.markdown import line


@pytest.mark.parametrize(
    "words",
    [
        "grown-ups, well-being & 50 % (or so)",
        "# not a heading",
        "- not a list",
        "1. not a number",
        "*loud* _slanted_ `code` ~~gone~~",
        "[a link](http://elsewhere.example) ![a picture](x)",
        "<script>alert(1)</script> &amp;",
        "a | b | c \\ d",
        "two\nlines\n\n# and a third",
    ],
)
def test_words_mean_in_markdown_what_they_mean_on_the_card(words):
    shown = MarkdownIt().render(f"- {line(words)}")
    said = " ".join(words.split())
    assert said in _text(shown)
    assert shown.count("<") == 4  # a list, an item, and their ends


def _text(shown: str) -> str:
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, sign)
    return shown


def test_ordinary_hyphens_stay_as_they_are():
    assert line("grown-ups") == "grown-ups"


def test_the_record_downloads_as_markdown_and_prints_what_we_will_try_first(village):
    page = village.visit_as("amina", village.finished)
    answer = page.get("record.md")
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"].startswith("text/markdown")
    lines = answer.text.splitlines()
    assert lines[0] == f"# {village.finished.topic}"
    headings = [line for line in lines if line.startswith("## ")]
    assert headings[0] == "## What we will try"


def test_the_name_of_whoever_convened_is_no_markup_in_it_either(village):
    village.gurpreet.rename("<img src=x> *Gurpreet*")
    words = village.visit_as("amina", village.finished).get("record.md").text
    assert r"\<img src=x\> \*Gurpreet\* convened." in words
    shown = village.visit_as("amina", village.finished).get("record/").text
    assert "&lt;img src=x&gt; *Gurpreet* convened." in shown


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("more-or-less", "in: Write, Choose. Elsewhere cards were given with names."),
        ("unpack-research", "Cards were given with names."),
    ],
)
def test_names_are_told_of_each_step_as_it_was(village, method, said):
    activity = Activity.start(Method.known[method], village.ngoc, village.marking, topic="Names")
    told = village.visit_as("ngoc", activity).get("record/").text
    assert said in told
    assert "Cards and votes were given without names" not in told


def test_where_every_step_is_without_names_the_record_says_so(village):
    quiet = {"talk": {"left_out": True}}
    method = Method.known["more-or-less"]
    activity = Activity.start(method, village.ngoc, village.marking, changes=quiet)
    told = village.visit_as("ngoc", activity).get("record/").text
    assert "Cards and votes were given without names, and none were kept." in told
