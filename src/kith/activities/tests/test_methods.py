"""A fourth method costs one class and one test: this is the test, and the class is below."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.kinds import Commit, Reveal, Talk, Write
from kith.activities.lanes import Lane
from kith.activities.method import Method
from kith.activities.models import Activity, Contribution

harvested: list[str] = []


@pytest.fixture
def rose_and_thorn():
    class RoseAndThorn(Method):
        key, name = "rose-and-thorn", "Rose and thorn"
        steps = (
            Write("say", "What pricked, what bloomed?", lanes=(Lane("rose", "Rose", "A rose"),)),
            Reveal("look"),
            Talk("talk"),
            Commit("try"),
        )

        def harvest(self, activity, by):
            harvested.extend(promise.what for promise in activity.commitments())

    harvested.clear()
    yield RoseAndThorn
    del Method.known[RoseAndThorn.key]


def test_a_method_of_ones_own_runs_from_start_to_record(village, rose_and_thorn, soon):
    activity = Activity.start(rose_and_thorn, by=village.ngoc, community=village.marking)
    amina = village.visit_as("amina", activity)
    assert amina.post("participants").status_code == 302
    ngoc = village.visit_as("ngoc", activity)
    for key, page in (("say", "What pricked"), ("look", "Step 2 of 4")):
        ngoc.post("step", to=key)
        assert page in amina.get().text
    amina.post("steps/say/cards", id=uuid4(), lane="rose", words="The bell was late")
    assert "The bell was late" in ngoc.get().text
    for key in ("talk", "try"):
        ngoc.post("step", to=key)
    ngoc.post("commitments", what="Leave the bell alone", who="All", until=soon)
    ngoc.post("closure")
    assert set(harvested) == {"Leave the bell alone"}
    assert "The bell was late" in amina.get("record/").text


def test_a_named_step_keeps_the_name(village, rose_and_thorn):
    activity = Activity.start(rose_and_thorn, by=village.ngoc, community=village.marking)
    activity.move_to(activity.plan.named("say"), by=village.ngoc)
    activity.contribute(uuid4(), activity.step, "Rain", by=village.ngoc, lane="rose")
    assert Contribution.objects.get(words="Rain").participant.person == village.ngoc


def test_the_steps_are_a_copy_so_that_old_runs_replay(village, rose_and_thorn):
    activity = Activity.start(
        rose_and_thorn,
        by=village.ngoc,
        community=village.marking,
        changes={"say": {"prompt": "And today?"}},
    )
    rose_and_thorn.steps = rose_and_thorn.steps[:1]
    again = Activity.objects.get(pk=activity.pk)
    assert [step.key for step in again.plan] == ["say", "look", "talk", "try"]
    assert again.plan.named("say").prompt == "And today?"


def test_prompts_are_kept_in_the_activitys_own_language(village):
    method = Method.known["more-or-less"]
    french = Activity.start(method, by=village.ngoc, community=village.marking, language="fr")
    assert french.plan.named("write").prompt != str(method.steps[0].prompt)
    assert french.plan.named("write").lane("more").name == "Davantage"


def test_a_record_leads_back_to_the_activity_that_it_opens_again(village):
    again = Activity.start(
        Method.known["more-or-less"],
        by=village.ngoc,
        community=village.marking,
        topic="What goes home, once more",
        revisits=village.finished,
    )
    record = village.visit_as("amina", again).get("record/").text
    assert f"/activities/{village.finished.pk}/record/" in record
