"""In the village anybody at this computer may be anybody; from anywhere else, nobody may."""

import re

import pytest
from django.test import Client

LOCAL = {"headers": {"host": "127.0.0.1:8000"}, "REMOTE_ADDR": "127.0.0.1"}


def code_page(**where):
    browser = Client()
    browser.post("/sign-in", {"email": "ana@birchhill.example"}, **where)
    return browser, browser.get("/sign-in/code", **where)


def shown_code(page):
    found = re.search(r"<b>([B-Z]{6})</b>", page.text)
    return found and found.group(1)


def test_two_presses_make_one_a_villager(in_the_village, ana):
    browser = Client()
    page = browser.get("/sign-in", **LOCAL)
    assert "Ana Petrova" in page.text
    assert "convenes Marking, Lightly" in page.text
    browser.post("/sign-in", {"email": "ana@birchhill.example"}, **LOCAL)
    shown = browser.get("/sign-in/code", **LOCAL)
    assert f'value="{shown_code(shown)}"' in shown.text, "the code is filled in already"
    browser.post("/sign-in/code", {"code": shown_code(shown)}, **LOCAL)
    assert browser.get("/me", **LOCAL).wsgi_request.who == ana


def test_the_page_says_why_the_code_is_shown(in_the_village, ana):
    assert "You are at the computer that runs it" in code_page(**LOCAL)[1].text


@pytest.mark.parametrize("address", ["::1", "127.0.0.5", "::ffff:127.0.0.1"])
def test_every_way_of_being_at_this_computer_counts(in_the_village, ana, address):
    assert shown_code(code_page(**LOCAL | {"REMOTE_ADDR": address})[1])


@pytest.mark.parametrize("address", ["192.168.1.20", "203.0.113.7", "fe80::1", "", "unix:"])
def test_a_phone_sees_neither_code_nor_villagers(in_the_village, ana, address):
    away = LOCAL | {"REMOTE_ADDR": address}
    browser, page = code_page(**away)
    assert page.status_code == 200
    assert shown_code(page) is None
    assert "Ana Petrova" not in browser.get("/sign-in", **away).text


def test_a_phone_is_told_where_the_code_is(in_the_village, ana):
    page = code_page(**LOCAL | {"REMOTE_ADDR": "192.168.1.20"})[1]
    assert "shown at the computer that runs it" in page.text


@pytest.mark.parametrize("header", ["forwarded", "x-forwarded-for", "x-real-ip", "via"])
def test_a_proxy_on_this_computer_does_not_make_others_local(in_the_village, ana, header):
    forwarded = {"host": "127.0.0.1:8000", header: "203.0.113.7"}
    assert shown_code(code_page(**LOCAL | {"headers": forwarded})[1]) is None


def test_another_host_name_is_not_this_computer(in_the_village, ana, settings):
    settings.ALLOWED_HOSTS = ["village.example"]
    assert shown_code(code_page(**LOCAL | {"headers": {"host": "village.example"}})[1]) is None


def test_a_real_place_shows_no_code_to_anybody(real_place, ana, newest_code):
    browser, page = code_page(**LOCAL)
    assert shown_code(page) is None
    assert newest_code() not in page.text
    assert "The village" not in browser.get("/sign-in", **LOCAL).text


def test_a_villager_may_become_another(in_the_village, ana):
    browser = Client()
    browser.force_login(ana)
    assert "Ana Petrova" in browser.get("/sign-in", **LOCAL).text
    assert browser.get("/sign-in", **LOCAL | {"REMOTE_ADDR": "192.168.1.20"}).url == "/"
