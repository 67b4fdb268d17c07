"""On paper: what people wrote on sheets is typed in afterwards, all at once, and nothing twice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.activities.kinds_of_answers import Conclude
from kith.activities.kinds_of_texts import Close
from kith.activities.method import Method
from kith.activities.models import Activity, Commitment, Contribution
from kith.activities.models.on_paper import PAPER_WAITS
from kith.events.models import Event
from kith.learnings.models import Trial

MORE = "# A calm start\nCoffee before the bell\n\n- A minute of quiet\n#\nTime to read"
LESS = "# a calm start\nMail before the bell\n# Paper\nNotices read aloud\nNotices read aloud"


@pytest.fixture
def sheets(village) -> Activity:
    return Activity.start(
        Method.known["more-or-less"],
        village.ngoc,
        village.marking,
        topic="Mornings",
        way=Activity.ON_PAPER,
    )


@pytest.fixture
def ngoc(village, sheets):
    return village.visit_as("ngoc", sheets)


def notes(page, **also) -> dict[str, str]:
    """The form as it stands on the page now, with what is written on the sheets."""
    form = page.get("paper/").context["form"]
    typed = {
        "sheet": str(form["sheet"].value()),
        "words-write-more": MORE,
        "words-write-less": LESS,
        "words-talk-": "It takes an hour.\nSomebody has to be at the door.",
        "votes-choose-group-1": "A calm start",
        "votes-choose-hands-1": "7",
        "votes-choose-group-2": "Paper",
        "votes-choose-hands-2": "2",
        "promises-commit-what-1": "Coffee at ten to eight",
        "promises-commit-who-1": "Amina and Raven",
    }
    return typed | {name.replace("__", "-"): value for name, value in also.items()}


def cards(sheets) -> list[str]:
    return sorted(Contribution.objects.of(sheets).standing().values_list("words", flat=True))


ALL_CARDS = sorted(
    [
        "Coffee before the bell",
        "A minute of quiet",
        "Time to read",
        "Mail before the bell",
        "Notices read aloud",
        "Notices read aloud",
        "It takes an hour.",
        "Somebody has to be at the door.",
    ]
)


def test_one_press_keeps_all_of_it_and_leads_to_the_record(sheets, ngoc, village):
    answer = ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc))
    assert answer.url == f"/activities/{sheets.pk}/record/"
    assert cards(sheets) == ALL_CARDS
    groups = {group.name: group.contributions.count() for group in sheets.groups.all()}
    assert groups == {"A calm start": 3, "Paper": 2}
    record = village.visit_as("bruno", sheets).get("record/").text
    for said in (*ALL_CARDS, "Amina and Raven", "Coffee at ten to eight", "said in the room"):
        assert said in record
    assert record.index("A calm start") < record.index("Paper")


def test_what_was_promised_on_paper_becomes_a_trial_with_its_day(sheets, ngoc):
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc))
    trial = Trial.objects.get(commitment__step__activity=sheets)
    assert trial.commitment.until == timezone.localdate() + timedelta(weeks=6)


def test_two_presses_and_a_retry_double_nothing(sheets, ngoc):
    form = notes(ngoc, is_all="on")
    for _press in range(3):
        answer = ngoc.client.post(f"/activities/{sheets.pk}/paper/", form)
        assert answer.url == f"/activities/{sheets.pk}/record/"
    assert cards(sheets) == ALL_CARDS
    assert Commitment.objects.of(sheets).count() == 1
    assert sheets.typings.count() == 1
    assert Activity.objects.get(pk=sheets.pk).is_closed()


def test_a_page_that_was_kept_adds_only_what_is_new_on_it(sheets, ngoc):
    form = notes(ngoc)
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", form)
    form["words-write-more"] += "\nA walk at noon"
    form["votes-choose-hands-2"] = "3"
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", form)
    assert cards(sheets) == sorted([*ALL_CARDS, "A walk at noon"])
    counted = sheets.plan.named("choose").hands.values_list("group__name", "count")
    assert set(counted) == {("A calm start", 7), ("Paper", 3)}


def test_a_second_sitting_may_say_the_same_again(sheets, ngoc):
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc))
    only = {"sheet": notes(ngoc)["sheet"], "words-write-more": "Time to read"}
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", only)
    assert cards(sheets).count("Time to read") == 2


def test_typed_cards_carry_no_name_and_their_events_nobody(sheets, ngoc):
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc))
    for card in Contribution.objects.of(sheets):
        assert card.from_room
        assert card.participant is None
        assert not card.seal
    written = Event.objects.filter(place=sheets.pk, verb="card.contributed")
    anonymous = str(sheets.plan.named("write").pk)
    assert all(
        event.actor in (None, "") for event in written if event.subjects["step"] == anonymous
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"words__write__less": "x" * 1001}, "Line 1 has 1001 characters"),
        ({"words__write__less": "# " + "x" * 121}, "there is room for 120"),
        ({"votes__choose__hands__1": "many"}, "a number from 0 to 999"),
        ({"votes__choose__hands__1": ""}, "How many hands were up for it?"),
        ({"votes__choose__group__1": ""}, "For which group?"),
        ({"votes__choose__group__2": "a CALM start"}, "This group stands here twice."),
        ({"promises__commit__who__1": ""}, "Who will try it?"),
        ({"promises__commit__what__1": ""}, "What will be tried?"),
        ({"promises__commit__until__1": "2019-01-01"}, "That day is over."),
    ],
)
def test_what_cannot_be_kept_is_shown_again_with_all_of_it(sheets, ngoc, wrong, sentence):
    answer = ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc, **wrong))
    assert answer.status_code == 422
    assert sentence in answer.text
    for said in ("Coffee before the bell", "It takes an hour.", "Somebody has to be at the door."):
        assert said in answer.text
    assert not cards(sheets)
    assert not sheets.typings.exists()


def test_an_empty_form_is_told_so(sheets, ngoc):
    answer = ngoc.client.post(
        f"/activities/{sheets.pk}/paper/", {"sheet": notes(ngoc)["sheet"], "words-write-more": " "}
    )
    assert answer.status_code == 422
    assert "There are no words yet." in answer.text


def test_closed_meanwhile_it_is_refused_and_nothing_that_was_typed_is_lost(sheets, ngoc, village):
    form = notes(ngoc)
    sheets.close(by=village.gurpreet)
    answer = ngoc.client.post(f"/activities/{sheets.pk}/paper/", form)
    assert answer.status_code == 403
    assert "This activity is closed" in answer.text
    assert "Coffee before the bell" in answer.text
    assert not cards(sheets)


def test_only_whoever_convenes_types_notes_in_and_others_are_told(sheets, ngoc, village):
    form = notes(ngoc)
    for who in ("bruno", "yuki"):
        page = village.visit_as(who, sheets)
        answer = page.client.post(f"/activities/{sheets.pk}/paper/", form)
        assert answer.status_code == 403
        assert "Only a convenor can do this." in answer.text
        assert "<textarea" not in page.get("paper/").text
        assert "Whoever convenes types the notes in" in page.get("paper/").text
    assert village.visit_as("ines", sheets).get("paper/").status_code == 404
    assert not cards(sheets)


def test_an_activity_that_is_not_on_paper_takes_no_notes(fresh, village):
    ngoc = village.visit_as("ngoc", fresh.activity)
    answer = ngoc.client.post(f"/activities/{fresh.activity.pk}/paper/", {"words-write-more": "x"})
    assert answer.status_code == 403
    assert "not on paper" in answer.text


def test_the_room_of_an_activity_on_paper_is_its_paper(sheets, village):
    for who in ("ngoc", "bruno"):
        answer = village.visit_as(who, sheets).get()
        assert answer.url == f"/activities/{sheets.pk}/paper/"


def test_paper_waits_thirty_days_for_its_notes_and_no_longer(sheets, ngoc):
    def left(for_days: int) -> bool:
        Activity.objects.filter(pk=sheets.pk).update(
            touched=timezone.now() - timedelta(days=for_days)
        )
        return Activity.objects.left_open().filter(pk=sheets.pk).exists()

    assert not left(PAPER_WAITS.days - 1)
    assert left(PAPER_WAITS.days + 1)
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc))
    assert left(1)


def test_what_was_typed_can_be_said_differently_and_taken_back(sheets, ngoc):
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc))
    page = ngoc.get("paper/")
    card = Contribution.objects.of(sheets).get(words="Time to read")
    assert f"mine-{card.pk}" in page.text
    ngoc.post(f"cards/{card.pk}", words="Time to read aloud")
    ngoc.delete(f"cards/{Contribution.objects.of(sheets).get(words='It takes an hour.').pk}")
    assert "Time to read aloud" in cards(sheets)
    assert "It takes an hour." not in cards(sheets)


def test_minutes_of_paper_teach_no_pace(sheets, ngoc, village):
    ngoc.client.post(f"/activities/{sheets.pk}/paper/", notes(ngoc, is_all="on"))
    again = Activity(community=village.marking, method_key=sheets.method_key)
    assert sheets.pk not in Activity.objects.like(again).values_list("pk", flat=True)


def test_a_method_without_groups_and_votes_is_typed_in_as_well(village):
    activity = Activity.start(
        Method.known["save-the-last-word"], village.ngoc, village.marking, way=Activity.ON_PAPER
    )
    page = village.visit_as("ngoc", activity)
    form = page.get("paper/").context["form"]
    assert [part.step.key for part in form.parts] == ["write", "commit"]
    typed = {"sheet": str(form["sheet"].value()), "words-write-": "# is no heading here"}
    page.client.post(f"/activities/{activity.pk}/paper/", typed)
    assert cards(activity) == ["# is no heading here"]


def test_answers_by_hands_and_the_wording_that_was_taken_are_typed_in(village):
    class Agreeing(Method):
        key, name = "agreeing", "Agreeing"
        steps = (Conclude("conclude", "What do we mean by it?"), Close("close", "A last word?"))

    try:
        activity = Activity.start(
            Agreeing, village.ngoc, village.marking, way=Activity.ON_PAPER, topic="Marked"
        )
        page = village.visit_as("ngoc", activity)
        form = page.get("paper/").context["form"]
        typed = {
            "sheet": str(form["sheet"].value()),
            "answers-conclude-card-1": "Marked means read",
            "answers-conclude-agree-1": "9",
            "answers-conclude-card-2": "Marked means answered",
            "answers-conclude-agree-2": "4",
            "answers-conclude-disagree-2": "3",
            "answers-conclude-taken-2": "on",
            "words-close-": "It was quick.",
        }
        twice = {**typed, "answers-conclude-taken-1": "on"}
        answer = page.client.post(f"/activities/{activity.pk}/paper/", twice)
        assert answer.status_code == 422
        assert "Only one can be taken." in answer.text
        for _press in range(2):
            page.client.post(f"/activities/{activity.pk}/paper/", typed)
        activity = Activity.objects.get(pk=activity.pk)
        assert activity.conclusion().words == "Marked means answered"
        shown = activity.plan.named("conclude").shows_of_hands.values_list("lane", "count")
        assert sorted(shown) == [("agree", 4), ("agree", 9), ("disagree", 3)]
        assert "It was quick." in page.get("record/").text
    finally:
        del Method.known["agreeing"]
