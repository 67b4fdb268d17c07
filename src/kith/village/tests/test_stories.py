"""What the village tells beside its board: three methods, together, over time and alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import formats, timezone

from kith.activities.models import Contribution
from kith.events.models import Event
from kith.research.models import Quotation, Talk, Unpacking
from kith.understandings.models import Example, Perspective, Term

TOGETHER = ["first_week", "first_week_again", "effort", "evenings"]
ENDED = [*TOGETHER, "over_time_ended"]


@pytest.mark.parametrize("name", [*ENDED, "over_time", "alone"])
def test_its_past_is_in_order(village, name):
    activity = village.others[name]
    now = timezone.now()
    events = Event.objects.filter(place=activity.pk)
    assert events.exists()
    assert all(activity.began <= event.at <= now for event in events)
    assert all(activity.began <= seat.joined <= now for seat in activity.participants.all())
    assert activity.is_closed() == (name in ENDED)
    if name in TOGETHER:
        assert activity.closure.at - activity.began <= timedelta(minutes=45)
        assert activity.closure.at.date() < now.date()


def test_a_word_that_a_group_asked_about_has_its_second_wording_and_dissent(
    village,
):
    effort = Term.objects.get(community=village.marking, wording="effort")
    assert effort.definitions.count() == 2
    agreed = effort.current
    assert agreed.activity == village.others["effort"]
    assert (agreed.agreement.agreeing, agreed.agreement.answering) == (4, 6)
    assert timezone.localdate(agreed.at) == timezone.localdate(agreed.activity.began)
    assert Perspective.objects.filter(term=effort, dissents=True).exists()
    verdicts = Example.objects.filter(term=effort).values_list("verdict", flat=True)
    assert set(verdicts) == {Example.IS, Example.IS_NOT, Example.UNSURE}


def test_a_study_that_a_group_unpacked_has_its_summary_its_quotations_and_a_talk(village):
    row = Unpacking.objects.get(activity=village.others["evenings"])
    assert "made-up" in row.study.title
    assert row.summary
    pages = Quotation.objects.filter(study=row.study).values_list("page", flat=True)
    assert set(pages) == {"12", "31"}
    (talk,) = Talk.objects.filter(study=row.study)
    assert talk.when == row.activity.began


def test_what_was_tried_a_year_ago_was_looked_at_again(village):
    again = village.others["first_week_again"]
    assert again.revisits == village.others["first_week"]
    assert {visit.more for visit in again.visits.all()} == {3, 1}


def test_over_time_cards_are_hidden_yet_and_the_other_closed_by_its_times(village):
    open_now = village.others["over_time"]
    assert open_now.times.is_open
    written = Contribution.objects.of(open_now)
    assert written.exists()
    assert not any(card.step.is_revealed() for card in written)
    ended = village.others["over_time_ended"]
    assert ended.closure.at == ended.span.ends
    assert ended.closure.by is None


def test_what_is_begun_alone_is_nobody_elses(village):
    alone = village.others["alone"]
    assert alone.community is None
    assert village.visit_as("oluwaseun", alone).get().status_code == 200
    for handle in ("ngoc", "gurpreet", "amina"):
        assert village.visit_as(handle, alone).get().status_code == 404


def test_the_record_of_a_week_says_its_days_and_that_of_a_meeting_its_hours(village):
    week = village.visit_as("elise", village.others["over_time_ended"]).get("record/").text
    meeting = village.visit_as("amina", village.others["effort"]).get("record/").text
    span = village.others["over_time_ended"].span
    opened, ended = map(formats.date_format, map(timezone.localdate, (span.opens, span.ends)))
    assert f"{opened} to {ended}" in week
    assert ", from 15:40 to 16:1" in meeting


def test_a_record_without_groups_names_the_sides_above_their_cards(village):
    text = village.visit_as("amina", village.others["evenings"]).get("record/").text
    sides = ["What it claims", "What I agree with", "What I would argue with", "What we could try"]
    places = [text.index(side) for side in sides]
    assert places == sorted(places)
    assert text.index("Habit is a purpose") > places[0]
