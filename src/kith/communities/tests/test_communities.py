"""What a community promises those who belong to it, and those who do not."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from kith.communities.models import Community, Membership
from kith.events.models import Event
from kith.people.models import Person

PAGES = ("", "charter/", "members/", "activities/", "trials/", "guides/")


def charter(**said: str) -> dict[str, str]:
    return {"name": "Tuesday Numeracy", "language": "en", "key": str(uuid.uuid4())} | said


@pytest.mark.parametrize("page", PAGES)
def test_to_a_stranger_a_community_does_not_exist(marking, person, visit_as, page):
    address = marking.get_absolute_url() + page
    assert visit_as(person("Zofia Wrona")).get(address).status_code == 404
    assert visit_as().get(address).status_code == 404


def test_a_member_reads_what_the_community_is_and_who_belongs(marking, amina, visit_as):
    marking.describe(by=None, practice="Short ways of answering a page.")
    page = visit_as(amina).get(marking.get_absolute_url()).content.decode()
    for words in ("Marking, Lightly", "stop writing", "Short ways", "Ngoc Tran", "Amina Warsame"):
        assert words in page
    assert "Write the charter" not in page
    assert "Welcome somebody" not in page


def test_a_name_is_enough_to_begin_a_community(amina, visit_as):
    answer = visit_as(amina).post(reverse("communities:new"), charter())
    community = Community.objects.get()
    assert answer.url == community.get_absolute_url()
    assert list(community.convenors()) == [amina]


def test_sending_the_form_twice_begins_one_community(amina, visit_as):
    browser, sent = visit_as(amina), charter()
    first = browser.post(reverse("communities:new"), sent)
    second = browser.post(reverse("communities:new"), sent)
    assert first.url == second.url
    assert Community.objects.count() == Membership.objects.count() == 1


def test_the_key_of_a_community_of_others_opens_nothing(marking, person, visit_as):
    browser = visit_as(person("Zofia Wrona"))
    answer = browser.post(reverse("communities:new"), charter(key=str(marking.pk)))
    assert browser.get(answer.url).status_code == 404
    assert marking.memberships.count() == 2


def test_a_community_without_a_name_is_asked_for_again_and_keeps_the_rest(amina, visit_as):
    answer = visit_as(amina).post(reverse("communities:new"), charter(name=" ", domain="Evenings"))
    assert answer.status_code == 422
    assert "This field is required" in answer.text
    assert "Evenings" in answer.text


def test_a_charter_of_a_hundred_thousand_characters_is_refused_in_a_sentence(
    marking, ngoc, visit_as
):
    sent = charter(domain="x" * 100_000)
    answer = visit_as(ngoc).post(marking.get_absolute_url() + "charter/", sent)
    assert answer.status_code == 422
    assert "at most 2000 characters" in answer.text


def test_a_script_in_a_charter_is_shown_as_harmless_text(marking, ngoc, visit_as):
    browser = visit_as(ngoc)
    sent = charter(domain="<script>alert(1)</script>", name="<b>Bold</b>", question='"><img>')
    browser.post(marking.get_absolute_url() + "charter/", sent)
    page = browser.get(marking.get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    for tag in ("<script>alert", "<b>Bold", "<img>"):
        assert tag not in page


def test_a_member_is_told_who_can_write_the_charter(marking, amina, visit_as):
    address = marking.get_absolute_url() + "charter/"
    browser = visit_as(amina)
    for answer in (browser.get(address), browser.post(address, charter())):
        assert answer.status_code == 403
        assert "Only a convenor can do this. Here you can ask Ngoc Tran." in answer.text


def test_a_convenor_writes_the_charter_and_the_fact_is_kept_without_its_words(
    marking, ngoc, visit_as
):
    sent = charter(domain="Evenings that a teacher keeps.")
    answer = visit_as(ngoc).post(marking.get_absolute_url() + "charter/", sent)
    assert answer.url == marking.get_absolute_url()
    marking.refresh_from_db()
    assert marking.domain == "Evenings that a teacher keeps."
    event = Event.objects.get(place=marking.pk, verb="community.described")
    assert (event.subjects, event.actor) == ({}, ngoc.reference)


def test_every_event_of_a_community_has_its_own_revision(marking, amina, ngoc):
    marking.describe(by=ngoc, domain="Evenings")
    marking.memberships.get(person=amina).become("convenor", by=ngoc)
    events = Event.objects.filter(place=marking.pk).order_by("revision")
    assert [event.revision for event in events] == [1, 2, 3, 4]


def test_nobody_is_sent_to_sign_in_and_then_back(visit_as, db):
    answer = visit_as().get(reverse("communities:all"))
    assert answer.url == f"{reverse('sign-in')}?next={reverse('communities:all')}"


def test_nobody_begins_no_community(visit_as, db):
    answer = visit_as().post(reverse("communities:new"), charter())
    assert answer.status_code == 403
    assert "Sign in first." in answer.text
    assert not Community.objects.exists()


def test_everybody_finds_their_communities_and_no_others(marking, amina, person, visit_as):
    other = Community.found(person("Zofia Wrona"), name="Reading Aloud", language="en")
    page = visit_as(amina).get(reverse("communities:all")).content.decode()
    assert marking.get_absolute_url() in page
    assert "2 people" in page
    assert other.get_absolute_url() not in page


def test_the_words_of_a_community_carry_their_language(amina, visit_as):
    community = Community.found(amina, name="Écrire", question="Pourquoi barrer?", language="fr")
    page = visit_as(amina).get(community.get_absolute_url()).content.decode()
    assert '<h1 lang="fr" dir="auto">Écrire</h1>' in page


def test_all_are_counted_though_only_some_are_shown(marking, amina, visit_as):
    people = [Person(email=f"p{i}@birchhill.example", name=f"Person {i}") for i in range(40)]
    Person.objects.bulk_create(people)
    Membership.objects.bulk_create(Membership(community=marking, person=one) for one in people)
    page = visit_as(amina).get(marking.get_absolute_url()).content.decode()
    assert "All 42 people who belong here" in page
    assert page.count('class="avatar"') < 20
    assert page.index("Ngoc Tran") < page.index("Person 39")  # who convenes stands first
