"""What did not arrive is refused, and the page says why."""

from __future__ import annotations

import asyncio
from io import BytesIO
from pathlib import Path

import pytest

from kith.config import bodies

FULL = Path("/dev/full")
POSTED = {"path": "/join/", "headers": [(b"content-length", b"200000")]}


def take(receive, body=None):
    return asyncio.run(bodies.take(POSTED, receive, body or BytesIO()))


async def a_piece_that_fills_the_disk():
    return {"type": "http.request", "body": b"m" * 200_000, "more_body": False}


def test_one_that_takes_for_ever_is_given_up(monkeypatch):
    monkeypatch.setattr(bodies, "PATIENCE", 0.01)
    assert take(receive=asyncio.Event().wait) == 408


@pytest.mark.skipif(not FULL.exists(), reason="no device here is always full")
def test_one_that_finds_the_disk_full_is_refused():
    with FULL.open("wb", buffering=0) as full:
        assert take(a_piece_that_fills_the_disk, full) == 507


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (408, "longer than a minute"),
        (413, "larger than Kith takes"),
        (507, "The disk that Kith keeps things on is full"),
    ],
)
def test_the_page_says_why_and_that_nothing_was_kept(db, client, status, sentence):
    answer = client.post("/join/", **{bodies.REFUSAL: status})
    assert answer.status_code == status
    assert sentence in answer.text
    assert "kept" in answer.text
    assert answer["Connection"] == "close"
