"""Before the group begins, whoever convenes may change the plan; from the first move it stays."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.access import Refused
from kith.activities.kinds import Reveal, StepKind, Write
from kith.activities.method import Method
from kith.activities.models import Activity, Contribution, Issue
from kith.events.models import Event
from kith.village.tests.scenes import Secret, coming, writing


@pytest.fixture
def room(village) -> Secret:
    return coming(village)


@pytest.fixture
def send(village, room):
    """`send({"write-prompt": "…"}, "ngoc")`: the plan's form, as it stands but for these fields."""

    def press(said: dict | None = None, who: str = "ngoc", **more: str):
        visitor = village.visit_as(who, room.activity)
        form = visitor.get("plan/").context["form"]
        fields = {"seen": form.seen if form else ""}
        for row in form.rows if form else ():
            for field in row:
                fields[field.html_name] = field.value()
        wanted = fields | (said or {}) | more
        sent = {name: value for name, value in wanted.items() if value not in (None, False)}
        return visitor.post("plan", **sent)

    return press


def steps(room) -> dict:
    return {step.key: step for step in Activity.objects.get(pk=room.activity.pk).plan}


def test_a_question_minutes_sides_names_and_votes_can_be_changed(send, room):
    answer = send(
        {
            "write-prompt": "What shall we keep, what can go?",
            "write-minutes": 9,
            "write-lane-more": "Keep",
            "write-anonymous": False,
            "choose-budget": 3,
        }
    )
    assert answer.status_code == 302
    plan = steps(room)
    write, choose = plan["write"], plan["choose"]
    assert (write.prompt, write.minutes) == ("What shall we keep, what can go?", 9)
    assert (write.anonymous, choose.anonymous, choose.budget) == (False, True, 3)
    keep, less = write.lanes
    assert (keep.key, keep.name, keep.invitation) == ("more", "Keep", "Keep")
    assert (less.key, less.name, less.invitation) == ("less", "Less", "Less of this")


def test_everybody_is_told_what_was_changed_and_nothing_else(village, send, room):
    send({"write-prompt": "And today?", "write-anonymous": False})
    amina = village.visit_as("amina", room.activity).sign_in(room.people["Amina"])
    assert "And today?" in amina.get().text
    room.activity.refresh_from_db()
    Activity.objects.get(pk=room.activity.pk).move_to(steps(room)["write"], by=village.ngoc)
    page = amina.get().text
    assert "with your name." in page
    assert "No name is kept" not in page


def test_a_step_becomes_one_without_names_and_devices_that_were_there_can_write(village):
    last_word = Method.known["save-the-last-word"]
    activity = Activity.start(last_word, by=village.ngoc, community=village.marking, topic="A page")
    room = Secret(activity, village.ngoc)
    room.enter(village.amina)
    activity.change_plan({"write": {"anonymous": True}}, by=village.ngoc)
    room.go_on("write")
    room.write("Amina", **{"": ["Nobody’s sentence"]})
    card = Contribution.objects.get(words="Nobody’s sentence")
    assert card.participant is None
    assert card.seal
    room.end()
    assert not Issue.objects.filter(step__activity=activity).exists()


def test_minutes_that_somebody_chose_are_not_taken_for_the_communitys_pace(village, send, room):
    said = "Minutes as your community took them"
    assert said in village.visit_as("ngoc", room.activity).get().text
    suggested = {key: step.suggested for key, step in steps(room).items()}
    send({f"{key}-minutes": 12 for key in steps(room)})
    assert said not in village.visit_as("ngoc", room.activity).get().text
    assert {step.minutes for step in steps(room).values()} == {12}
    assert {key: step.suggested for key, step in steps(room).items()} == suggested
    assert suggested["write"] != 12


def test_votes_that_somebody_set_stay_when_the_group_comes_to_them(village, room):
    room.activity.change_plan({"choose": {"budget": 7}}, by=village.ngoc)
    room.go_on("write")
    room.go_on("choose")
    assert steps(room)["choose"].budget == 7


def test_a_step_that_nothing_after_it_needs_is_left_out_and_comes_back(send, room):
    send({"talk-left_out": "on"})
    plan = steps(room)
    assert list(plan) == ["write", "reveal", "group", "choose", "commit"]
    assert [step.position for step in plan.values()] == [1, 2, 3, 4, 5]
    before = {step.pk for step in plan.values()}
    send({"talk-left_out": ""})
    assert list(steps(room)) == ["write", "reveal", "group", "choose", "talk", "commit"]
    assert before < {step.pk for step in steps(room).values()}


