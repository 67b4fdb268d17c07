"""How people see a word, and what is one: under a name or without, taken back, withheld."""

from __future__ import annotations

from uuid import uuid4

from django.utils import timezone

from kith.events.models import Event
from kith.understandings.models import Example, Perspective
from kith.village.tests.stored import tell_no_order


def see(visitor, term, words, **how):
    form = {"id": uuid4(), "words": words, "name": "named"} | how
    return visitor.post(f"/words/{term.pk}/perspectives/", **form)


def test_a_member_adds_how_they_see_it_and_dissent_stands_first(village, feedback):
    see(village.visit_as("kirsten"), feedback, "It is a look.", dissents="on")
    text = village.visit_as("amina").get(feedback.get_absolute_url()).text
    assert text.index("It is a look.") < text.index("In Cree we would say it")
    kept = Perspective.objects.get(words="It is a look.")
    assert (kept.by_name, kept.dissents, kept.on) == ("Kirsten Aalto", True, timezone.localdate())


def test_without_a_name_nothing_is_kept_of_who_it_was_nor_when(village, feedback):
    before = set(Event.objects.values_list("pk", flat=True))
    see(village.visit_as("kirsten"), feedback, "I never read them.", name="nameless")
    kept = Perspective.objects.get(words="I never read them.")
    assert (kept.person, kept.name, kept.contribution) == (None, "", None)
    assert not hasattr(kept, "at")
    assert set(Event.objects.values_list("pk", flat=True)) == before


def test_the_rows_of_a_day_tell_no_order_once_one_of_them_has_no_name(village, feedback):
    for number in range(6):
        named = "named" if number % 2 else "nameless"
        see(village.visit_as("kirsten"), feedback, f"Number {number}", name=named)
    today = Perspective.objects.filter(on=timezone.localdate())
    assert tell_no_order(today)
    assert today.count() == 6


def test_the_page_says_beforehand_what_is_kept(village, feedback):
    text = village.visit_as("kirsten").get(f"/words/{feedback.pk}/perspectives/").text
    assert "Without a name, nothing is kept of who it was" in text
    assert "you cannot take it back either" in text


def test_sending_it_twice_keeps_it_once(village, feedback):
    kirsten, pk = village.visit_as("kirsten"), uuid4()
    for _time in range(2):
        see(kirsten, feedback, "It is a look.", id=pk)
    assert Perspective.objects.filter(words="It is a look.").count() == 1


def test_one_takes_back_ones_own_and_a_late_retry_brings_nothing(village, feedback):
    kirsten, pk = village.visit_as("kirsten"), uuid4()
    see(kirsten, feedback, "It is a look.", id=pk)
    assert kirsten.delete(f"/words/{feedback.pk}/perspectives/{pk}/").status_code == 302
    see(kirsten, feedback, "It is a look.", id=pk)
    assert not Perspective.objects.filter(pk=pk).exists()


def test_nobody_takes_back_what_another_said_nor_what_has_no_name(village, feedback, nameless):
    theirs = Perspective.objects.get(term=feedback, name="Raven Cardinal")
    for who in ("amina", "ngoc"):
        for said in (theirs, nameless):
            answer = village.visit_as(who).delete(f"/words/{feedback.pk}/perspectives/{said.pk}/")
            assert answer.status_code == 403
    assert Perspective.objects.filter(pk__in=[theirs.pk, nameless.pk]).count() == 2


def withhold(village, who, said, why="It names a pupil."):
    noun = f"/words/{said.term_id}/perspectives/{said.pk}/withholding/"
    return village.visit_as(who).post(noun, why=why)


def test_a_convenor_withholds_with_a_reason_and_gives_it_back(village, feedback):
    said = Perspective.objects.get(term=feedback, name="Raven Cardinal")
    withhold(village, "ngoc", said)
    shown = {
        who: said.words in village.visit_as(who).get(feedback.get_absolute_url()).text
        for who in ("amina", "raven", "gurpreet")
    }
    assert shown == {"amina": False, "raven": True, "gurpreet": True}
    assert "It names a pupil." in village.visit_as("raven").get(feedback.get_absolute_url()).text
    village.visit_as("gurpreet").delete(f"/words/{feedback.pk}/perspectives/{said.pk}/withholding/")
    assert said.words in village.visit_as("amina").get(feedback.get_absolute_url()).text


def test_a_reason_is_needed_and_a_member_cannot_withhold(village, feedback, nameless):
    assert withhold(village, "ngoc", nameless, why=" ").status_code == 422
    assert withhold(village, "bruno", nameless).status_code == 403
    assert Perspective.objects.visible_to(village.bruno).filter(pk=nameless.pk).exists()


def test_what_is_withheld_and_has_no_name_only_those_who_convene_still_see(
    village, feedback, nameless
):
    withhold(village, "ngoc", nameless)
    see_it = {
        name
        for name, who in village.everybody().items()
        if Perspective.objects.visible_to(who).filter(pk=nameless.pk).exists()
    }
    assert see_it == {"ngoc", "gurpreet"}


def test_examples_stand_with_what_is_one_and_what_is_not(village, feedback):
    form = {"id": uuid4(), "words": "A red circle", "verdict": Example.IS_NOT}
    village.visit_as("kirsten").post(f"/words/{feedback.pk}/examples/", **form)
    text = village.visit_as("amina").get(feedback.get_absolute_url()).text
    assert text.index("This is not one") < text.index("A red circle") < text.index("Hard to say")


def test_no_event_says_a_word_that_somebody_said(village, feedback):
    see(village.visit_as("kirsten"), feedback, "quetzal")
    assert not [event for event in Event.objects.all() if "quetzal" in str(event.subjects)]
