"""Starting without a guide; and a community's own plans: kept, started with one press, removed."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.models import Activity
from kith.activities.origins import origins
from kith.activities.tests.test_pace import play as took
from kith.events.models import Event
from kith.guides.models import Play
from kith.learnings.methods import MoreOrLess
from kith.village.tests.scenes import coming

CHANGES = {
    "write": {"prompt": "What shall we keep, what can go?", "minutes": 3},
    "group": {"left_out": True},
    "choose": {"left_out": True},
}


@pytest.fixture
def room(village):
    return coming(village)


@pytest.fixture
def plan(village) -> Play:
    return Play.keep(
        uuid4(), "Ten minutes", village.ngoc, village.marking, MoreOrLess.key, CHANGES, "en"
    )


@pytest.fixture
def press(village):
    """`press("more-or-less")`: somebody presses *Start together* on a card of the blank page."""

    def start(method: str, who: str = "ngoc", **said: str):
        form = {"method": method, "press": str(uuid4()), "topic": "Mornings"} | said
        return village.visit_as(who, village.marking).post("methods", **form)

    return start


def test_the_community_leads_to_a_page_with_every_method(village):
    page = village.visit_as("ngoc", village.marking)
    assert f"/communities/{village.marking.pk}/methods/" in page.get().text
    text = page.get("methods/").text
    for name in ("Reflect on practice", "Save the last word", "Start, stop, continue"):
        assert name in text
    assert "Time for other things" in text


def test_a_method_is_started_without_a_guide(village, press):
    said = {"press": str(uuid4())}
    answer = press("start-stop-continue", **said)
    assert answer.url == press("start-stop-continue", **said).url  # two presses, one room
    activity = Activity.objects.get(method_key="start-stop-continue")
    assert answer.url == f"/activities/{activity.pk}/"
    assert (activity.topic, activity.community) == ("Mornings", village.marking)
    assert activity.language == village.marking.language
    assert origins(activity, village.ngoc) == []


def test_without_a_topic_the_card_asks_for_one_and_nothing_starts(village, press):
    before = Activity.objects.count()
    answer = press("more-or-less", topic="", other="")
    assert answer.status_code == 422
    assert "Write what it is about" in answer.text
    assert Activity.objects.count() == before


def test_a_method_that_nobody_knows_starts_nothing(press):
    assert press("walk-and-talk").status_code == 403


def test_a_member_reads_why_instead_of_a_button_and_a_stranger_finds_nothing(village, press):
    page = village.visit_as("bruno", village.marking).get("methods/")
    assert "Here you can ask" in page.text
    assert "Start together" not in page.text
    assert press("more-or-less", who="bruno").status_code == 403
    assert press("more-or-less", who="elise").status_code == 404
    assert village.visit_as_nobody(village.marking).get("methods/").status_code == 404


def test_a_changed_plan_is_kept_under_a_name(village, room):
    room.activity.change_plan(CHANGES, by=village.ngoc)
    ngoc = village.visit_as("ngoc", room.activity)
    assert "Keep it for the community too" in ngoc.get("plan/").text
    assert "What shall we keep, what can go?" in ngoc.get("kept-plan/").text
    said = {"name": "  At   recess ", "press": str(uuid4())}
    first, second = ngoc.post("kept-plan", **said), ngoc.post("kept-plan", **said)
    assert first.url == second.url
    plan = Play.objects.of(village.marking).get(name="At recess")
    assert plan.changes == CHANGES
    assert (plan.method_key, plan.language, plan.kept_by) == ("more-or-less", "en", village.ngoc)
    page = ngoc.follow(first).text
    assert "At recess" in page
    assert "What shall we keep, what can go?" in page


def test_the_plans_own_page_saves_first_what_stands_in_it(village, room):
    ngoc = village.visit_as("ngoc", room.activity)
    form = ngoc.get("plan/").context["form"]
    plain = {f"{row.own.key}-minutes": row.own.minutes for row in form.rows}
    said = plain | {"seen": form.seen, "write-prompt": "Ours", "then": "keep"}
    answer = ngoc.post("plan", **said)
    assert answer.url == f"/activities/{room.activity.pk}/kept-plan/"
    assert Activity.objects.get(pk=room.activity.pk).plan.named("write").prompt == "Ours"


def test_a_plan_that_worked_is_kept_also_afterwards(village):
    ngoc = village.visit_as("ngoc", village.finished)
    assert "kept-plan" in ngoc.get("plan/").text
    assert ngoc.post("kept-plan", name="As in spring", press=str(uuid4())).status_code == 302
    assert Play.objects.of(village.marking).filter(name="As in spring").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "A plan is found by its name. Write one."),
        ("TEN minutes", "A plan of this name is kept already."),
        ("long " * 20, "At most 80 characters fit here; this has 99."),
    ],
)
def test_a_name_that_cannot_be_one_is_refused_in_a_sentence(village, room, plan, name, sentence):
    ngoc = village.visit_as("ngoc", room.activity)
    answer = ngoc.post("kept-plan", name=name, press=str(uuid4()))
    assert answer.status_code == 422
    assert sentence in answer.text
    assert Play.objects.of(village.marking).filter(kept_by=village.ngoc, name=name).count() == 0


def test_one_press_starts_from_it_with_all_that_was_changed(village, plan, press):
    page = village.visit_as("ngoc", village.marking).get("methods/").text
    assert page.index("Ten minutes") < page.index("Save the last word")
    press(str(plan.pk))
    activity = Activity.objects.get(topic="Mornings")
    assert [step.key for step in activity.plan] == ["write", "reveal", "talk", "commit"]
    write = activity.plan.named("write")
    assert (write.prompt, write.minutes) == ("What shall we keep, what can go?", 3)
    (origin,) = origins(activity, village.bruno)
    assert (origin.label, origin.title) == ("Plan", "Ten minutes")
    assert origin.url == f"/communities/{village.marking.pk}/plans/{plan.pk}/"
    assert origins(activity, village.elise)[0].url == ""


def test_minutes_that_a_plan_sets_win_over_those_that_a_community_takes(village, plan, press):
    for _time in range(3):  # the village did it before, in other times
        took(village, [11, 4, 9, 3, 12, 4])
    press(str(plan.pk))
    minutes = [step.minutes for step in Activity.objects.get(topic="Mornings").plan]
    assert minutes == [3, 4, 12, 4]


def test_a_plan_is_read_by_members_and_by_nobody_else(village, plan):
    path = f"/communities/{village.marking.pk}/plans/{plan.pk}/"
    bruno = village.visit_as("bruno").get(path)
    assert "What shall we keep, what can go?" in bruno.text
    assert "Take this plan away" not in bruno.text
    assert "Ten minutes" in village.visit_as("bruno", village.marking).get().text
    for visitor in (village.visit_as("elise"), village.visit_as("ines"), village.visit_as_nobody()):
        assert visitor.get(path).status_code == 404
    guest = village.visit_as_guest(village.board, "Sam")
    assert guest.get(path).status_code == 404
    elsewhere = f"/communities/{village.french.pk}/plans/{plan.pk}/"
    assert village.visit_as("farid").get(elsewhere).status_code == 404


def test_a_convenor_names_it_anew_and_takes_it_away(village, plan, press):
    press(str(plan.pk))
    plan_id, path = plan.pk, f"/communities/{village.marking.pk}/plans/{plan.pk}/"
    gurpreet = village.visit_as("gurpreet")
    assert gurpreet.post(path, name="A quarter of an hour").status_code == 302
    plan.refresh_from_db()
    assert plan.name == "A quarter of an hour"
    assert gurpreet.delete(path).status_code == 302
    assert not Play.objects.of(village.marking).filter(pk=plan.pk).exists()
    activity = Activity.objects.get(topic="Mornings")
    assert origins(activity, village.ngoc)[0].title == "Ten minutes"
    assert press(str(plan.pk)).status_code == 403
    verbs = ["plan.kept", "plan.renamed", "plan.removed"]
    here = Event.objects.filter(place=village.marking.pk, subjects__play=str(plan_id))
    happened = here.order_by("revision")
    assert [event.verb for event in happened] == verbs
    assert "quarter" not in " ".join(str(event.subjects) for event in happened)


@pytest.mark.parametrize("who", ["bruno", "elise"])
def test_nobody_else_names_or_removes_it(village, plan, who):
    path = f"/communities/{village.marking.pk}/plans/{plan.pk}/"
    visitor = village.visit_as(who)
    status = 404 if who == "elise" else 403
    assert visitor.post(path, name="Mine").status_code == status
    assert visitor.delete(path).status_code == status
    assert Play.objects.get(pk=plan.pk).name == "Ten minutes"


def test_a_member_does_not_keep_a_plan_and_is_told_whom_to_ask(village, room):
    bruno = village.visit_as("bruno", room.activity)
    assert "Keep it for the community too" not in bruno.get("plan/").text
    answer = bruno.post("kept-plan", name="Mine", press=str(uuid4()))
    assert answer.status_code == 403
    assert "Here you can ask" in answer.text


def test_a_plan_kept_in_another_language_says_so_and_is_led_in_it(village, press):
    plan = Play.keep(
        uuid4(),
        "Dix minutes",
        village.ngoc,
        village.marking,
        MoreOrLess.key,
        {"write": {"prompt": "Que garder ?"}},
        "fr",
    )
    path = f"/communities/{village.marking.pk}/plans/{plan.pk}/"
    for page in ("methods/", path):
        text = village.visit_as("ngoc", village.marking).get(page).text
        assert '<span lang="fr">Français</span>' in text
    press(str(plan.pk))
    activity = Activity.objects.get(topic="Mornings")
    assert activity.language == "fr"
    assert activity.plan.named("write").prompt == "Que garder ?"
    assert activity.plan.named("write").lane("more").name == "Davantage"


def test_what_a_guide_invites_to_is_not_renamed_as_if_it_were_a_plan(village):
    play = village.guide.plays.first()
    path = f"/communities/{village.marking.pk}/plans/{play.pk}/"
    assert village.visit_as("ngoc").post(path, name="Mine").status_code == 404