@pytest.mark.parametrize(
    ("gone", "marked", "sentence"),
    [
        ("write", "write", "“Show the cards” builds on it: keep both, or leave out both."),
        ("reveal", "reveal", "Without it nobody would see what is written before it."),
        ("group", "group", "“Choose” builds on it: keep both, or leave out both."),
    ],
)
def test_what_another_step_needs_stays_and_one_sentence_says_why(
    send, room, gone, marked, sentence
):
    answer = send({f"{gone}-left_out": "on", "talk-prompt": "Half written"})
    assert answer.status_code == 422
    row = next(row for row in answer.context["form"].rows if row.own.key == marked)
    assert row.errors["left_out"] == [sentence]
    assert sentence in answer.text
    assert "Half written" in answer.text
    assert len(steps(room)) == 6
    with pytest.raises(Refused, match=sentence):
        room.activity.change_plan({gone: {"left_out": True}}, by=room.convenor)


def test_two_steps_that_need_each_other_are_left_out_together(send, room):
    assert send({"group-left_out": "on", "choose-left_out": "on"}).status_code == 302
    assert list(steps(room)) == ["write", "reveal", "talk", "commit"]


def test_a_plan_without_groups_and_votes_is_played_to_its_end(village, send, room):
    send({"group-left_out": "on", "choose-left_out": "on"})
    activity = Activity.objects.get(pk=room.activity.pk)
    short = Secret(activity, village.ngoc, room.people)
    short.go_on("write")
    short.write("Amina", more=["Coffee before the bell"])
    for key in ("reveal", "talk", "commit"):
        short.go_on(key)
        for who in ("ngoc", "amina"):
            page = village.visit_as(who, activity).get()
            assert page.status_code == 200
    short.end()
    assert "Coffee before the bell" in village.visit_as("amina", activity).get("record/").text


def test_one_step_at_least_stays(send, room):
    gone = {f"{key}-left_out": "on" for key in steps(room)}
    answer = send(gone)
    assert answer.status_code == 422
    assert "One step at least has to stay." in answer.text


