"""The village itself: loaded once, told once, and the same for everybody."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from kith import village as village_room
from kith.activities.models import Activity, Contribution, Vote
from kith.activities.origins import origins
from kith.events.models import Event
from kith.guides.reading import METHODS, read
from kith.learnings.models import Trial
from kith.people import villagers
from kith.people.models import Person
from kith.village.cast import CAST
from kith.village.loading import load


def test_the_village_is_there_for_a_test_that_asks_for_it(village):
    assert village.ngoc.name == "Ngọc Trần"
    assert village.marking.name == "Marking, Lightly"
    assert village.french.language == "fr"


def test_a_test_that_does_not_ask_for_it_finds_an_empty_place(db):
    assert not Person.objects.exists()
    assert not Activity.objects.exists()


def test_what_one_test_does_to_the_village_the_next_one_does_not_see(village):
    assert Person.objects.count() == len(CAST)
    village.board.close(by=village.ngoc)
    village.ngoc.rename("Somebody Else")


def test_as_that_one_said(village):
    assert village.ngoc.name == "Ngọc Trần"
    assert not village.board.is_closed()


def test_loading_it_again_changes_nothing(village):
    before = Event.objects.count(), Person.objects.count(), Contribution.objects.count()
    call_command("village")
    assert load() is None
    assert before == (
        Event.objects.count(),
        Person.objects.count(),
        Contribution.objects.count(),
    )


def test_it_does_not_move_into_a_real_place(db, settings, tmp_path):
    settings.KITH_PLACE = type(settings.KITH_PLACE)(tmp_path)
    settings.KITH_PLACE.become("real")
    with pytest.raises(CommandError, match="This place is real"):
        call_command("village")
    assert not Person.objects.exists()


def test_whoever_starts_it_reads_who_can_sign_in_and_how():
    lines = village_room.welcome()
    assert any("ngoc@tamarack.example" in line and "Convenes" in line for line in lines)
    assert len([line for line in lines if "@tamarack.example" in line]) == len(CAST)
    assert "code" in lines[1]


def test_the_sign_in_page_can_name_everybody():
    assert [each.email for each in villagers.all_villagers()] == [part.email for part in CAST]


def test_the_activity_under_way_has_cards_of_two_sides_groups_and_two_guests(village):
    board = village.board
    cards = Contribution.objects.filter(step__activity=board)
    assert board.step.key == "group"
    assert {card.lane for card in cards} == {"more", "less"}
    assert board.groups.count() == 3
    assert cards.filter(group=None).exists()
    assert board.participants.filter(person=None).count() == 2


def test_it_does_not_close_itself_before_anybody_has_opened_the_village(village):
    assert village.board not in Activity.objects.left_open()


@pytest.mark.parametrize("name", ["finished", "rewritten"])
def test_a_finished_activity_left_its_votes_notes_and_trials(village, name):
    activity = getattr(village, name)
    assert activity.is_closed()
    assert Vote.objects.filter(step__activity=activity).count() > 8
    assert Contribution.objects.filter(step__activity=activity, step__kind="talk").count() >= 2
    kept = Trial.objects.filter(activity=activity)
    assert kept.count() == len(activity.commitments()) >= 2


def test_its_activities_were_started_from_guides_that_are_there_to_read(village):
    for activity, guide in ((village.board, village.guide), (village.finished, village.guide)):
        (origin,) = origins(activity, village.ngoc)
        assert origin.title == guide.topic == "What the pen is for"
        assert str(guide.pk) in origin.url
    assert origins(village.rewritten, village.elise)[0].title == "La rétroaction qui sert"


def test_the_guide_of_its_own_was_read_without_a_doubt(village):
    reading = read(village.guide.original)
    assert not reading.unsure
    assert {play.method_key for play in village.guide.plays.all()} == set(METHODS)
    (play,) = village.guide.plays.filter(method_key="more-or-less")
    assert {"Time spent marking", "What goes home"} < set(play.topics)


def test_something_that_was_tried_comes_back_today(village):
    assert Trial.objects.filter(until=timezone.localdate()).count() == 1


@pytest.mark.parametrize("name", ["finished", "rewritten", "board"])
def test_its_past_is_in_order(village, name):
    activity = getattr(village, name)
    now = timezone.now()
    events = Event.objects.filter(place=activity.pk)
    assert all(activity.began <= event.at <= now for event in events)
    assert all(activity.began <= seat.joined <= now for seat in activity.participants.all())
    if activity.is_closed():
        assert activity.closure.at - activity.began <= timedelta(minutes=45)
        assert activity.closure.at.date() < now.date()


def test_what_is_said_in_french_is_said_in_the_french_community(village):
    assert village.rewritten.language == village.french.language == "fr"
    assert village.elise.language == "fr"
    assert village.rewritten.community == village.french
