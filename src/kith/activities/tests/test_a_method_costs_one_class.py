"""A method is one class: no template, no model, no view of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

import kith.activities
from kith.activities.kinds import Choose, Commit, Group, Reveal, Talk, Write
from kith.activities.kinds_of_people import Pair, Rounds
from kith.activities.lanes import Lane
from kith.activities.method import Method
from kith.activities.tests.playing import PAGES, play_whole


@pytest.fixture
def weather():
    class Weather(Method):
        key, name = "weather", "The weather in here"
        steps = (
            Write(
                "sky",
                "What is the weather here?",
                lanes=(Lane("sun", "Sun", "It shines"), Lane("rain", "Rain", "It rains")),
                anonymous=True,
            ),
            Reveal("look", "What do we see?"),
            Group("sort", "Which are one cloud?"),
            Choose("pick", "Which would you change?", anonymous=True),
            Rounds("round", "How is it where you stand?"),
            Pair("walk", "Who has an umbrella?"),
            Talk("talk", "What can be done about it?"),
            Commit("try", "Who opens which window?"),
        )

    yield Weather
    del Method.known[Weather.key]


@pytest.fixture
def played(village, weather):
    return play_whole(village, weather)


@pytest.mark.parametrize("view", PAGES)
def test_every_step_is_shown_in_every_view_and_told_to_those_who_listen(played, weather, view):
    for step in weather.steps:
        page = played.pages[step.key, view]
        assert "Mornings" in page
        assert "You are in." not in page
        if view == "phone":
            assert str(step.prompt) in page
        parts = {element for _verb, element, _html in played.told[step.key, view]}
        assert "stage" in parts


def test_what_was_said_chosen_and_promised_is_in_the_record(played):
    for text in (played.record, played.markdown):
        for said in ("Said in sky sun", "Said in sky rain", "Much the same", "Leave the bell"):
            assert said in text
        assert "Said in talk" in text


def test_the_method_has_no_template_of_its_own(weather):
    templates = Path(kith.activities.__file__).parents[1].glob("*/templates/**/*")
    assert not [path for path in templates if weather.key in path.name]
