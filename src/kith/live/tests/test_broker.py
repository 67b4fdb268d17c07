from __future__ import annotations

from uuid import uuid4

from kith.live.broker import InMemory


def test_news_that_nobody_listens_to_does_no_harm():
    InMemory().tell(uuid4(), 1)


def test_news_is_a_place_and_a_revision_and_goes_to_whoever_listens_now():
    broker, heard, place = InMemory(), [], uuid4()
    broker.listen(lambda *news: heard.append(news))
    broker.tell(place, 1)
    broker.listen(None)
    broker.tell(place, 2)
    assert heard == [(place, 1)]
