"""From a guide to a running activity: a topic is chosen already, and one press starts."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.utils import timezone

from kith.activities.method import Method
from kith.activities.models import Activity
from kith.activities.origins import origins
from kith.communities.models import Community
from kith.guides.models import Guide
from kith.people.who import Guest, Nobody
from kith.village.tests.pdf import Pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def start(guide, ngoc, visit_as):
    """`start(topic="…")`: Ngọc presses *Start together* on the card of *Reflect on practice*."""

    def press(of: Guide = guide, who=ngoc, **said: object):
        form = {"method": "more-or-less", "press": str(uuid4()), "topic": "time spent marking"}
        return visit_as(who).post(f"/guides/{of.pk}/use/", form | said)

    return press


def test_one_press_brings_the_group_into_a_room(start, marking, ngoc):
    answer = start()
    activity = Activity.objects.get()
    assert answer.url == f"/activities/{activity.pk}/"
    assert (activity.community, activity.starter) == (marking, ngoc)
    assert (activity.topic, activity.method_key) == ("time spent marking", "more-or-less")
    assert activity.join_code


def invited(page):
    """The part of the page that stands before the other methods."""
    return page.partition("Other methods")[0]


def test_there_is_a_card_for_each_method_and_a_topic_is_chosen(guide, ngoc, visit_as):
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text
    assert invited(page).count('class="way"') == 3
    assert 'value="time spent marking" checked' in page
    assert invited(page).count("Start together") == 3


def test_a_topic_pressed_in_the_guide_is_the_one_that_is_chosen(guide, ngoc, visit_as):
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/use/?topic=feedback+said+aloud").text
    assert 'value="feedback said aloud" checked' in page


def test_a_play_without_topics_offers_those_of_its_method(marking, ngoc, visit_as, guide):
    contents = guide.contents
    contents["plays"][2]["topics"] = []
    bare = Guide.keep(contents, ngoc, community=marking)
    assert "Time for other things" in visit_as(ngoc).get(f"/guides/{bare.pk}/use/").text


def test_something_else_can_be_the_topic(start):
    start(topic="", other="  The photocopier ")
    assert Activity.objects.get().topic == "The photocopier"


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ("", "Write what it is about"),
        ("long " * 60, "At most 200 characters fit here; this has 299."),
    ],
)
def test_a_topic_that_cannot_be_one_is_refused_in_its_card(start, other, sentence):
    answer = start(topic="", other=other)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert other in answer.text
    assert not Activity.objects.exists()


def test_a_method_that_is_coming_has_no_button_and_starts_nothing(
    start, guide, ngoc, visit_as, monkeypatch
):
    for key in ("shared-understandings", "unpack-research"):
        monkeypatch.delitem(Method.known, key, raising=False)
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text
    assert invited(page).count("Start together") == 1
    assert page.count("Kith keeps these words, and cannot lead this method yet.") == 2
    assert start(method="unpack-research").status_code == 403
    assert not Activity.objects.exists()


def test_a_method_that_the_guide_does_not_invite_to_is_started_with_its_topic(
    start, guide, ngoc, bruno, visit_as
):
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text.partition("Other methods")[2]
    assert "Save the last word" in page
    assert f'value="{guide.topic}" checked' in page
    press = str(uuid4())
    said = {"method": "save-the-last-word", "topic": guide.topic, "press": press}
    assert start(**said).url == start(**said).url
    activity = Activity.objects.get()
    assert (activity.method_key, activity.topic) == ("save-the-last-word", guide.topic)
    (origin,) = origins(activity, bruno)
    assert (origin.title, origin.url) == (guide.topic, f"/guides/{guide.pk}/")
    assert guide.plays.count() == 3
    assert start(who=bruno, **said).status_code == 403


def test_what_is_refused_among_the_other_methods_is_open_to_be_mended(start):
    answer = start(method="save-the-last-word", topic="")
    assert answer.status_code == 422
    assert 'id="others" open' in answer.text


def test_two_presses_lead_to_one_room(start):
    press = str(uuid4())
    assert start(press=press).url == start(press=press).url
    assert Activity.objects.count() == 1


def test_another_topic_from_the_same_page_is_another_room(start):
    press = str(uuid4())
    assert start(press=press).url != start(press=press, topic="feedback said aloud").url


def test_a_member_reads_why_instead_of_a_button(start, guide, bruno, visit_as):
    sentence = "Only a convenor can start an activity. You can ask Ngọc Trần."
    page = visit_as(bruno).get(f"/guides/{guide.pk}/use/").text
    assert sentence in page
    assert "Start together" not in page
    answer = start(who=bruno)
    assert answer.status_code == 403
    assert sentence in answer.text
    assert not Activity.objects.exists()


def test_nobody_is_asked_to_sign_in(start, shipped, visit_as):
    page = visit_as(None).get(f"/guides/{shipped.pk}/use/").text
    assert f"/sign-in?next=%2Fguides%2F{shipped.pk}%2Fuse%2F" in page
    assert "Start together" not in page
    assert start(of=shipped, who=None).status_code == 403


def test_whoever_convenes_one_community_is_not_asked_which(guide, ngoc, visit_as):
    assert "<select" not in visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text


def test_whoever_convenes_several_chooses_and_the_guides_own_is_chosen(
    start, guide, ngoc, visit_as, marking
):
    other = Community.found(by=ngoc, name="New Teachers", language="fr")
    page = visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text
    assert f'<option value="{marking.pk}" selected>' in page
    start(community=other.pk)
    assert Activity.objects.get().community == other


def test_nobody_starts_in_a_community_that_they_do_not_convene(start, ngoc, stranger, bruno):
    Community.found(by=ngoc, name="New Teachers", language="en")
    elsewhere = Community.found(by=stranger, name="Elsewhere", language="en")
    assert start(community=elsewhere.pk).status_code == 422
    assert not Activity.objects.exists()


@pytest.mark.parametrize(("language", "led_in"), [("fr", "fr"), ("fr-CA", "fr"), ("ar", "en")])
def test_an_activity_speaks_the_language_of_its_guide_where_kith_does(
    start, guide, ngoc, marking, language, led_in
):
    start(of=Guide.keep(guide.contents | {"language": language}, ngoc, community=marking))
    assert Activity.objects.get().language == led_in


def test_the_record_tells_the_guide_and_links_it_for_those_who_may_read_it(
    start, guide, ngoc, bruno, stranger
):
    start()
    activity = Activity.objects.get()
    for who, url in ((bruno, f"/guides/{guide.pk}/"), (stranger, ""), (Nobody(), "")):
        (origin,) = origins(activity, who)
        assert (origin.label, origin.title, origin.url) == ("Guide", guide.topic, url)


def test_a_guest_follows_the_record_to_a_guide_that_comes_with_kith(start, shipped):
    start(of=shipped)
    (origin,) = origins(Activity.objects.get(), Guest.newly_named("Sam"))
    assert origin.url == f"/guides/{shipped.pk}/"


def test_the_record_still_names_a_guide_that_was_taken_away(start, guide, ngoc):
    start()
    guide.remove(by=ngoc)
    (origin,) = origins(Activity.objects.get(), ngoc)
    assert (origin.title, origin.url) == ("Feedback that is used", "")


def test_a_member_begins_alone_where_only_a_convenor_starts_together(start, bruno, guide, visit_as):
    assert "Start alone" in visit_as(bruno).get(f"/guides/{guide.pk}/use/").text
    answer = start(who=bruno, way="alone")
    activity = Activity.objects.get()
    assert answer.url == f"/activities/{activity.pk}/"
    assert (activity.way, activity.community, activity.starter) == ("alone", None, bruno)
    assert start(who=bruno, way="over-time").status_code == 403


def test_over_time_begins_now_and_for_a_week(start):
    start(way="over-time")
    times = Activity.objects.get().times
    assert times.is_open
    assert times.opens < times.reveals < times.ends
    assert timezone.localtime(times.ends).strftime("%H:%M") == "16:00"


def test_on_paper_is_a_press_too_and_leads_to_what_is_printed(start, guide, ngoc, visit_as):
    assert "On paper" in visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text
    answer = start(way="on-paper")
    activity = Activity.objects.get()
    assert activity.is_on_paper()
    page = visit_as(ngoc).get(answer.url, follow=True)
    assert f"/activities/{activity.pk}/sheet.pdf?paper=" in page.text


def test_the_sheet_of_a_method_can_be_printed_before_anything_is_started(guide, ngoc, visit_as):
    address = f"/guides/{guide.pk}/sheets/more-or-less.pdf"
    assert address in visit_as(ngoc).get(f"/guides/{guide.pk}/use/").text
    sheet = Pdf(visit_as(ngoc).get(address).content)
    for said in (
        "Reflect on practice",
        "time spent marking · feedback said aloud · messages after hours",
        guide.topic,
    ):
        assert said in sheet.words
    assert "Mondays" in Pdf(visit_as(ngoc).get(f"{address}?topic=Mondays").content).words
    other = visit_as(ngoc).get(f"/guides/{guide.pk}/sheets/save-the-last-word.pdf")
    assert "Save the last word" in Pdf(other.content).words
    assert visit_as(ngoc).get(f"/guides/{guide.pk}/sheets/nothing.pdf").status_code == 404
    assert not Activity.objects.exists()


def test_nobody_prints_the_sheet_of_a_guide_that_is_not_theirs(guide, visit_as):
    answer = visit_as(Nobody()).get(f"/guides/{guide.pk}/sheets/more-or-less.pdf")
    assert answer.status_code == 404
