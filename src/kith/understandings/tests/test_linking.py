"""Words are linked where they occur: whole, once a text, and only for those who may read them."""

from __future__ import annotations

import re
from uuid import UUID, uuid4

import pytest
from django.utils.html import escape
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from kith.activities.method import Method
from kith.activities.models import Activity
from kith.understandings.glossary import Entry, Glossary
from kith.understandings.linking import link_terms
from kith.understandings.links import link

WORDS = {
    "feedback": ("retour",),
    "formative assessment": ("formative assessments",),
    "assessment": (),
    "évaluation": ("évaluations",),
    "self-assessment": (),
    "P.L.C.": (),
    "l’estime de soi": (),
}


@pytest.fixture
def glossary():
    made = Glossary()
    for wording, also in WORDS.items():
        made.add(
            Entry(uuid4(), wording, "en", f"What {wording} means.", "/words/1/"), [wording, *also]
        )
    return made


@pytest.fixture
def linked(glossary):
    """`linked("…")` → the words that became links, in a text that is HTML."""

    def words(html: str, **told) -> list[str]:
        drawn = link(mark_safe(html), glossary, **told)
        return re.findall(r'<a class="term"[^>]*>(.*?)</a>', drawn)

    return words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Feedback, and more feedback", ["Feedback"]),  # the first alone
        ("Formative assessment and assessment", ["Formative assessment", "assessment"]),
        ("An ASSESSMENT", ["ASSESSMENT"]),
        ("L’évaluation", ["évaluation"]),
        ("L&#x27;EVALUATION", ["EVALUATION"]),
        ("two formative assessments", ["formative assessments"]),
        ("assessments", []),  # a plural only where somebody wrote it down
        ("feedbacking", []),
        ("Self assessment and self‑assessment", ["Self assessment"]),
        ("formative. Assessment", ["Assessment"]),  # a full stop parts them
        ("our P.L.C. meets", ["P.L.C"]),
        ("pour l&#39;estime de soi", ["l&#39;estime de soi"]),
        ("e\u0301valuation", ["e\u0301valuation"]),  # the accent as a sign of its own
    ],
)
def test_whole_words_the_longest_first_whatever_their_case_and_accents(linked, text, found):
    assert linked(f"<p>{text}</p>") == found


@pytest.mark.parametrize("tag", ["a", "code", "h3", "button", "del", "summary"])
def test_nothing_is_linked_within_links_code_and_headings(linked, tag):
    assert linked(f"<{tag} title='x>y'>feedback</{tag}> retour") == ["retour"]


def test_a_word_is_not_found_in_a_tag_or_its_attributes(linked):
    assert linked('<p class="feedback" title="a > feedback">nothing</p>') == []


def test_what_it_means_goes_with_the_link_and_is_escaped():
    glossary = Glossary()
    glossary.add(Entry(UUID(int=1), "x", "en", '"<b> & more', "/words/1/"), ["x"])
    drawn = link(mark_safe("<p>x</p>"), glossary)
    assert 'aria-description="&quot;&lt;b&gt; &amp; more"' in drawn


def test_of_two_that_are_spelled_alike_the_one_in_the_texts_language_is_linked(glossary):
    glossary.add(
        Entry(UUID(int=7), "évaluation", "fr", "En français.", "/words/2/"), ["évaluation"]
    )
    drawn = link(mark_safe("<p>évaluation</p>"), glossary, language="fr")
    assert "En français." in drawn


TEXT = st.text(alphabet="abé feedbackFEEDBACK assessment.,’'&<>\n-", max_size=120)


@given(TEXT)
def test_a_text_keeps_each_of_its_signs(text):
    glossary = Glossary()
    glossary.add(Entry(UUID(int=1), "feedback", "en", "", "/words/1/"), ["feedback", "a b", "é"])
    drawn = link(mark_safe(escape(text)), glossary)
    assert re.sub(r"</?a\b[^>]*>", "", drawn) == escape(text)


def test_members_find_links_in_the_charter(village):
    charter = village.visit_as("amina").get(village.marking.get_absolute_url()).text
    assert re.search(
        r'<a class="term" [^>]*href="/words/[^"]+" aria-description="Pupils[^"]+">pile</a>',
        charter,
    )


def test_a_record_is_linked_for_members_and_not_for_guests(village, add):
    add("pen", means="What is put down first.")
    card = village.board.steps.get(key="write").contributions.create(
        words="Put the pen down", lane="less", revision=1
    )
    assert card
    record = f"/activities/{village.board.pk}/record/"
    member, guest = village.visit_as("amina"), village.visit_as_guest(village.board, "Sam")
    assert ">pen</a>" in member.get(record).text
    assert 'class="term"' not in guest.get(record).text
    assert "Put the pen down" in guest.get(record).text


def test_the_running_room_is_not_linked(village, add):
    add("marking", means="All of it.")
    for who in ("ngoc", "amina"):
        assert 'class="term"' not in village.visit_as(who, village.board).get().text


def test_a_guide_of_the_community_is_linked_and_one_that_ships_is_not(village, add):
    add("pen", means="What is put down first.")
    add("feedback loop", means="Going round.")
    amina = village.visit_as("amina")
    assert 'class="term"' in amina.get(f"/guides/{village.guide.pk}/").text


def test_a_word_is_not_linked_on_its_own_page_but_others_are(village, feedback, add):
    add("pupil", means="Whoever learns here.")
    text = village.visit_as("amina").get(feedback.get_absolute_url()).text
    assert ">pupil</a>" in text
    assert f'class="term" translate="no" href="{feedback.get_absolute_url()}"' not in text


def test_what_was_agreed_a_moment_ago_is_what_the_next_page_says(village, add):
    term = add("bag", means="What goes home.")
    html = mark_safe("<p>A bag</p>")
    assert "What goes home." in link_terms(html, village.marking, village.amina)
    term.propose(uuid4(), "What stays here.", village.ngoc).agree(by=village.ngoc)
    village.marking.refresh_from_db()
    assert "What stays here." in link_terms(html, village.marking, village.amina)
    term.remove(by=village.ngoc)
    village.marking.refresh_from_db()
    assert link_terms(html, village.marking, village.amina) == html


@pytest.mark.parametrize("who", ["elise", "ines"])
def test_a_text_stays_as_it_is_for_somebody_who_does_not_belong(village, who):
    html = mark_safe("<p>feedback</p>")
    assert link_terms(html, village.marking, village.people[who]) == html


def test_what_was_said_again_and_concluded_is_linked_in_the_record(village, add):
    add("pen", means="What writes.")
    method = Method.known["shared-understandings"]
    activity = Activity.start(method, village.ngoc, village.marking, topic="ink")
    activity.join(village.bruno)
    step = activity.plan.named
    activity.move_to(step("write"), by=village.ngoc)
    card = activity.contribute(uuid4(), step("write"), "Put it by", by=village.bruno)
    activity.move_to(step("restate"), by=village.ngoc)
    activity.restate(uuid4(), step("restate"), card, "Lay down the pen", by=village.ngoc)
    activity.move_to(step("conclude"), by=village.ngoc)
    wording = activity.contribute(uuid4(), step("conclude"), "A pen is a tool", by=village.bruno)
    activity.conclude(wording, by=village.ngoc)
    activity.close(by=village.ngoc)
    record = village.visit_as("bruno", activity).get("record/").text
    assert record.count(">pen</a>") == 3  # said again, taken, and in the table of wordings
    assert "Lay down the <a" in record
    assert "A <a" in record
