import pytest
from django.test import Client

from kith.people.models import Person
from kith.people.who import Guest


@pytest.fixture
def signed_in(ana):
    browser = Client()
    browser.force_login(ana)
    return browser


@pytest.fixture
def guest(db):
    device, answer = Client(), Client().get("/sign-in")
    Guest.newly_named("Raven").stay(answer.wsgi_request, answer)
    device.cookies["guest"] = answer.cookies["guest"].value
    device.cookies["mark-7"] = "token"
    return device


def language_of(page):
    return page.headers["Content-Language"]


def test_nobody_is_asked_to_sign_in_and_comes_back(db):
    assert Client().get("/me").url == "/sign-in?next=%2Fme"


def test_a_person_changes_their_name(signed_in, ana):
    answer = signed_in.post("/me", {"name": "  Ana   Petrova-Lund "}, follow=True)
    ana.refresh_from_db()
    assert ana.name == "Ana Petrova-Lund"
    assert "Kept. Others see your new name from now on." in answer.text


@pytest.mark.parametrize("name", ["", "…", "A" * 81])
def test_a_name_that_is_none_is_refused_and_nothing_is_lost(signed_in, ana, name):
    answer = signed_in.post("/me", {"name": name})
    assert answer.status_code == 422
    assert name in answer.text
    ana.refresh_from_db()
    assert ana.name == "Ana Petrova"


def test_a_name_with_a_script_in_it_is_shown_as_harmless_text(signed_in):
    page = signed_in.post("/me", {"name": "<script>alert(1)</script>"}, follow=True)
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_a_guest_reads_what_is_kept_and_changes_no_account(guest):
    page = guest.get("/me")
    assert "You are here as a guest" in page.text
    guest.post("/me", {"name": "Wren"})
    assert not Person.objects.exists()


def test_signing_out_leaves_nothing_on_the_device(guest):
    guest.post("/sign-out")
    assert guest.cookies["guest"].value == ""
    assert guest.cookies["mark-7"].value == ""
    assert not guest.get("/sign-in").wsgi_request.who


def test_whoever_goes_back_after_somebody_signed_out_reads_nothing_of_theirs(signed_in):
    assert "no-store" in signed_in.get("/me")["Cache-Control"]
    assert signed_in.post("/sign-out")["Clear-Site-Data"] == '"cache"'


def test_a_device_reads_in_the_language_that_was_chosen_on_it(db):
    device = Client(headers={"accept-language": "en"})
    assert language_of(device.get("/sign-in")) == "en"
    device.post("/language", {"language": "fr"})
    assert language_of(device.get("/sign-in")) == "fr"
    device.post("/language", {"language": ""})
    assert language_of(device.get("/sign-in")) == "en"


def test_the_language_of_a_person_comes_with_them_to_another_device(signed_in, ana, newest_code):
    signed_in.post("/language", {"language": "fr"})
    other = Client(headers={"accept-language": "en"})
    other.post("/sign-in", {"email": ana.email})
    other.post("/sign-in/code", {"code": newest_code()})
    assert language_of(other.get("/me")) == "fr"


@pytest.mark.parametrize("language", ["xx", "en-x", "<b>", "f" * 10_000])
def test_a_language_that_kith_is_not_written_in_changes_nothing(signed_in, ana, language):
    signed_in.post("/language", {"language": language})
    ana.refresh_from_db()
    assert ana.language == ""


def test_choosing_a_language_leads_back_and_never_elsewhere(db):
    device = Client()
    assert device.post("/language", {"language": "fr", "next": "/sign-in"}).url == "/sign-in"
    assert device.post("/language", {"next": "//elsewhere.example"}).url == "/"


def test_the_page_holds_both_choices(signed_in):
    page = signed_in.get("/me").text
    assert "Français" in page
    assert 'name="theme"' in page
