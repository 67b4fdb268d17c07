"""What a community keeps tells nobody who said what was said without a name, nor who sifted."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import transaction
from django.utils import timezone

from kith.activities.models import Activity, Contribution
from kith.events.models import Event
from kith.learnings.methods import MoreOrLess
from kith.research.models import Item, Talk
from kith.understandings.models import Perspective, Term
from kith.village.tests.pdf import Pdf
from kith.village.tests.scenes import SECRET, choosing, over_time
from kith.village.tests.scenes_of_answers import one_word
from kith.village.tests.worlds import browser_of, differences, seen

FIXED = UUID("7a441c5e-0000-4000-8000-000000000001")
ONLOOKERS = ["ngoc", "yuki", "nobody"]
REVISION = re.compile(r' data-revision="\d+"|ticket="[^"]*"')


def each_alone(acts, look):
    """What is seen after each of these, as if the others had not been."""
    for act in acts:
        point = transaction.savepoint()
        act()
        yield look()
        transaction.savepoint_rollback(point)


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_who_sees_a_word_so_without_a_name(village, stopped_clock, who):
    term = Term.objects.get(wording="feedback")
    one, other = (
        lambda by=by: term.see(FIXED, SECRET, by, named=False)
        for by in (village.kirsten, village.zofia)
    )
    before, after = each_alone((one, other), lambda: seen(village, who))
    assert any(SECRET in text for text in before.values()) == (who in ("ngoc", "yuki"))
    assert not differences(before, after)


def test_nothing_in_the_database_tells_it_either(village, stopped_clock):
    term = Term.objects.get(wording="feedback")

    def rows():
        said = Perspective.objects.filter(pk=FIXED).values_list()
        events = Event.objects.order_by("pk").values_list("verb", "place", "actor", "at")
        return list(said), list(events)

    one, other = (
        lambda by=by: term.see(FIXED, SECRET, by, named=False)
        for by in (village.kirsten, village.zofia)
    )
    before, after = each_alone((one, other), rows)
    assert before == after


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_who_sifted_what(village, stopped_clock, who):
    item = Item.objects.in_the_tray().filter(follow__community=village.marking).first()
    one, other = (lambda by=by: item.sift("pass", by=by) for by in (village.kirsten, village.zofia))
    assert not differences(*each_alone((one, other), lambda: seen(village, who)))


def test_a_talk_is_told_of_at_its_study_and_at_no_page_about_a_person(village, stopped_clock):
    before = seen(village, "ngoc")
    moment = timezone.now() - timedelta(days=1)
    talk = Talk.propose(village.study, village.kirsten, FIXED, when=moment)
    talk.tell(by=village.kirsten, said=SECRET, there="Kirsten, Zofia")
    after = seen(village, "ngoc")
    changed = {path for path, text in before.items() if after[path] != text}
    about = {path for path in after if SECRET in after[path]}
    for path in changed | about:
        assert str(village.study.pk) in path or str(talk.pk) in path, path


@pytest.mark.parametrize("who", ["yuki", "Robin"])
def test_one_vote_more_changes_no_page_of_those_who_do_not_convene(village, stopped_clock, who):
    room = choosing(village)
    room.activity.give_votes(room.activity.step, 9, by=room.convenor)
    before = but_for_revisions(seen(village, who, room))
    room.vote("Bruno", room.activity.groups.last())
    assert not differences(before, but_for_revisions(seen(village, who, room)))


def but_for_revisions(texts):
    """How many changes there were is no secret while the group is together; privacy.md says so."""
    return {path: REVISION.sub("", text) for path, text in texts.items()}


def test_a_card_that_was_written_alone_is_shared_as_nobodys(village):
    room = over_time(village)
    joaquin = room.people["Joaquín"]
    evenings = Activity.start(MoreOrLess, village.joaquin, None, "Evenings", way="alone")
    evenings.contribute(FIXED, evenings.plan.named("write"), "An evening", joaquin, "more")
    since = Event.objects.order_by("pk").last().pk
    evenings.share([FIXED], room.activity, by=joaquin)
    card = Contribution.objects.of(room.activity).get(words="An evening")
    assert card.participant is None
    assert card.pk != FIXED
    assert not Contribution.objects.filter(pk=FIXED).exists()
    for event in Event.objects.filter(pk__gt=since):
        assert (event.place, event.actor) == (room.activity.pk, "")
        assert event.subjects == {"step": str(card.step.pk)}


@pytest.mark.parametrize("who", ["Sam", "nobody"])
def test_a_guest_finds_nothing_of_what_the_community_keeps(village, who):
    kept = [
        "whole-class answer",
        "Forty evenings",
        "A comment is read until the grade is found",
        "Feedback that pupils use",
        "Nothing is written on the work once",
        "Before the bell",
        "All but one",
        "Quiet at the door",
    ]
    texts = seen(village, who)
    assert not [(words, path) for path, text in texts.items() for words in kept if words in text]


@pytest.mark.parametrize("who", ["elise", "Sam"])
def test_last_words_are_read_by_those_in_the_room(village, who):
    room = one_word(village)
    room.go_on("close")
    room.say("Amina", SECRET)
    texts = seen(village, who, room)
    assert not any(SECRET in text for path, text in texts.items() if "/screens/" not in path)
    assert any(SECRET in text for text in seen(village, "bruno", room).values())


def test_another_community_finds_no_plan_that_this_one_kept(village):
    texts = seen(village, "elise")
    assert not any("Before the bell" in text for text in texts.values())


def test_a_sheet_says_nothing_of_who_printed_it(village):
    first, second = (
        browser_of(village, who).get(f"/activities/{village.board.pk}/sheet.pdf")
        for who in ("ngoc", "gurpreet")
    )
    assert first.status_code == 200
    for answer in (first, second):
        assert "Ngọc" not in Pdf(answer.content).about
        assert "Gurpreet" not in Pdf(answer.content).about
