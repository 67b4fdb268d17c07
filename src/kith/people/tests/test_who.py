from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

from kith.people import cookies
from kith.people.models import Person
from kith.people.who import Guest, Nobody

pytestmark = pytest.mark.urls(__name__)


def tell(request):
    who = request.who
    return HttpResponse(f"{type(who._wrapped).__name__ if bool(who) or 1 else ''} {who.reference}")


def join(request):
    response = HttpResponse()
    Guest.newly_named("Raven").stay(request, response)
    return response


urlpatterns = [path("tell", tell), path("join", join)]


def test_somebody_unknown_is_nobody(db):
    who = Client().get("/tell").wsgi_request.who
    assert isinstance(who, Nobody)
    assert not who
    assert who.pk is None


def test_a_guest_is_known_by_their_device_and_costs_no_query(db, django_assert_num_queries):
    device = Client()
    device.get("/join")
    with django_assert_num_queries(0):
        who = device.get("/tell").wsgi_request.who
    assert isinstance(who, Guest)
    assert who.name == who.first_name == "Raven"


def test_a_person_costs_two_queries_their_session_and_themselves(ana, django_assert_num_queries):
    device = Client()
    device.force_login(ana)
    with django_assert_num_queries(2):
        who = device.get("/tell").wsgi_request.who
    assert isinstance(who, Person)
    assert who == ana


def test_a_person_wins_over_the_guest_of_the_same_device(ana):
    device = Client()
    device.get("/join")
    device.force_login(ana)
    assert device.get("/tell").wsgi_request.who == ana
    assert "guest" in device.cookies


def test_everybody_brings_the_marks_of_their_device(ana):
    device = Client()
    device.cookies["mark-7"] = "token"
    expected = {"7": "token"}
    assert device.get("/tell").wsgi_request.who.marks == expected
    device.get("/join")
    assert device.get("/tell").wsgi_request.who.marks == expected
    device.force_login(ana)
    assert device.get("/tell").wsgi_request.who.marks == expected
    assert ana.marks == {}


def test_a_guest_is_the_same_one_whatever_they_are_called():
    raven = Guest.newly_named("Raven")
    assert raven == Guest(raven.id, "Wren", {"7": "token"})
    assert raven != Guest.newly_named("Raven")


@pytest.mark.parametrize("forged", ["", "x", "a:b:c", '{"id": "1"}', "\x00"])
def test_a_forged_guest_is_nobody(db, forged):
    device = Client()
    device.cookies["guest"] = forged
    assert isinstance(device.get("/tell").wsgi_request.who, Nobody)


def test_cookies_are_for_the_server_alone_and_stay_on_this_site(db):
    device = Client()
    device.get("/join")
    kept = device.cookies["guest"]
    assert (kept["httponly"], kept["samesite"], kept["secure"]) == (True, "Lax", "")


@pytest.mark.parametrize("behind_tls", [True, False])
def test_behind_tls_cookies_travel_by_tls_alone(settings, behind_tls):
    settings.SESSION_COOKIE_SECURE = behind_tls
    for secure in (True, False):
        response = HttpResponse()
        request = RequestFactory().get("/", secure=secure)
        cookies.keep(request, response, "mark-7", "token", timedelta(days=1))
        assert bool(response.cookies["mark-7"]["secure"]) is (secure or behind_tls)
