import pytest
from django.test import Client

from kith.people.models import Person

WRONG = "AAAAAA"  # no code has a vowel


def who(browser):
    return browser.get("/me").wsgi_request.who


def ask(browser, email="ana@birchhill.example", **named):
    return browser.post("/sign-in", {"email": email}, **named)


def enter(browser, code):
    return browser.post("/sign-in/code", {"code": code})


def test_a_code_comes_by_mail_and_signs_in(browser, ana, newest_code):
    assert ask(browser).url == "/sign-in/code"
    assert enter(browser, newest_code()).url == "/"
    assert who(browser) == ana


def test_the_letter_says_what_it_is_for_and_comes_from_kith(browser, ana, letters):
    ask(browser)
    (letter,) = letters()
    assert letter.to == ["ana@birchhill.example"]
    assert letter.subject.endswith("is your code for Kith")
    assert "ten minutes" in letter.body
    assert letter.from_email.startswith("Kith")


def test_capitals_spaces_and_hyphens_do_no_harm(browser, ana, newest_code):
    ask(browser, " Ana@BirchHill.example ")
    code = newest_code().lower()
    enter(browser, f" {code[:3]}-{code[3:]} ")
    assert who(browser) == ana


def test_after_signing_in_one_is_where_one_wanted_to_be(browser, ana, newest_code):
    browser.post("/sign-in", {"email": ana.email, "next": "/guides"})
    assert enter(browser, newest_code()).url == "/guides"


def test_nobody_is_sent_to_another_site(browser, ana, newest_code):
    browser.post("/sign-in", {"email": ana.email, "next": "https://elsewhere.example/"})
    assert enter(browser, newest_code()).url == "/"


def test_a_wrong_code_is_refused_in_a_sentence_and_may_be_mended(browser, ana, newest_code):
    ask(browser)
    answer = enter(browser, WRONG)
    assert answer.status_code == 422
    assert "This is not the code." in answer.text
    assert "You can try 4 more times." in answer.text
    enter(browser, newest_code())
    assert who(browser) == ana


def test_a_code_tried_a_thousand_times_is_dead_and_says_so(browser, ana, newest_code):
    ask(browser)
    answers = [enter(browser, WRONG) for _ in range(1000)]
    assert {answer.status_code for answer in answers} == {422, 429}
    assert "This code was tried five times" in answers[4].text
    assert "There is no code to enter any more" in answers[-1].text
    assert "There is no code to enter any more" in enter(browser, newest_code()).text
    assert not who(browser)


def test_a_code_of_a_hundred_thousand_letters_is_refused_in_a_sentence(browser, ana):
    ask(browser)
    answer = enter(browser, "B" * 100_000)
    assert answer.status_code == 422
    assert "A code has six letters. This is longer." in answer.text


@pytest.mark.parametrize("code", ["", "ÄÖÜ", "\x00\x00", "\u202eBCDFGH"])
def test_what_is_no_code_at_all_is_refused_in_a_sentence(browser, ana, code):
    ask(browser)
    assert enter(browser, code).status_code == 422


def test_a_code_works_for_ten_minutes(browser, ana, newest_code, settings):
    ask(browser)
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    answer = browser.post("/sign-in/code", {"code": newest_code(), "email": ana.email})
    assert answer.status_code == 422
    assert "There is no code to enter any more" in answer.text
    assert ana.email in answer.text, "nobody types their address twice"
    assert not who(browser)


def test_a_code_works_once(browser, ana, newest_code):
    ask(browser)
    enter(browser, newest_code())
    browser.post("/sign-out")
    assert enter(browser, newest_code()).status_code == 422


def test_a_code_works_in_the_browser_that_asked_for_it(browser, ana, newest_code):
    ask(browser)
    other = Client()
    enter(other, newest_code())
    assert not who(other)


def test_another_code_replaces_the_first(browser, ana, newest_code):
    ask(browser)
    first = newest_code()
    ask(browser)
    assert enter(browser, first).status_code == 422
    enter(browser, newest_code())
    assert who(browser) == ana


def test_the_code_never_leaves_the_server_but_by_mail(real_place, browser, ana, newest_code):
    asked = ask(browser, follow=True)
    assert newest_code() not in asked.text
    assert len(browser.cookies["sessionid"].value) == 32, "a key, and nothing of what it opens"
    assert newest_code() not in str(asked.headers)


def test_somebody_who_was_taken_out_gets_no_code_and_is_signed_out(browser, ana, letters):
    browser.force_login(ana)
    Person.objects.filter(pk=ana.pk).update(is_active=False)
    assert not who(browser)
    ask(browser)
    assert letters() == []


def test_what_is_no_address_is_refused_in_a_sentence(browser, db, letters):
    answer = ask(browser, "ana at birchhill")
    assert answer.status_code == 422
    assert "This is not an e-mail address" in answer.text
    assert letters() == []


def test_the_code_page_without_a_code_leads_to_the_address(browser, db):
    assert browser.get("/sign-in/code").url == "/sign-in"


def test_signing_out_ends_the_session_on_the_server_too(browser, ana):
    browser.force_login(ana)
    copied = Client()
    copied.cookies["sessionid"] = browser.cookies["sessionid"].value
    assert who(copied) == ana
    assert browser.post("/sign-out").url == "/"
    assert not who(browser)
    assert not who(copied)


def test_a_link_cannot_sign_anybody_out(browser, ana):
    browser.force_login(ana)
    assert browser.get("/sign-out").status_code == 405
    assert who(browser) == ana
