from __future__ import annotations

import pytest
from django.test import Client


@pytest.mark.parametrize("path", ["/", "/communities/", "/sign-in", "/me", "/nowhere/"])
def test_nothing_on_the_way_keeps_a_page_for_somebody_else(village, path):
    for visitor in (village.visit_as("amina"), village.visit_as_nobody()):
        assert "private" in visitor.get(path)["Cache-Control"]


def test_no_page_can_be_put_into_the_frame_of_another_site(village):
    policy = village.visit_as("amina").get("/")["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_a_session_cookie_with_a_nul_in_it_is_nobodys(db):
    browser = Client(headers={"cookie": r'sessionid="\000aaaaaaaaaaa"'})
    answer = browser.get("/")
    assert answer.status_code == 200
    assert not answer.wsgi_request.who
