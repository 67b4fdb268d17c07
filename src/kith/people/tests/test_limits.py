from concurrent.futures import ThreadPoolExecutor

import pytest
from django.test import Client, RequestFactory

from kith.people import limits
from kith.people.models import Person


def ask(email, address="203.0.113.7"):
    return Client().post("/sign-in", {"email": email}, REMOTE_ADDR=address)


def test_forty_people_behind_one_address_all_get_a_code_within_a_minute(db, letters):
    school = [f"teacher{number}@birchhill.example" for number in range(40)]
    for email in school:
        Person.objects.create_user(email, "A Teacher")
    assert {ask(email).status_code for email in school} == {302}
    assert sorted(letter.to[0] for letter in letters()) == sorted(school)


def test_a_sixth_code_for_one_account_has_to_wait_and_is_told_how_long(ana, letters):
    answers = [ask(ana.email, f"203.0.113.{number}") for number in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert "ask again in ten minutes" in answers[-1].text
    assert answers[-1]["Retry-After"] == "600"
    assert ana.email in answers[-1].text
    assert len(letters()) == 5


def test_one_account_at_its_limit_keeps_nobody_else_out(ana):
    for _ in range(6):
        ask(ana.email)
    assert ask("bruno@birchhill.example").status_code == 302


def test_a_code_that_was_used_does_not_count(ana, newest_code):
    for _ in range(8):
        browser = Client()
        assert browser.post("/sign-in", {"email": ana.email}).status_code == 302
        assert browser.post("/sign-in/code", {"code": newest_code()}).status_code == 302


def test_a_flood_from_one_address_is_stopped(db):
    school = RequestFactory().post("/sign-in", REMOTE_ADDR="203.0.113.7")
    allowed = [limits.allow(school, limits.CODES_FROM_ADDRESS) for _ in range(700)]
    assert allowed.count(True) == 600


@pytest.mark.django_db(transaction=True)
def test_tries_that_come_at_once_are_not_more_than_five(ana, newest_code):
    browser = Client()
    browser.post("/sign-in", {"email": ana.email})
    session = browser.cookies["sessionid"].value

    def attempt(number):
        other = Client(headers={"cookie": f"sessionid={session}"})
        return other.post("/sign-in/code", {"code": "AAAAAA"}).text

    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(attempt, range(24)))
    assert sum("This is not the code." in page for page in pages) <= 5
