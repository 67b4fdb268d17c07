"""One after another: everybody has a turn, and nobody has two."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.access import Refused
from kith.activities import regions
from kith.activities.audiences import VIEWS, Audience
from kith.activities.models import Activity, Turn
from kith.activities.turn_clock import TurnClock, seconds_each
from kith.events.models import Event


def rounds(room):
    return Activity.objects.get(pk=room.activity.pk).plan.named("rounds")


def turn_of(room, who):
    return rounds(room).turns.here().get(participant__name__startswith=who)


def waiting(room):
    return [str(turn).split()[0] for turn in rounds(room).turns.waiting()]


def speaker(room):
    return next((str(turn) for turn in rounds(room).turns.here() if turn.is_on()), "")


def give(room, who):
    room.activity.give_turn(turn_of(room, who), by=room.convenor)


def test_everybody_who_is_here_gets_a_turn_when_the_group_arrives(in_turn):
    assert waiting(in_turn) == ["Amina", "Bruno", "Sam", "Ngọc"]
    assert not speaker(in_turn)


def test_two_presses_give_one_turn(in_turn):
    give(in_turn, "Amina")
    began = turn_of(in_turn, "Amina").began
    give(in_turn, "Amina")
    assert turn_of(in_turn, "Amina").began == began
    assert Event.objects.filter(place=in_turn.activity.pk, verb="turn.given").count() == 1


def test_a_turn_ends_when_the_next_begins(in_turn):
    give(in_turn, "Amina")
    give(in_turn, "Bruno")
    assert speaker(in_turn).startswith("Bruno")
    assert turn_of(in_turn, "Amina").is_over()


def test_who_comes_late_speaks_last(in_turn, village):
    give(in_turn, "Amina")
    in_turn.enter(village.zofia)
    assert waiting(in_turn) == ["Bruno", "Sam", "Ngọc", "Zofia"]


def test_who_was_asked_to_leave_is_passed_over(in_turn, village):
    give(in_turn, "Amina")
    bruno, amina = turn_of(in_turn, "Bruno"), turn_of(in_turn, "Amina")
    for turn in (amina, bruno):
        in_turn.activity.remove(turn.participant, by=in_turn.convenor)
    assert waiting(in_turn) == ["Sam", "Ngọc"]
    assert not speaker(in_turn)
    in_turn.activity.give_turn(bruno, by=in_turn.convenor)
    assert not speaker(in_turn)


def test_not_now_is_at_the_end_and_pressed_twice_it_is_the_same(in_turn, village):
    bruno = village.visit_as("bruno", in_turn.activity)
    for _press in range(2):
        assert bruno.delete(f"turns/{turn_of(in_turn, 'Bruno').pk}").status_code == 302
        assert waiting(in_turn) == ["Amina", "Sam", "Ngọc", "Bruno"]


def test_whoever_speaks_can_put_it_off_and_whoever_has_spoken_cannot(in_turn):
    give(in_turn, "Amina")
    in_turn.activity.pass_turn(turn_of(in_turn, "Amina"))
    assert waiting(in_turn)[-1] == "Amina"
    give(in_turn, "Bruno")
    give(in_turn, "Sam")
    in_turn.activity.pass_turn(turn_of(in_turn, "Bruno"))
    assert turn_of(in_turn, "Bruno").is_over()


def test_a_turn_can_be_moved_to_a_place_among_those_who_wait(in_turn, village):
    ngoc = village.visit_as("ngoc", in_turn.activity)
    give(in_turn, "Amina")
    for _press in range(2):
        ngoc.post(f"turns/{turn_of(in_turn, 'Ngọc').pk}", place=1)
        assert waiting(in_turn) == ["Ngọc", "Bruno", "Sam"]
    ngoc.post(f"turns/{turn_of(in_turn, 'Bruno').pk}", place=99)
    assert waiting(in_turn) == ["Ngọc", "Sam", "Bruno"]


def test_drawing_again_leaves_those_alone_who_have_spoken(in_turn):
    give(in_turn, "Amina")
    give(in_turn, "Bruno")
    in_turn.activity.draw_turns(rounds(in_turn), by=in_turn.convenor)
    assert sorted(waiting(in_turn)) == ["Ngọc", "Sam"]
    assert speaker(in_turn).startswith("Bruno")


def test_once_all_have_spoken_there_can_be_another_round(in_turn):
    for who in waiting(in_turn):
        give(in_turn, who)
    in_turn.activity.end_turns(rounds(in_turn), by=in_turn.convenor)
    assert not waiting(in_turn)
    in_turn.activity.draw_turns(rounds(in_turn), by=in_turn.convenor)
    assert sorted(waiting(in_turn)) == ["Amina", "Bruno", "Ngọc", "Sam"]


def test_going_on_ends_the_turn_and_coming_back_keeps_the_order(in_turn):
    give(in_turn, "Amina")
    in_turn.go_on("pair")
    assert turn_of(in_turn, "Amina").is_over()
    in_turn.go_on("rounds")
    assert waiting(in_turn) == ["Bruno", "Sam", "Ngọc"]


def test_everybody_has_the_same_time(in_turn):
    step = rounds(in_turn)
    assert seconds_each(step, 4) == step.minutes * 60 / 4
    assert seconds_each(step, 1000) == 20
    step.each = 90
    assert seconds_each(step, 4) == 90
    turn = Turn(began=timezone.now() - timedelta(seconds=100))
    assert TurnClock.of_turn(turn, 90).is_over


@pytest.mark.parametrize(
    ("noun", "said"), [("steps/rounds/speaker", {"turn": "…"}), ("steps/rounds/turns", {})]
)
def test_a_member_gives_no_turns_and_reads_who_can(in_turn, village, noun, said):
    said = {name: turn_of(in_turn, "Bruno").pk for name in said}
    answer = village.visit_as("bruno", in_turn.activity).post(noun, **said)
    assert answer.status_code == 403
    assert "Only a convenor can do this" in answer.text


def test_nobody_puts_off_the_turn_of_another(in_turn, village):
    bruno = village.visit_as("bruno", in_turn.activity)
    answer = bruno.delete(f"turns/{turn_of(in_turn, 'Amina').pk}")
    assert answer.status_code == 403
    assert "Only the one whose turn it is" in answer.text
    assert bruno.post(f"turns/{turn_of(in_turn, 'Bruno').pk}", place=1).status_code == 403
    assert waiting(in_turn)[0] == "Amina"


def test_a_turn_of_another_activity_is_not_there(in_turn, village):
    theirs = turn_of(in_turn, "Amina").pk
    ngoc = village.visit_as("ngoc", village.board)
    assert ngoc.post("steps/group/speaker", turn=theirs).status_code == 404
    assert ngoc.post("steps/group/speaker", turn="nonsense").status_code == 404
    assert village.visit_as("elise", in_turn.activity).delete(f"turns/{theirs}").status_code == 404


@pytest.mark.parametrize("noun", ["turns", "pairs"])
def test_nothing_is_drawn_in_a_step_of_another_kind(in_turn, village, noun):
    answer = village.visit_as("ngoc", in_turn.activity).post(f"steps/write/{noun}")
    assert answer.status_code == 403
    assert "in this step." in answer.text


def test_a_phone_says_whose_turn_it_is_and_its_own_part_says_mine(in_turn, village):
    give(in_turn, "Amina")
    said = {
        who: village.visit_as(who, in_turn.activity, by_script=True).get("own/").text
        for who in ("amina", "bruno", "ngoc")
    }
    assert "It is your turn." in said["amina"]
    assert "You are next." in said["bruno"]
    assert "2 people speak before you." in " ".join(said["ngoc"].split())
    give(in_turn, "Bruno")
    assert "You have spoken." in village.visit_as("amina", in_turn.activity).get().text


def test_what_goes_to_many_tells_nobody_that_it_is_their_turn(in_turn):
    give(in_turn, "Amina")
    audiences = [Audience(view, "en") for view in VIEWS]
    for since in (0, in_turn.activity.revision - 1):
        told = repr(regions.changes(in_turn.activity.pk, since, audiences).operations)
        assert "Amina" in told
        assert "your turn" not in told
        assert "You are next" not in told


def test_those_who_listen_hear_who_speaks_and_who_is_next(in_turn):
    give(in_turn, "Amina")
    phone = Audience("phone", "en")
    told = regions.changes(in_turn.activity.pk, in_turn.activity.revision - 1, [phone])
    (said,) = [said for verb, _id, said in told.operations[phone] if verb == "say"]
    assert said == "Amina speaks. Then Bruno."


def test_the_words_of_whoever_speaks_are_there_to_be_talked_about(in_turn, village):
    give(in_turn, "Amina")
    page = village.visit_as("bruno", in_turn.activity).get().text
    assert "A sentence of Amina’s" in page
    assert "A sentence of Sam’s" not in page


def test_nothing_of_who_spoke_is_left_at_the_end(in_turn):
    give(in_turn, "Amina")
    in_turn.activity.pass_turn(turn_of(in_turn, "Bruno"))
    names = {str(turn.participant_id) for turn in rounds(in_turn).turns.here()}
    in_turn.end()
    assert not Turn.objects.exists()
    for event in Event.objects.filter(place=in_turn.activity.pk, verb__startswith="turn"):
        assert event.subjects.keys() == {"step"}
        assert not names & set(event.subjects.values())
        assert event.actor in ("", in_turn.convenor.reference)


def test_a_closed_activity_gives_no_more_turns(in_turn):
    turn = turn_of(in_turn, "Amina")
    in_turn.end()
    with pytest.raises(Refused, match="closed"):
        in_turn.activity.give_turn(turn, by=in_turn.convenor)
