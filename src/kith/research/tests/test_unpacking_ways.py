"""From a study's page in each way; and from elsewhere, where the study is kept afterwards."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kith.activities.method import Method
from kith.activities.models import Activity
from kith.activities.models.passage import Text
from kith.communities.models import Community
from kith.research.models import Study, Talk, Unpacking
from kith.research.tests.test_unpacking import QUOTE, SUMMARY, go, play
from kith.village.tests.visitor import Visitor


def press(village, who, **said):
    form = {"press": str(uuid4()), "topic": "What a grade does to a comment"}
    return village.visit_as(who, village.study).post("use", **form | said)


def begun(answer):
    assert answer.status_code == 302
    return Activity.objects.get(pk=answer["Location"].rstrip("/").rpartition("/")[2])


@pytest.fixture
def elsewhere(village):
    """`elsewhere("topic")`: the method without a study's page, as a guide starts it."""

    def start(topic, *passages, **more):
        method = Method.known["unpack-research"]
        said = {"by": village.ngoc, "community": village.marking, "passages": passages} | more
        return Activity.start(method, topic=topic, **said)

    return start


def test_a_member_begins_alone_and_reads_why_not_together(village):
    page = village.visit_as("bruno", village.study).get("use/").text
    assert "Start alone, in ten minutes" in page
    assert "you can ask" in page
    assert "Start together" not in page
    assert "Only you, until you share it." in page
    activity = begun(press(village, "bruno", way="alone"))
    assert (activity.way, activity.community, activity.starter) == ("alone", None, village.bruno)
    assert activity.passages.first().words == village.study.abstract


@pytest.mark.parametrize("way", ["", "together", "over-time", "on-paper"])
def test_a_member_starts_it_in_no_other_way(village, way):
    answer = press(village, "bruno", way=way)
    assert answer.status_code == 403
    assert "you can ask" in answer.text


@pytest.mark.parametrize("way", ["alone", "over-time"])
def test_who_does_not_belong_finds_no_study_to_start_from(village, way):
    assert press(village, "elise", way=way).status_code == 404
    nobody = Visitor(village.study)
    assert nobody.post("use", press=str(uuid4()), topic="Mine", way=way).status_code == 404


def test_a_way_that_there_is_not_is_refused_and_the_topic_stays(village):
    answer = press(village, "ngoc", way="by-pigeon", topic="Kept words")
    assert answer.status_code == 422
    assert "Kept words" in answer.text


@pytest.mark.parametrize(
    ("way", "there"), [("over-time", "Over time"), ("on-paper", "On paper"), ("alone", "Alone")]
)
def test_a_convenor_starts_in_every_way_with_the_same_to_read(village, way, there):
    assert there in village.visit_as("ngoc", village.study).get("use/").text
    activity = begun(press(village, "ngoc", way=way))
    assert activity.way == way
    assert activity.passages.count() == 3
    assert bool(activity.times) == (way == "over-time")


def test_another_way_from_the_same_page_is_another_activity(village):
    one = str(uuid4())
    first, other = (press(village, "ngoc", press=one, way=way) for way in ("alone", "on-paper"))
    assert begun(first) != begun(other)


def test_what_is_done_alone_with_a_study_shows_on_its_page_to_nobody_else(village):
    activity = begun(press(village, "bruno", way="alone", topic="Mine to think about"))
    activity.contribute(
        uuid4(), activity.plan.named("write"), QUOTE, by=village.bruno, lane="claims"
    )
    until = timezone.localdate() + timedelta(days=20)
    activity.promise(uuid4(), "My own small try", "Bruno", until, by=village.bruno)
    activity.harvest(by=village.bruno)
    assert "Mine to think about" in village.visit_as("bruno", village.study).get().text
    for other in ("ngoc", "yuki"):
        page = village.visit_as(other, village.study).get().text
        assert "Mine to think about" not in page
        assert "nobody read the second line" not in page
    assert not Talk.objects.filter(account__said=SUMMARY).exists()


def test_what_was_promised_alone_stays_off_the_page_when_others_come_in(village):
    activity = begun(press(village, "ngoc", way="alone"))
    until = timezone.localdate() + timedelta(days=20)
    activity.promise(uuid4(), "My own small try", "Ngọc", until, by=village.ngoc)
    activity.go_on("together", by=village.ngoc, community=village.marking)
    play(village, activity)
    page = village.visit_as("yuki", village.study).get().text
    assert SUMMARY in page
    assert "My own small try" not in page


