"""Not everybody has a device: words typed for the room, hands counted, and the lectern."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience, Onlookers
from kith.activities.models import Contribution, Hands
from kith.activities.room import Room
from kith.events.models import Event

SAID = "quokka-umbrella"


@pytest.fixture
def ngoc(fresh, village):
    return village.visit_as("ngoc", fresh.activity)


def said(room):
    return Contribution.objects.of(room.activity).get(words=SAID)


def told(room, since=0):
    """All that the stream tells anybody."""
    audiences = [Audience(view, "en") for view in VIEWS]
    return repr(regions.changes(room.activity.pk, since, audiences).operations)


def speak(page, **more):
    form = {"for": "room", "words": SAID, "lane": "more", "id": uuid4()} | more
    return page.post("steps/write/cards", **form)


def test_what_is_typed_for_the_room_has_no_author_and_no_mark(fresh, ngoc):
    for _time in range(2):
        assert speak(ngoc, id="5f0c1d2e-7a44-4d7e-9a57-6b697468bbbb").status_code == 302
    card = said(fresh)
    assert (card.from_room, card.participant, card.seal, card.revision) == (True, None, "", 0)
    event = Event.objects.filter(place=fresh.activity.pk, verb="card.contributed").get()
    assert (event.actor, event.subjects) == ("", {"step": str(fresh.activity.step.pk)})


def test_only_whoever_convenes_speaks_for_the_room_or_counts_hands(sorted_room, village):
    for handle in ("amina", "yuki"):
        page = village.visit_as(handle, sorted_room.activity)
        for answer in (
            speak(page),
            page.post("steps/choose/hands", group=sorted_room.calm.pk, hands="3"),
            page.get("lectern/"),
        ):
            assert answer.status_code == 403
            assert "Only a convenor can do this." in answer.text
    assert village.visit_as("elise", sorted_room.activity).get("lectern/").status_code == 404


def test_before_the_reveal_only_those_who_convene_see_it_and_never_on_the_wall(fresh, village):
    ngoc = village.visit_as("ngoc", fresh.activity)
    speak(ngoc)
    assert SAID in ngoc.get().text
    other_convenor = village.visit_as("gurpreet", fresh.activity, by_script=True)
    assert SAID in other_convenor.get("own/").text
    for page in (village.visit_as("amina", fresh.activity), village.visit_as("bruno")):
        assert SAID not in page.at(fresh.activity).get().text
    screen = ngoc.follow(ngoc.get("screen/")).text
    assert SAID not in screen + ngoc.get("lectern/").text + told(fresh)
    answer = speak(ngoc, id=uuid4(), view="lectern", words="Another")
    assert answer["Location"].endswith("/lectern/")
    assert "Another" not in ngoc.follow(answer).text


def test_once_shown_it_is_marked_as_said_in_the_room_everywhere(fresh, ngoc):
    speak(ngoc)
    fresh.go_on("reveal")
    assert SAID in ngoc.get("lectern/").text
    assert "said in the room" in ngoc.get().text
    assert "said in the room" in ngoc.get("record/").text
    assert f"{SAID} (said in the room)" in ngoc.get("record.md").text.replace("\\", "")


def test_it_is_changed_and_taken_back_by_whoever_convenes(fresh, ngoc, village):
    speak(ngoc)
    card = said(fresh)
    fresh.go_on("reveal")
    refused = village.visit_as("amina", fresh.activity).post(f"cards/{card.pk}", words="Mine")
    assert refused.status_code == 403
    village.visit_as("gurpreet", fresh.activity).post(f"cards/{card.pk}", words="So")
    card.refresh_from_db()
    assert card.words == "So"
    ngoc.delete(f"cards/{card.pk}")
    assert not Contribution.objects.of(fresh.activity).standing().exists()


def test_words_that_are_refused_come_back_on_the_same_device(fresh, ngoc):
    answer = speak(ngoc, lane="sideways", view="lectern")
    assert answer.status_code == 422
    assert SAID in answer.text
    assert 'class="convene"' in answer.text


def hands(page, group, count, **more):
    return page.post("steps/choose/hands", group=group.pk, hands=count, **more)


def test_hands_are_added_to_the_votes_in_one_tally_and_told_as_hands(sorted_room, village):
    room, ngoc = sorted_room, village.visit_as("ngoc", sorted_room.activity)
    room.vote("Amina", room.calm, room.paper)
    for count in ("5", "7", "7"):
        assert hands(ngoc, room.calm, count).status_code == 302
    assert Hands.objects.get(step=room.activity.step, group=room.calm).count == 7
    room.go_on("talk")
    shown = Room(room.activity, Onlookers(room.activity.pk))
    assert [(g.name, g.votes_shown, g.hands_shown) for g in shown.ranked] == [
        ("A calm start", 8, 7),
        ("Less paper", 1, 0),
    ]
    assert shown.votes_total == 9
    for place in ("", "lectern/", "record/", "record.md"):
        assert "of these, 7 hands in the room" in ngoc.get(place).text, place


def test_hands_are_hidden_as_votes_are_and_most_of_all_on_the_wall(sorted_room, village):
    room, ngoc = sorted_room, village.visit_as("ngoc", sorted_room.activity)
    hands(ngoc, room.calm, "613")
    assert 'value="613"' in ngoc.get().text
    screen = ngoc.follow(ngoc.get("screen/")).text
    everything = ngoc.get("lectern/").text + screen + told(room) + ngoc.get("record/").text
    everything += village.visit_as("amina", room.activity).get().text
    assert not re.search(r"\b613\b", everything)
    events = Event.objects.filter(place=room.activity.pk, verb="hands.counted")
    assert [(event.actor, event.at) for event in events] == [("", room.activity.step_began)]


@pytest.mark.parametrize("count", ["", "-1", "1000", "many", "7.5"])
def test_a_count_that_is_none_is_refused_in_a_sentence(sorted_room, village, count):
    for view in ("", "lectern"):
        page = village.visit_as("ngoc", sorted_room.activity, by_script=True)
        answer = hands(page, sorted_room.calm, count, view=view)
        assert answer.status_code == 422
        assert "a number from 0 to 999" in answer.text
    assert not Hands.objects.exists()


def test_hands_are_counted_no_more_once_the_group_has_gone_on(sorted_room, village):
    ngoc = village.visit_as("ngoc", sorted_room.activity)
    sorted_room.go_on("talk")
    answer = hands(ngoc, sorted_room.calm, "3")
    assert answer.status_code == 403
    assert "the votes are counted" in answer.text
    sorted_room.go_on("choose")
    assert hands(ngoc, sorted_room.calm, "3").status_code == 302


def test_hands_for_what_is_no_group_here_are_not_found(sorted_room, village):
    ngoc = village.visit_as("ngoc", sorted_room.activity)
    assert hands(ngoc, village.finished.groups.first(), "3").status_code == 404


def test_what_a_lectern_sends_as_a_plain_form_leads_back_to_it(sorted_room, village):
    ngoc = village.visit_as("ngoc", sorted_room.activity)
    for noun, form in (
        ("step", {"to": "group"}),
        ("clock", {}),
        ("grouping", {"into": "new", "name": "Third"}),
    ):
        answer = ngoc.post(noun, view="lectern", **form)
        assert answer["Location"] == f"{ngoc.url}lectern/"
        assert ngoc.follow(answer).status_code == 200
    refused = ngoc.post("grouping", view="lectern", into="left-over")
    assert refused.status_code == 422
    assert "Touch the cards first" in refused.text


def test_a_member_who_says_they_stand_at_the_lectern_gets_their_phone(fresh, village):
    answer = village.visit_as("amina", fresh.activity, by_script=True).post(
        "steps/write/tick", view="lectern", done="yes"
    )
    assert answer.status_code == 200
    assert "convene" not in answer.text


def test_a_lectern_of_what_is_closed_leads_to_its_record(fresh, ngoc):
    fresh.end()
    assert ngoc.get("lectern/")["Location"].endswith("/record/")
