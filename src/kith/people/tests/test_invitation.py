from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from kith.people import invitation
from kith.people.models import Person


def who(browser):
    return browser.get("/me").wsgi_request.who


@pytest.fixture
def link(db):
    return invitation.first_convenor("Ngọc Trần", "Ngoc@BirchHill.example")


def test_whoever_begins_a_place_signs_in_by_a_link(link):
    browser = Client()
    assert "Sign in as Ngọc Trần" in browser.get(link).text
    assert browser.post(link).url == "/"
    assert who(browser) == Person.objects.get(email="ngoc@birchhill.example")


def test_opening_the_link_uses_nothing_up(link):
    scanner, browser = Client(), Client()
    for _ in range(3):
        assert scanner.get(link).status_code == 200
        assert scanner.head(link).status_code == 200
    assert not who(scanner)
    browser.post(link)
    assert who(browser)


def test_the_link_works_once(link):
    Client().post(link)
    late = Client()
    for answer in (late.get(link), late.post(link)):
        assert answer.status_code == 410
        assert "It was used, or it is older than a day." in answer.text
    assert not who(late)


def test_two_presses_at_once_sign_in_one(link):
    seen_by_both = [Person.objects.get(), Person.objects.get()]
    assert [person.arrive() for person in seen_by_both] == [True, False]


def test_a_link_is_over_once_its_person_came_in_otherwise(link, newest_code):
    browser = Client()
    browser.post("/sign-in", {"email": "ngoc@birchhill.example"})
    browser.post("/sign-in/code", {"code": newest_code()})
    assert Client().post(link).status_code == 410


def test_a_link_lasts_a_day(link, monkeypatch):
    monkeypatch.setattr(invitation, "STAYS", timedelta(seconds=-1))
    assert Client().post(link).status_code == 410


def test_a_bent_link_signs_nobody_in(link):
    browser = Client()
    assert browser.post(link[:-3] + "xx/").status_code == 410
    assert browser.post("/sign-in/once/anything/").status_code == 410
    assert not who(browser)


def test_nobody_comes_in_by_the_link_of_somebody_taken_out(link):
    Person.objects.update(is_active=False)
    assert Client().post(link).status_code == 410


def test_asking_twice_makes_one_person_and_a_link_that_works(link):
    again = invitation.first_convenor("Ngọc Trần", "ngoc@birchhill.example")
    assert Person.objects.count() == 1
    assert Client().post(again).status_code == 302


@pytest.mark.parametrize(("name", "email"), [("", "a@b.example"), ("Ana", "ana"), ("Ana", "")])
def test_what_is_no_name_or_address_is_refused_in_a_sentence(db, name, email):
    with pytest.raises(ValidationError) as refused:
        invitation.first_convenor(name, email)
    assert refused.value.messages[0].endswith(".")
    assert not Person.objects.exists()
