from __future__ import annotations

from uuid import uuid4

from django.urls import reverse

from kith.access import may
from kith.people.models import Person
from kith.research.models import Account, Talk


def proposed(**more):
    return {
        "press": str(uuid4()),
        "when": "2027-01-15T15:40",
        "place": "By the kettle",
        "with_whom": "",
        "question": "What would we skip?",
        **more,
    }


def a_talk(village):
    page = village.visit_as("amina", village.study)
    answer = page.post("talks", **proposed())
    return Talk.objects.get(pk=answer["Location"].rstrip("/").rpartition("/")[2])


def test_a_moment_is_proposed_and_stands_on_the_studys_page(village):
    talk = a_talk(village)
    shown = village.visit_as("yuki", village.study).get().text
    assert "By the kettle" in shown
    assert talk.get_absolute_url() in shown


def test_one_press_that_arrives_twice_is_one_talk(village):
    page, form, before = village.visit_as("amina", village.study), proposed(), Talk.objects.count()
    for _time in range(2):
        assert page.post("talks", **form).status_code == 302
    assert Talk.objects.count() == before + 1


def test_a_talk_without_a_day_or_a_place_is_asked_for_them_and_nothing_is_lost(village):
    page = village.visit_as("amina", village.study)
    answer = page.post("talks", **proposed(when="soon", place=""))
    assert answer.status_code == 422
    assert "A day and an hour look like" in answer.text
    assert "Say where you meet." in answer.text
    assert "What would we skip?" in answer.text


def test_its_card_asks_the_question_and_holds_a_clock_of_five_minutes(village):
    shown = village.visit_as("yuki").get(a_talk(village).get_absolute_url()).text
    assert "What would we skip?" in shown
    assert 'data-minutes="5"' in shown
    assert "<noscript><p" in shown  # a sentence where there is no script


def test_afterwards_one_line_is_kept_and_told_anew_it_says_that(village):
    talk, page = a_talk(village), village.visit_as("yuki")
    account = reverse("research:account", args=[talk.pk])
    assert page.post(account, said="", there="").status_code == 422
    page.post(account, said="We would skip the second pile.", there="Yuki and somebody")
    page.post(account, said="We would skip both piles.", there="")
    shown = page.at(village.study).get().text
    assert "We would skip both piles." in shown
    assert "Yuki and somebody" not in shown
    assert "2 talks about it so far." in shown  # the village had one


def test_a_talk_is_counted_for_its_study_and_for_nobody(village):
    """No row links a person to having been there, and no page of a person speaks of talks."""
    talk = a_talk(village)
    talk.tell(village.yuki, "We would skip both piles.", "Yuki Tanabe")
    links = [field for field in Account._meta.get_fields() if field.related_model is Person]
    assert links == []
    assert not [field for field in Person._meta.get_fields() if "talk" in field.name.lower()]
    membership = village.marking.memberships.get(person=village.yuki)
    addresses = [
        reverse("communities:member", args=[village.marking.pk, membership.pk]),
        reverse("communities:members", args=[village.marking.pk]),
        reverse("me"),
    ]
    for who in ("yuki", "ngoc"):
        for address in addresses:
            shown = village.visit_as(who).get(address).text
            assert "talk about it" not in shown
            assert "skip both piles" not in shown


def test_nobody_sees_or_tells_of_a_talk_of_a_community_that_is_not_theirs(village):
    talk = a_talk(village)
    for stranger in (village.visit_as("elise"), village.visit_as_nobody()):
        assert stranger.get(talk.get_absolute_url()).status_code == 404
        account = reverse("research:account", args=[talk.pk])
        assert stranger.post(account, said="I was not there.").status_code == 404
        assert stranger.delete(talk.get_absolute_url()).status_code == 404
    assert not talk.is_told()


def test_it_is_called_off_by_whoever_proposed_it_or_convenes(village):
    talk = a_talk(village)
    allowed = {name for name, who in village.people.items() if may(who, "talk.call_off", talk)}
    assert allowed == {"amina", "ngoc", "gurpreet"}
    assert village.visit_as("yuki").delete(talk.get_absolute_url()).status_code == 403
    village.visit_as("amina").delete(talk.get_absolute_url())
    assert not Talk.objects.filter(pk=talk.pk).exists()