@pytest.mark.parametrize(
    ("field", "said", "sentence"),
    [
        ("write-minutes", "0", "greater than or equal to 1"),
        ("write-minutes", "all day", "Enter a whole number."),
        ("choose-budget", "40", "less than or equal to 9"),
        ("write-prompt", "long " * 300, "At most 1000 characters fit here; this has 1499."),
        ("write-lane-less", "long " * 20, "At most 40 characters fit here; this has 99."),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_nothing_is_lost(
    send, room, field, said, sentence
):
    answer = send({field: said, "talk-prompt": "Kept on the page"})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert said.strip() in answer.text
    assert "Kept on the page" in answer.text
    assert not Event.objects.filter(verb="plan.changed").exists()


def test_what_is_emptied_is_the_methods_own_again(send, room):
    send({"write-prompt": "Ours", "write-lane-more": "Keep"})
    send({"write-prompt": "", "write-lane-more": ""})
    write = steps(room)["write"]
    assert write.prompt == "What would you like to see more of, or less of?"
    assert (write.lane("more").name, write.lane("more").invitation) == ("More", "More of this")


def test_one_press_brings_back_the_methods_own(village, send, room):
    send({"write-prompt": "Ours", "talk-left_out": "on", "write-minutes": 20})
    assert village.visit_as("ngoc", room.activity).delete("plan").status_code == 302
    assert Activity.objects.get(pk=room.activity.pk).changes == {}
    assert len(steps(room)) == 6


@pytest.mark.parametrize("who", ["amina", "Robin"])
def test_only_whoever_convenes_changes_it_and_the_others_read_it(village, send, room, who):
    visitor = village.visit_as_nobody(room.activity).sign_in(room.people[who.title()])
    page = visitor.get("plan/")
    assert page.status_code == 200
    assert "What would you like to see more of, or less of?" in page.text
    assert "<textarea" not in page.text
    refused = visitor.post("plan", **{"write-prompt": "Mine", "write-minutes": 5})
    assert refused.status_code == 403
    assert "Only a convenor can do this." in refused.text
    assert steps(room)["write"].prompt != "Mine"


def test_for_anybody_else_there_is_no_plan(village, room):
    for who in ("elise", "ines"):
        assert village.visit_as(who, room.activity).get("plan/").status_code == 404
    assert village.visit_as_nobody(room.activity).get("plan/").status_code == 404


def test_once_the_group_has_begun_nothing_changes_and_the_words_are_not_lost(village, send, room):
    ngoc = village.visit_as("ngoc", room.activity)
    room.go_on("write")
    answer = ngoc.post("plan", **{"write-prompt": "Too late", "write-minutes": 5})
    assert answer.status_code == 403
    assert "The group has begun, so the plan stays as it is." in answer.text
    assert "Too late" in answer.text
    assert ngoc.delete("plan").status_code == 403
    with pytest.raises(Refused):
        Activity.objects.get(pk=room.activity.pk).change_plan(
            {"write": {"anonymous": False}}, by=village.ngoc
        )
    assert steps(room)["write"].anonymous
    assert "<textarea" not in ngoc.get("plan/").text


def test_going_back_opens_nothing_again(village):
    room = writing(village)
    assert room.activity.is_settled()
    room.go_on("reveal")
    room.go_on("write")
    assert Activity.objects.get(pk=room.activity.pk).is_settled()


def test_once_anybody_has_written_the_plan_stays(village, room):
    write = steps(room)["write"]
    room.activity.contribute(uuid4(), write, "Early", by=room.people["Amina"], lane="more")
    assert room.activity.step is None
    with pytest.raises(Refused):
        room.activity.change_plan({"write": {"anonymous": False}}, by=village.ngoc)


def test_whoever_was_slower_sees_what_they_wrote_and_presses_again(village, send, room):
    ngoc = village.visit_as("ngoc", room.activity)
    seen = ngoc.get("plan/").context["form"].seen
    send({"write-prompt": "First"}, who="gurpreet")
    plain = {f"{key}-minutes": step.minutes for key, step in steps(room).items()}
    said = plain | {"write-prompt": "Second"}
    answer = ngoc.post("plan", seen=seen, **said)
    assert answer.status_code == 422
    assert "Somebody else has changed this plan meanwhile." in answer.text
    assert steps(room)["write"].prompt == "First"
    again = answer.context["form"].seen
    assert ngoc.post("plan", seen=again, **said).status_code == 302
    assert steps(room)["write"].prompt == "Second"


def test_two_presses_change_it_once(send, room):
    for _time in range(2):
        assert send({"write-prompt": "Ours"}).status_code == 302
    assert Event.objects.filter(verb="plan.changed", place=room.activity.pk).count() == 1


def test_the_event_says_who_and_when_and_none_of_the_words(send, room, village):
    send({"write-prompt": "Ours alone"})
    event = Event.objects.get(verb="plan.changed")
    assert event.actor == village.ngoc.reference
    assert "Ours" not in str(event.subjects)


@pytest.fixture
def naming():
    class Repeat(StepKind):
        kind, name = "repeat", "Say it again"
        needs_names = True

    class SayItAgain(Method):
        key, name = "say-it-again", "Say it again"
        steps = (Write("write", "What?"), Reveal("reveal"), Repeat("repeat"), Write("then", "And?"))

    yield SayItAgain
    del Method.known[SayItAgain.key], StepKind.by_kind[Repeat.kind]


def test_a_step_whose_names_another_needs_cannot_lose_them(village, naming):
    activity = Activity.start(naming, by=village.ngoc, community=village.marking)
    page = village.visit_as("ngoc", activity).get("plan/")
    assert "“Say it again” needs to know who said what, so names are kept here." in page.text
    assert 'name="write-anonymous"' not in page.text
    assert 'name="then-anonymous"' in page.text
    with pytest.raises(Refused, match="needs to know who said what"):
        activity.change_plan({"write": {"anonymous": True}}, by=village.ngoc)
    activity.change_plan({"repeat": {"left_out": True}, "write": {"anonymous": True}}, village.ngoc)
    assert activity.plan.named("write").anonymous


def test_a_plan_is_changed_in_the_language_of_its_activity(village):
    method = Method.known["more-or-less"]
    activity = Activity.start(method, by=village.ngoc, community=village.marking, language="fr")
    assert activity.changes == {}
    form = village.visit_as("ngoc", activity).get("plan/").context["form"]
    assert form.rows[0]["lane-more"].value() == "Davantage"