def test_begun_alone_and_taken_elsewhere_it_leaves_the_study_there(village):
    activity = begun(press(village, "ngoc", way="alone"))
    other = Community.found(by=village.ngoc, name="New Teachers", language="en")
    activity.go_on("together", by=village.ngoc, community=other)
    play(village, activity)
    row = Unpacking.objects.get(activity=activity)
    assert (row.study.community, row.study.title) == (other, village.study.title)
    assert (row.study.doi, row.study.abstract, row.study.summary) == (village.study.doi, "", "")
    assert SUMMARY not in village.visit_as("yuki", village.study).get().text


def test_unpacked_from_elsewhere_it_leaves_a_study_that_somebody_named(village, elsewhere):
    play(village, elsewhere("Listening in corridors"))
    study = Study.objects.get(title="Listening in corridors")
    assert (study.community, study.kept_by) == (village.marking, village.ngoc)
    assert (study.licence, study.abstract, study.url) == ("", "", "")
    page = village.visit_as("yuki", study).get().text
    assert SUMMARY in page
    assert "nobody read the second line" in page
    assert "Rights reserved, or not known" in page
    assert Talk.objects.about(study).told().count() == 1


@pytest.mark.parametrize("topic", ["", "A page of a report", "Une page d’un rapport"])
def test_a_topic_that_fits_any_study_is_called_after_what_was_read(village, elsewhere, topic):
    read = Text("Eleven classrooms were listened to.", "Eleven Classrooms", "https://a.example/11")
    play(village, elsewhere(topic, Text("Unsigned."), read))
    study = Unpacking.objects.latest("activity__began").study
    assert (study.title, study.url) == ("Eleven Classrooms", "https://a.example/11")


def test_the_link_is_that_of_the_text_it_is_called_after_and_a_doi_is_one(village, elsewhere):
    one = Text("One.", "Somebody, 2020", "https://a.example/1")
    two = Text("Two.", "The Power of a Pause", "https://doi.org/10.5555/Pause.1")
    play(village, elsewhere("The power of a pause", one, two))
    assert Study.objects.get(title="The power of a pause").doi == "10.5555/pause.1"


def test_of_several_texts_none_lends_its_link_to_a_topic_of_its_own(village, elsewhere):
    texts = [Text("Words.", f"Source {n}", f"https://a.example/{n}") for n in "12"]
    play(village, elsewhere("Something else again", *texts))
    assert Study.objects.get(title="Something else again").link == ""


def test_a_study_that_is_here_already_is_found_again_whatever_its_year(village, elsewhere):
    before = Study.objects.count()
    play(village, elsewhere(village.study.title[:200].upper()))
    assert Study.objects.count() == before
    assert Unpacking.objects.latest("activity__began").study == village.study


def test_another_communitys_study_is_not_touched(village, elsewhere):
    other = Community.found(by=village.ngoc, name="New Teachers", language="en")
    begun = elsewhere(village.study.title[:200], community=other)
    play(village, begun)
    assert Unpacking.objects.get(activity=begun).study.community == other


def test_reopened_it_updates_and_doubles_nothing(village, elsewhere):
    activity = elsewhere("Listening in corridors")
    play(village, activity)
    before = Study.objects.count(), Talk.objects.count()
    activity.reopen(by=village.ngoc)
    go(activity, "conclude", village.ngoc)
    better = activity.contribute(
        uuid4(), activity.plan.named("conclude"), "Better said.", by=village.amina
    )
    activity.conclude(better, by=village.ngoc)
    activity.close(by=village.ngoc)
    assert (Study.objects.count(), Talk.objects.count()) == before
    assert Unpacking.objects.get(activity=activity).summary == "Better said."


def test_a_study_that_was_taken_away_does_not_come_back_and_neither_does_a_talk(village, elsewhere):
    activity = elsewhere("Listening in corridors")
    play(village, activity)
    study = Study.objects.get(title="Listening in corridors")
    Talk.objects.about(study).get().call_off(by=village.ngoc)
    activity.reopen(by=village.ngoc)
    activity.close(by=village.ngoc)
    assert not Talk.objects.about(study).exists()
    study.remove(by=village.ngoc)
    activity.reopen(by=village.ngoc)
    activity.close(by=village.ngoc)
    assert not Study.objects.filter(title="Listening in corridors").exists()


def test_without_a_summary_or_a_name_nothing_is_kept(village, elsewhere):
    before = Study.objects.count()
    nameless, silent = elsewhere(""), elsewhere("Never summed up")
    play(village, nameless)
    silent.close(by=village.ngoc)
    assert Study.objects.count() == before


def test_alone_and_without_a_study_nothing_is_kept(village, elsewhere):
    before = Study.objects.count()
    activity = elsewhere("Mine", way="alone", community=None)
    activity.contribute(uuid4(), activity.plan.named("conclude"), SUMMARY, by=village.ngoc)
    activity.harvest(by=village.ngoc)
    activity.close(by=village.ngoc)
    assert Study.objects.count() == before
