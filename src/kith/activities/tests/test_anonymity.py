from __future__ import annotations

from kith.activities import marks
from kith.activities.models import Contribution, Issue, Vote
from kith.events.models import Event
from kith.village.tests.stored import tell_no_order


def test_an_anonymous_card_has_no_author_and_its_event_no_actor_and_no_time_of_its_own(written):
    activity = written.activity
    assert not Contribution.objects.of(activity).exclude(participant=None).exists()
    events = Event.objects.filter(place=activity.pk, verb="card.contributed")
    assert events.count() == 4
    for event in events:
        assert event.actor == ""
        assert event.at == activity.step_began
        assert event.subjects == {"step": str(activity.step.pk)}


def test_closing_leaves_no_key_no_seal_and_no_order_of_writing(sorted_room):
    sorted_room.vote("Amina", sorted_room.calm, sorted_room.paper)
    sorted_room.end()
    activity = sorted_room.activity
    activity.refresh_from_db()
    assert activity.key == ""
    assert not Contribution.objects.of(activity).exclude(seal="", revision=0).exists()
    assert not Vote.objects.of(activity).exclude(seal="").exists()
    assert tell_no_order(Contribution.objects.filter(step__activity=activity))


def test_a_device_that_lost_its_mark_gets_no_second_one_and_is_told(fresh, village):
    page = village.visit_as("amina", fresh.activity)
    page.get()
    page.get()  # the device shows its mark: it has arrived
    for cookie in [name for name in page.client.cookies if name.startswith("mark-")]:
        del page.client.cookies[cookie]
    assert "This device has lost the mark" in page.get().text
    answer = page.post("steps/write/cards", words="Who am I", lane="more")
    assert answer.status_code == 403
    assert "holds no mark" in answer.text


def test_a_mark_whose_answer_was_lost_on_the_way_is_made_again_and_outdates_the_first(fresh):
    seat = fresh.activity.seat_of(fresh.people["Amina"])
    Issue.objects.filter(participant=seat).update(received=False)
    step = fresh.activity.step
    lost = fresh.people["Amina"].marks[str(step.pk)]
    found = fresh.activity.issue_marks(seat, {})[str(step.pk)]
    serial = Issue.objects.get(participant=seat, step=step).serial
    assert marks.serial_of(fresh.activity.key, step.pk, found) == serial
    assert marks.serial_of(fresh.activity.key, step.pk, lost) < serial


def test_a_mark_that_we_did_not_make_is_none(fresh):
    step = fresh.activity.step
    made = marks.make(fresh.activity.key, step.pk, 1)
    assert marks.serial_of(fresh.activity.key, step.pk, made) == 1
    for bent in (made[:-1] + "x", "x.1.y", "", "é.1.é", made.replace(".1.", ".2.")):
        assert marks.serial_of(fresh.activity.key, step.pk, bent) is None
    assert marks.serial_of("", step.pk, made) is None


def test_a_commitment_always_has_a_name(sorted_room, village, soon):
    page = village.visit_as("ngoc", sorted_room.activity)
    page.post("step", to="commit")
    answer = page.post("commitments", what="Tea", who=" ", until=soon)
    assert answer.status_code == 422
