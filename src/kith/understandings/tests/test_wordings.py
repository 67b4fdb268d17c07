"""What a word means here: proposed, agreed, kept in versions."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from kith.understandings.models import Definition, Term


def seen(page: str) -> str:
    """Without what is only read aloud."""
    return re.sub('<span class="hidden">.*?</span>', "", page)


def page(village, who, term):
    return village.visit_as(who).get(term.get_absolute_url())


def said_of(term):
    return [each.words for each in Definition.objects.of(term).versions()]


def test_a_member_adds_a_word_and_its_wording_waits_for_a_convenor(village):
    amina, pk = village.visit_as("amina"), uuid4()
    form = {
        "id": pk,
        "wording": "Rubric",
        "also": "rubrics, ",
        "language": "en",
        "words": "A grid.",
    }
    answer = amina.post(f"/communities/{village.marking.pk}/words/new/", **form, agree="yes")
    assert answer.status_code == 302
    term = Term.objects.get(pk=pk)
    assert (term.wording, term.also, term.current) == ("Rubric", ["rubrics"], None)
    assert "It waits for somebody who convenes." in amina.follow(answer).text


def test_a_convenor_adds_it_as_agreed(village):
    form = {
        "id": uuid4(),
        "wording": "Rubric",
        "language": "en",
        "words": "A grid.",
        "agree": "yes",
    }
    village.visit_as("ngoc").post(f"/communities/{village.marking.pk}/words/new/", **form)
    assert Term.objects.get(wording="Rubric").current.words == "A grid."


def test_sending_it_twice_adds_one(village):
    ngoc, form = village.visit_as("ngoc"), {"id": uuid4(), "wording": "Rubric", "language": "en"}
    for _time in range(2):
        answer = ngoc.post(f"/communities/{village.marking.pk}/words/new/", **form, words="A grid.")
        assert answer.status_code == 302
    assert Term.objects.filter(wording="Rubric").count() == 1
    assert Definition.objects.filter(term__wording="Rubric").count() == 1


@pytest.mark.parametrize("spelled", ["Feedback", "FEED BACK", "fèedback"])
def test_a_word_that_is_there_already_is_named_and_nothing_is_lost(village, spelled):
    form = {"id": uuid4(), "wording": spelled, "language": "en", "words": "Something long."}
    answer = village.visit_as("amina").post(f"/communities/{village.marking.pk}/words/new/", **form)
    assert answer.status_code == 422
    assert "is a word of this community already." in answer.text
    assert "Something long." in answer.text


@pytest.mark.parametrize("wording", ["", "   ", "?!"])
def test_a_word_without_a_letter_is_none(village, wording):
    form = {"id": uuid4(), "wording": wording, "language": "en"}
    answer = village.visit_as("amina").post(f"/communities/{village.marking.pk}/words/new/", **form)
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text


def test_a_proposed_wording_is_agreed_by_a_convenor_and_the_old_one_is_kept(
    village, feedback, proposed
):
    before = said_of(feedback)
    ngoc = village.visit_as("ngoc")
    for _time in range(2):  # two presses
        ngoc.post(f"/words/{feedback.pk}/wordings/{proposed.pk}/agreement/")
    feedback.refresh_from_db()
    assert feedback.current == proposed
    assert said_of(feedback) == [*before, proposed.words]


def test_a_member_cannot_agree_and_is_told_whom_to_ask(village, feedback, proposed):
    answer = village.visit_as("amina").post(
        f"/words/{feedback.pk}/wordings/{proposed.pk}/agreement/"
    )
    assert answer.status_code == 403
    assert "Ngọc Trần" in answer.text
    assert not Definition.objects.get(pk=proposed.pk).is_agreed()


def test_whoever_proposed_it_takes_it_back_and_a_late_retry_brings_nothing(
    village, feedback, proposed
):
    amina = village.visit_as("amina")
    amina.delete(f"/words/{feedback.pk}/wordings/{proposed.pk}/")
    amina.post(f"/words/{feedback.pk}/wordings/", id=proposed.pk, words=proposed.words)
    assert not Definition.objects.filter(pk=proposed.pk).exists()


def test_what_was_agreed_cannot_be_taken_back(village, feedback):
    answer = village.visit_as("ngoc").delete(
        f"/words/{feedback.pk}/wordings/{feedback.current_id}/"
    )
    assert answer.status_code == 403
    assert "what was agreed stays to be read" in answer.text


def test_the_page_shows_what_changed_since_the_version_before(village, feedback):
    text = page(village, "amina", feedback).text
    assert "<ins>, or by one pupil to another</ins>" in seen(text)
    assert "<del>and better</del>" in seen(text)


def test_every_version_is_there_to_read_and_any_two_are_compared(village, feedback):
    amina = village.visit_as("amina")
    text = amina.get(f"/words/{feedback.pk}/versions/", **{"from": "1", "to": "2"}).text
    assert all(f'id="version-{number}"' in text for number in (1, 2, 3, 4))
    compared = text.partition('id="compare"')[2]
    assert "<del>What we write on</del>" in seen(compared)
    assert "<ins>Something said or shown to</ins>" in seen(compared)


@pytest.mark.parametrize("asked", ["?from=9&to=1", "?from=&to=x", "?from=1"])
def test_a_version_that_is_not_there_is_compared_with_nothing(village, feedback, asked):
    answer = village.visit_as("amina").get(f"/words/{feedback.pk}/versions/{asked}")
    assert answer.status_code == 200


@pytest.mark.parametrize("who", ["elise", "ines"])
def test_a_word_of_another_community_does_not_exist(village, feedback, who):
    visitor = village.visit_as(who)
    for noun in ("", "versions/", "wordings/", "perspectives/", "examples/", "spelling/"):
        assert visitor.get(f"/words/{feedback.pk}/{noun}").status_code == 404


def test_a_guest_of_an_activity_reads_no_words(village, feedback):
    sam = village.visit_as_guest(village.board, "Sam")
    assert sam.get(feedback.get_absolute_url()).status_code == 404
    assert sam.get(f"/communities/{village.marking.pk}/words/").status_code == 404


def test_a_word_that_was_added_by_mistake_is_taken_away_by_a_convenor(village, feedback):
    assert village.visit_as("amina").delete(feedback.get_absolute_url()).status_code == 403
    village.visit_as("ngoc").delete(feedback.get_absolute_url())
    assert not Term.objects.filter(pk=feedback.pk).exists()


def test_whoever_added_a_word_may_spell_it_anew(village, add):
    term = add("Rubrik", by=village.amina)
    form = {"wording": "Rubric", "also": "rubrics, Rubric", "language": "en"}
    assert village.visit_as("amina").post(f"/words/{term.pk}/spelling/", **form).status_code == 302
    again = Term.objects.get(pk=term.pk)
    assert (again.wording, again.also) == ("Rubric", ["rubrics"])
    assert village.visit_as("bruno").post(f"/words/{term.pk}/spelling/", **form).status_code == 403
