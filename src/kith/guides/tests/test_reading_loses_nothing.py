"""Whatever a school pastes: no word is lost, and none is changed."""

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kith.guides.reading import Reading, Unreadable, read
from kith.guides.reading.cleaning import clean, joined
from kith.guides.tests.accounting import lost_letters, lost_words, spans, without_markup

HEADINGS = st.sampled_from(
    [
        "COMMUNITY",
        "# Feedback",
        "## Build shared understandings",
        "**Unpack the research**",
        "REFLECT ON PRACTICE",
        "Reflect on practice: more or less",
        "3. Plus ou moins",
        "Tip: ask somebody",
        "> **Conseil :** demandez",
        "Sources",
        "SOURCES\nUNESCO\nSomebody (2001). A book.",
        "Possible topics:",
        "Citation",
        "BRING WITH YOU",
        "### Step one",
        "Topic: marking",
        "Licence: CC BY 4.0",
        "A learning guide",
        "Underlined\n======",
    ]
)
TEXTS = st.sampled_from(
    [
        "We talk, and we write. Then we *listen*.",
        "Pick a topic. Possible topics include reports, parents and colleagues, or time. Begin.",
        "Sujets possibles : les bulletins, les parents, ou le temps, etc.",
        "- one\n- two, or\n- three",
        "1. first\n2. second\n   goes on",
        "“It is late.” — Ana Ruiz, Year 6",
        "It was late when we began to read it.\n\n- ANA RUIZ",
        "> A quoted line\n> of two.\n— Ana",
        "« Il est tard. »",
        'Read [the notes](https://kith.example/notes "all of them") and [that](#).',
        "![A drawing](drawing.png) of https://kith.example/a_(b), www.kith.example.",
        "[out](javascript:alert(1)) <script>alert(2)</script>",
        "snake_case, 2 * 3 * 4, a\\_b, `code`, **not closed, [neither",
        "***",
        "\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dd",
        "a line\nand one more\nand SOURCES",
    ]
)
PAGES = st.lists(st.one_of(HEADINGS, TEXTS, TEXTS), min_size=1, max_size=14).flatmap(
    lambda parts: st.lists(
        st.sampled_from(["\n", "\n\n", "\n\n\n\n"]), min_size=len(parts), max_size=len(parts)
    ).map(lambda gaps: "".join(a + b for a, b in zip(parts, gaps, strict=True)))
)
FRONT_MATTER = st.sampled_from(
    [
        "",
        "---\nlanguage: fr\nversion: 1.10\n---\n",
        "---\ntopic: 'Marking'\nauthor: Ana # and Bo\nlicence: CC BY\n---\n",
        "---\na: b: c\n---\n",
        "---\n- a\n- b\n---\n",
        "---\ntopic: one\ntopic: two\nversion: [1, 2]\n...\n",
    ]
)


def lost_from(source):
    with contextlib.suppress(Unreadable):
        return lost_letters(source, read(source))
    return lost_letters(source, Reading())


@settings(max_examples=200, deadline=None)
@given(FRONT_MATTER, PAGES)
def test_no_word_of_a_page_is_lost_or_changed(front_matter, page):
    source = front_matter + page
    reading = read(source)
    assert not lost_words(source, reading)
    whole = without_markup(source) + joined(clean(source))
    assert [text for text in spans(reading) if text not in whole] == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
@example("0")
@example("[[[]](](")
@example("---\n---\nx")
@example("a\r\rb\x85c\u2028d")
def test_no_letter_of_any_text_is_lost(source):
    assert not lost_from(source)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='ab *_`[]()<>#-.\n"“”«»:,!\\|~1', max_size=200))
def test_no_letter_is_lost_among_signs(source):
    assert not lost_from(source)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[a](" * 25_000,
        "](" * 50_000,
        "[a](#) " * 15_000,
        "**a " * 25_000,
        "http://a " * 10_000,
        "word " * 20_000,
        "a line\n" * 100_000,
        "TIP\n\n" * 20_000,
        "Possible topics include " + "a, " * 30_000,
        "“" * 100_000,
        "\u00a0" * 100_000 + "x",
        "---\n" * 25_000 + "x",
    ],
    ids=lambda text: text[:8].strip(),
)
def test_a_long_strange_text_is_read_to_its_end(text):
    assert not lost_letters(text, read(text))
