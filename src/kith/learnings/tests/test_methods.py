"""Each method of this room, played whole: one class each, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getfile

import pytest
from django.utils import translation

from kith.activities.method import Method
from kith.activities.tests.playing import PAGES, play_whole
from kith.learnings import methods
from kith.learnings.models import Trial
from kith.ui.icons import ICONS

OURS = [getattr(methods, name) for name in methods.__all__]
BEGUN_AFRESH = [method for method in OURS if not method.looks_back]
EACH = pytest.mark.parametrize("method", OURS, ids=lambda method: method.key)
EACH_AFRESH = pytest.mark.parametrize("method", BEGUN_AFRESH, ids=lambda method: method.key)


def sentences(method: type[Method]) -> Iterator[str]:
    """All that a method says."""
    yield from map(str, (method.name, method.question, method.leaves, *method.topics))
    for step in method.steps:
        yield str(step.prompt)
        for lane in step.lanes:
            yield from (str(lane.name), str(lane.invitation))


@EACH_AFRESH
def test_it_is_played_from_its_start_to_its_record(village, method):
    played = play_whole(village, method)
    for step in method.steps:
        assert str(step.prompt) in played.pages[step.key, "phone"]
        assert all("Mornings" in played.pages[step.key, view] for view in PAGES)
        if step.takes == "words":
            for lane in step.lanes:
                assert f"Said in {step.key} {lane.key}" in played.record
                assert str(lane.name) in played.pages[step.key, "phone"]
                assert str(lane.invitation) in played.pages[step.key, "phone"]
    trial = Trial.objects.get(activity=played.activity)
    assert trial.what == "Leave the bell alone"


@EACH
def test_it_says_everything_in_french(method):
    with translation.override("en"):
        english = list(sentences(method))
    with translation.override("fr"):
        french = list(sentences(method))
    assert all(english)
    assert not [said for said, dit in zip(english, french, strict=True) if said == dit]


@EACH_AFRESH
def test_it_asks_one_thing_leaves_something_and_takes_about_half_an_hour(method):
    assert str(method.question).endswith("?")
    assert str(method.leaves).endswith(".")
    assert len(method.topics) >= 3
    assert 25 <= method.minutes() <= 40


@EACH
def test_it_has_an_icon_and_a_file_of_its_own(method):
    assert method.icon() == method.key
    assert {lane.icon for step in method.steps for lane in step.lanes} <= ICONS.keys()
    assert getfile(method).endswith(f"{method.key.replace('-', '_')}.py")


def test_cards_without_names_are_those_of_the_method_that_says_so(village):
    named = {method.key for method in BEGUN_AFRESH if not method.is_anonymous()}
    assert named == {"save-the-last-word", "what-so-what-now-what"}
