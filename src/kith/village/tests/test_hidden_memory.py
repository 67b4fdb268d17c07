"""What a community remembers without a name could be anybody's, and stays in the community."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db.models import Value
from django.db.models.functions import Concat
from django.urls import reverse

from kith.activities.models import Contribution
from kith.guides.models import Play
from kith.learnings.models import Trial
from kith.research.models import Account, Follow, Item, Quotation, Study, Talk
from kith.understandings.models import Definition, Example, Perspective, Term
from kith.village.tests.scenes import SECRET
from kith.village.tests.scenes_of_answers import placing
from kith.village.tests.snapshot import forgotten
from kith.village.tests.worlds import OTHER, browser_of, differences, rows, seal_of, seen

ONLOOKERS = ["ngoc", "yuki", "Robin"]


@pytest.fixture
def term(village):
    return Term.objects.filter(community=village.marking, current__isnull=False).first()


def saying(village, term):
    """How Amina and Bruno say the same words without a name, each at a device of their own."""
    devices = {who: village.visit_as(who) for who in ("amina", "bruno")}
    said = {"id": uuid4(), "words": SECRET, "name": "nameless", "dissents": "on"}

    def say(who):
        path = reverse("understandings:perspectives", args=[term.pk])
        assert devices[who].post(path, **said).status_code == 302

    return say


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_tells_who_said_of_a_word_what_has_no_name(village, term, stopped_clock, who):
    say = saying(village, term)
    worlds = []
    for speaker in ("amina", "bruno"):
        with forgotten():
            say(speaker)
            worlds.append(seen(village, who))
    assert any(SECRET in text for text in worlds[0].values()) is (who in ("ngoc", "yuki"))
    assert not differences(*worlds)


def test_no_row_and_no_event_tells_it_either(village, term, stopped_clock):
    say = saying(village, term)
    worlds = []
    for speaker in ("amina", "bruno"):
        with forgotten():
            say(speaker)
            worlds.append(rows())
    assert SECRET in str(worlds[0])
    assert worlds[0] == worlds[1]


def test_whoever_said_it_is_shown_nothing_more_than_others(village, term, stopped_clock):
    """Not even they can take it back: what could be taken back would belong to somebody."""
    saying(village, term)("amina")
    said = Perspective.objects.get(words=SECRET)
    theirs = f"/perspectives/{said.pk}/"
    assert (
        village.visit_as("amina").delete(said.term.get_absolute_url() + theirs[1:]).status_code
        == 403
    )
    for who in ("amina", "bruno"):
        assert theirs not in village.visit_as(who).get(said.term.get_absolute_url()).text


@pytest.mark.parametrize("who", ONLOOKERS)
def test_no_page_of_a_word_tells_who_brought_a_nameless_example_of_an_activity(
    village, stopped_clock, who
):
    room = placing(village)
    examples = Contribution.objects.of(room.activity).filter(words="A tick in the margin")
    worlds = []
    for author in ("Bruno", "Joaquín"):
        with forgotten():
            assert examples.update(seal=seal_of(room, author, "place"))
            room.activity.refresh_from_db()
            room.end()
            assert Example.objects.get(words="A tick in the margin").is_anonymous()
            worlds.append(seen(village, who, room))
    assert not differences(*worlds)


KEPT = (
    (Term, "community", ("wording",)),
    (Definition, "term__community", ("words", "note")),
    (Perspective, "term__community", ("words", "name")),
    (Example, "term__community", ("words", "name")),
    (Study, "community", ("title", "where", "abstract")),
    (Quotation, "study__community", ("words",)),
    (Talk, "study__community", ("place", "with_whom", "question")),
    (Account, "talk__study__community", ("said", "there")),
    (Follow, "community", ("name",)),
    (Item, "community", ("title", "where")),
    (Trial, "community", ("what", "who")),
    (Play, "community", ("name",)),
)


def otherwise(village):
    """Another truth in all that a community keeps; in the same order, so that the same is asked."""
    for model, community, names in KEPT:
        theirs = model._base_manager.filter(**{community: village.marking})
        more = {name: Concat(name, Value(f" {OTHER}")) for name in names}
        keys = list(theirs.values_list("pk", flat=True))
        assert model._base_manager.filter(pk__in=keys).update(**more)


@pytest.mark.parametrize("who", ["elise", "Robin", "Sam", "nobody"])
def test_what_a_community_keeps_exists_for_nobody_else(village, stopped_clock, who):
    room = placing(village)
    before = seen(village, who, room)
    otherwise(village)
    assert not differences(before, seen(village, who, room))


@pytest.mark.parametrize("who", ["ngoc", "yuki"])
def test_and_its_members_read_it(village, who):
    otherwise(village)
    kept = browser_of(village, who)
    for name in ("understandings:glossary", "research:all", "research:tray", "learnings:trials"):
        assert OTHER in kept.get(reverse(name, args=[village.marking.pk])).text
