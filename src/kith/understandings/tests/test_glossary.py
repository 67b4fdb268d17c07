"""The words of a community from A to Z, and those that newcomers find first."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.ui.spelling import key
from kith.understandings.models import StartingWord, Term

MANY = 5_000


@pytest.fixture
def glossary(village):
    """`glossary("amina", q="…")`: the page, as text."""

    def read(who="amina", by_script=False, community=None, **asked):
        visitor = village.visit_as(who, by_script=by_script)
        return visitor.get(f"/communities/{(community or village.marking).pk}/words/", **asked).text

    return read


@pytest.fixture
def many(village):
    """Five thousand words, a hundred of them under E with or without an accent."""
    wordings = [f"{'Éé'[n % 2]}criture {n}" for n in range(100)]
    wordings += [f"{chr(97 + n % 26)}word {n}" for n in range(MANY - 100)]
    Term.objects.bulk_create(
        Term(community=village.french, wording=each, folded=key(each), language="fr")
        for each in wordings
    )


def test_words_stand_in_order_and_accents_do_not_count(village, glossary, add):
    for wording in ("Élan", "echo", "Zeal", "eager"):
        add(wording)
    text = glossary().partition('id="words"')[2]  # below those to start with
    places = [text.index(f">{word}</a>") for word in ("eager", "echo", "Élan", "feedback", "Zeal")]
    assert places == sorted(places)
    assert text.count('class="letter"') == 6  # E F P S W Z: no letter that nobody has


def test_a_word_is_found_as_one_types_also_by_another_spelling(glossary):
    assert "success criteria" in glossary(q="criterion")
    assert "feedback" not in glossary(q="criterion", by_script=True)
    assert "<html" not in glossary(q="criterion", by_script=True)


def test_what_is_not_there_can_be_added_at_once(village, glossary):
    text = glossary(q="Zone of & development")
    assert "The community has no such word yet." in text
    assert "wording=Zone%20of%20%26%20development" in text
    new = f"/communities/{village.marking.pk}/words/new/"
    assert 'value="Rubric"' in village.visit_as("amina").get(new, wording="Rubric").text


def test_five_thousand_words_come_leaf_by_leaf_and_letter_by_letter(
    village, glossary, many, django_assert_max_num_queries
):
    elise = village.visit_as("elise")
    with django_assert_max_num_queries(9):
        text = elise.get(f"/communities/{village.french.pk}/words/").text
    assert text.count("<dt") < 70
    assert "Leaf 1 of 84" in text
    under_e = glossary("elise", community=village.french, letter="É")
    assert "Écriture 0" in under_e
    assert "aword" not in under_e


def test_convenors_mark_seven_words_to_start_with_at_most(village, add):
    ngoc = village.visit_as("ngoc")
    words = [add(f"word {number}") for number in range(6)]
    answers = [ngoc.post(f"/words/{term.pk}/mark/").status_code for term in words]
    assert answers == [302] * 4 + [403] * 2  # three stood there before
    assert StartingWord.objects.filter(term__community=village.marking).count() == 7
    assert village.visit_as("amina").post(f"/words/{words[0].pk}/mark/").status_code == 403
    ngoc.delete(f"/words/{words[0].pk}/mark/")
    assert ngoc.post(f"/words/{words[5].pk}/mark/").status_code == 302


def test_a_newcomer_finds_them_first_and_the_others_where_they_always_are(village):
    def panes(who):
        text = village.visit_as(who).get(village.marking.get_absolute_url()).text
        return text.index('id="words"') < text.index('id="activities"')

    assert panes("yuki")
    assert not panes("amina")


def test_a_newcomer_of_a_community_without_such_words_finds_it_as_it_is(village):
    StartingWord.objects.all().delete()
    text = village.visit_as("yuki").get(village.marking.get_absolute_url()).text
    assert text.index('id="activities"') < text.index('id="words"')


def test_the_same_word_may_stand_in_two_languages(village, add):
    add("portfolio")
    form = {"id": uuid4(), "wording": "Portfolio", "also": "", "language": "fr"}
    answer = village.visit_as("mateo").post(f"/communities/{village.marking.pk}/words/new/", **form)
    assert answer.status_code == 302
