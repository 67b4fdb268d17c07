"""On its day the list comes back to the group, and then and now stand side by side."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from kith.activities.models import Activity, Contribution, Recurrence
from kith.learnings.looking_again import look_again
from kith.learnings.models import Trial, Visit
from kith.village.stories.what_goes_home import CARDS

pytestmark = pytest.mark.django_db
A_NOTE = "Say one thing, and say it once"
MESSAGES = "No messages between six in the evening and seven in the morning."


@pytest.fixture
def again(village) -> Activity:
    """*What goes home* is looked at again: Gurpreet convenes, Amina and Zofia are there."""
    activity = look_again(village.finished, by=village.gurpreet)
    for person in (village.amina, village.zofia):
        activity.join(person)
    activity.move_to(activity.plan.named("revisit"), by=village.gurpreet)
    return activity


def card(activity: Activity, words: str) -> Contribution:
    return Contribution.objects.get(step__activity=activity, words=words)


def record(village, activity: Activity, handle: str = "zofia"):
    return village.visit_as(handle).get(f"/activities/{activity.pk}/record/")


def test_what_was_wanted_most_and_what_was_tried_is_on_the_list_again(again, village):
    came_back = [each.card.words for each in Recurrence.objects.of(again)]
    assert came_back[0] == A_NOTE
    assert MESSAGES in came_back
    assert len(came_back) == 3 + 4
    page = village.visit_as("amina", again).get().text
    assert A_NOTE in page
    assert "More now" in page


def test_going_back_and_on_brings_nothing_twice(again, village):
    before = set(Contribution.objects.filter(step__activity=again))
    again.move_to(again.plan.named("talk"), by=village.gurpreet)
    again.move_to(again.plan.named("revisit"), by=village.gurpreet)
    assert set(Contribution.objects.filter(step__activity=again)) == before


def test_two_who_press_are_in_the_same_room(again, village):
    address = reverse("learnings:visits", args=[village.finished.pk])
    answer = village.visit_as("gurpreet").post(address)
    assert answer["Location"] == f"/activities/{again.pk}/"


def test_then_and_now_are_told_over_the_years(again, village):
    promise = {village.amina: "more", village.zofia: "more", village.gurpreet: "same"}
    for who, lane in promise.items():
        again.answer(card(again, A_NOTE), lane, by=who)
    again.close(by=village.gurpreet)
    next_year = look_again(again, by=village.gurpreet)
    next_year.join(village.amina)
    next_year.move_to(next_year.plan.named("revisit"), by=village.gurpreet)
    next_year.answer(card(next_year, A_NOTE), "less", by=village.amina)
    next_year.close(by=village.gurpreet)
    told = record(village, next_year).text
    assert "Then and now" in told
    row = told[told.index("then-and-now") :]
    row = row[row.index(A_NOTE) :].partition("</tr>")[0]
    assert "votes" in row
    assert row.count("<time") == 2
    assert "More now <b>2</b>" in row
    assert "Less now <b>1</b>" in row
    first = record(village, again).text
    assert "It went the way that was wanted:" in first
    assert "Looked at again" in record(village, village.finished).text
    assert "2" in village.visit_as("zofia").get(f"/activities/{again.pk}/record.md").text


def test_what_was_answered_of_a_trial_is_kept_with_it_once(again, village):
    trial = Trial.objects.get(what=MESSAGES)
    again.answer(card(again, MESSAGES), "more", by=village.amina)
    again.close(by=village.gurpreet)
    again.reopen(by=village.gurpreet)
    again.close(by=village.gurpreet)
    visit = Visit.objects.get(trial=trial)
    assert (visit.more, visit.same, visit.less) == (1, 0, 0)
    page = village.visit_as("amina").get(f"/communities/{village.marking.pk}/trials/").text
    assert "more 1, the same 0, less 0" in page


def test_nobody_is_told_who_answered_what(again, village):
    again.answer(card(again, A_NOTE), "less", by=village.amina)
    again.close(by=village.gurpreet)
    told = record(village, again).text
    then_and_now = told[told.index('id="then-and-now"') :].partition("</section>")[0]
    assert A_NOTE in then_and_now
    assert "Amina" not in then_and_now.replace("Kirsten and Amina", "")


def test_only_whoever_convenes_opens_a_list_again(village):
    address = reverse("learnings:visits", args=[village.finished.pk])
    refused = village.visit_as("amina").post(address)
    assert refused.status_code == 403
    assert village.visit_as_nobody().post(address).status_code == 404
    lena = village.visit_as_guest(village.finished, "Lena")
    assert lena.post(address).status_code == 404
    trials = f"/communities/{village.marking.pk}/trials/"
    assert "Look again together" not in village.visit_as("amina").get(trials).text
    assert "Look again together" in village.visit_as("gurpreet").get(trials).text


def test_a_list_under_way_is_not_opened_again(village):
    address = reverse("learnings:visits", args=[village.board.pk])
    refused = village.visit_as("ngoc").post(address)
    assert refused.status_code == 403
    assert "still under way" in refused.text


def test_a_guide_does_not_offer_to_look_again(village):
    page = village.visit_as("ngoc", village.guide).get("use/").text
    assert 'value="look-again"' not in page


def test_a_topic_that_came_back_is_drawn_and_written(again, village):
    again.answer(card(again, A_NOTE), "more", by=village.amina)
    topics = f"/communities/{village.marking.pk}/topics/"
    assert "What goes home" not in village.visit_as("amina").get(topics).text
    again.close(by=village.gurpreet)
    page = village.visit_as("amina").get(topics).text
    assert "What goes home" in page
    assert page.count('<rect data-kind="more"') == 4  # the village's own came back before
    asked = sum(len(CARDS[who]["less"]) for who in CARDS)
    assert f'data-label="Less">{asked}<' in page
    lena = village.visit_as_guest(village.finished, "Lena")
    assert lena.get(topics).status_code == 404
    assert village.visit_as_nobody().get(topics).status_code == 404


def test_something_new_can_be_added_to_the_list(again, village):
    again.contribute(uuid4(), again.plan.named("revisit"), "Quiet Fridays", by=village.amina)
    again.close(by=village.gurpreet)
    assert "Quiet Fridays" in record(village, again).text
