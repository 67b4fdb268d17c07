from __future__ import annotations

import pytest


@pytest.mark.parametrize("path", ["/", "/communities/", "/sign-in", "/me", "/nowhere/"])
def test_nothing_on_the_way_keeps_a_page_for_somebody_else(village, path):
    for visitor in (village.visit_as("amina"), village.visit_as_nobody()):
        assert "private" in visitor.get(path)["Cache-Control"]


def test_no_page_can_be_put_into_the_frame_of_another_site(village):
    policy = village.visit_as("amina").get("/")["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
