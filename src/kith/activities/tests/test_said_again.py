"""What comes of a card that is said again: who is told, who may reply, what stays."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.access import Refused
from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.models import Activity, Assent, Restating
from kith.activities.tests.listening import hear, restating

pytestmark = pytest.mark.usefixtures("listening")


@pytest.fixture
def room(village):
    return restating(village)


def page_of(village, room, who):
    return village.visit_as(who, room.activity)


def test_who_convenes_and_the_wall_see_how_many_are_agreed_and_no_words(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    room.activity.assent(said, by=village.bruno)
    ngoc = page_of(village, room, "ngoc")
    wall = ngoc.follow(ngoc.get("screen/")).text
    assert "1 of 3 are agreed" in wall
    assert "Bruno wants time" not in wall + ngoc.get().text


def test_whoever_convenes_counts_once_they_have_said_something(room, village):
    ngoc = page_of(village, room, "ngoc")
    assert "0 of 3 are agreed" in ngoc.follow(ngoc.get("screen/")).text
    room.say_again("Ngọc", "Amina wants quiet")
    assert "0 of 4 are agreed" in ngoc.follow(ngoc.get("screen/")).text


def test_whoever_convenes_reads_whose_answer_is_awaited(room, village):
    room.say_again("Amina", "Bruno wants time")
    page = page_of(village, room, "ngoc").get().text
    assert "has an answer to give" in page
    assert "Bruno wants time" not in page


def test_what_should_not_stand_there_can_be_withheld_once_it_is_shown(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    ngoc = page_of(village, room, "ngoc")
    assert ngoc.post(f"cards/{said.pk}/withholding", why="Not kind").status_code == 404
    room.go_on("talk")
    room.go_on("restate")
    assert "Bruno wants time" in ngoc.get().text
    assert ngoc.post(f"cards/{said.pk}/withholding", why="Not kind").status_code == 302
    assert "Bruno wants time" not in page_of(village, room, "bruno").get().text
    record = page_of(village, room, "bruno").get("record/").text
    assert "Bruno wants time" not in record


def test_cards_without_names_are_not_said_again(village):
    room = hear(village, "amina")
    step = room.activity.plan.named("write")
    step.anonymous = True
    step.save()
    room.activity.forget_plan()
    room.enter(village.ngoc, village.amina)
    room.go_on("write")
    room.write("Ngọc", **{"": ["Nobody knows whose"]})
    room.go_on("restate")
    assert "The cards have no names" in page_of(village, room, "amina").get().text
    assert not Restating.objects.filter(step__activity=room.activity).exists()


def test_open_pages_of_those_whom_it_concerns_are_told_and_of_nobody_else(room, village):
    since = Activity.objects.get(pk=room.activity.pk).revision
    room.say_again("Amina", "Bruno wants time")
    views = [Audience(view, "en") for view in VIEWS]
    told = regions.changes(room.activity.pk, since, views).operations
    both = sorted(str(room.seat(who).pk) for who in ("Amina", "Bruno"))
    (news,) = [html for _verb, name, html in told[Audience("phone", "en")] if name == "own-news"]
    assert f'data-of="{" ".join(both)}"' in news
    assert "Bruno wants time" not in repr(told)


def test_a_slip_is_taken_back(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    bruno = page_of(village, room, "bruno")
    bruno.post(f"cards/{said.pk}/assent")
    bruno.delete(f"cards/{said.pk}/assent")
    assert not Assent.objects.filter(card=said).exists()


def test_nobody_replies_where_it_is_for_listening(room, village):
    said = room.say_again("Amina", "Bruno wants time")
    room.activity.assent(said, by=village.bruno)
    amina, card = page_of(village, room, "amina"), room.card("Bruno").pk
    answer = amina.post("steps/restate/replies", id=uuid4(), card=card, words="But")
    assert answer.status_code == 403
    assert "for listening" in answer.text


def test_once_it_is_turned_on_whoever_was_told_yes_may_reply_and_nobody_else(room, village):
    ngoc, amina = page_of(village, room, "ngoc"), page_of(village, room, "amina")
    assert amina.post("steps/restate/replying").status_code == 403
    ngoc.post("steps/restate/replying")
    card = room.card("Bruno").pk
    said = room.say_again("Amina", "Bruno wants time")
    assert (
        amina.post("steps/restate/replies", id=uuid4(), card=card, words="But").status_code == 403
    )
    room.activity.assent(said, by=village.bruno)
    assert (
        amina.post("steps/restate/replies", id=uuid4(), card=card, words="But").status_code == 302
    )
    assert "You replied" in amina.get().text
    with pytest.raises(Refused):
        room.activity.take_assent_back(said, by=village.bruno)


def test_the_record_shows_card_and_what_was_made_of_it_and_whether_it_was_meant(room, village):
    yes = room.say_again("Amina", "Bruno wants time")
    room.say_again("Sam", "Amina wants quiet")
    room.activity.assent(yes, by=village.bruno)
    room.go_on("close")
    room.end()
    record = page_of(village, room, "amina").get("record/").text
    for words in ("What Bruno means", "Bruno wants time", "Amina wants quiet", "not agreed"):
        assert words in record
    markdown = page_of(village, room, "amina").get("record.md").text
    assert "Bruno wants time" in markdown


def test_after_the_close_nothing_tells_who_said_nothing(room, village):
    room.say_again("Amina", "Bruno wants time")
    room.end()
    kept = Restating.objects.filter(step__activity=room.activity)
    assert [given.participant.person for given in kept] == [village.amina]


def test_what_was_said_again_is_no_comment_in_the_talk(room, village):
    room.say_again("Amina", "Bruno wants time")
    room.go_on("talk")
    page = page_of(village, room, "amina").get("talked/?of=left-over").text
    assert "What Bruno means" in page
    assert "Bruno wants time" not in page


def test_a_locked_step_takes_nothing(room, village):
    room.activity.lock(room.activity.plan.named("restate"), by=village.ngoc)
    again = Activity.objects.get(pk=room.activity.pk)
    assert again.plan.named("restate").is_locked()
    with pytest.raises(Refused):
        room.say_again("Amina", "Bruno wants time")


def test_asked_for_anywhere_else_there_is_nothing_of_it(village):
    for activity in (village.board, village.finished):
        answer = village.visit_as("amina", activity, by_script=True).get("heard/")
        assert answer.status_code == 200
        assert "says your card again" not in answer.text
