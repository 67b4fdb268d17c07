"""While the group talks: a few words of a card, and comments on it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.access import Refused
from kith.activities import regions
from kith.activities.audiences import CONVENOR, PHONE, SCREEN, Audience
from kith.activities.models import Contribution, Reaction, Vote
from kith.activities.room import Room
from kith.activities.showing.piles import LATEST_NOTES
from kith.events.models import Event

OTHER_STEPS = ["write", "reveal", "group", "choose", "commit"]


@pytest.fixture
def talk(sorted_room):
    sorted_room.go_on("talk")
    sorted_room.card = Contribution.objects.get(words="Coffee before the bell")
    return sorted_room


def counted(room, who="Amina"):
    """What somebody sees said of the card: word to how many."""
    cards = Room(room.activity, room.people[who]).cards
    card = next(card for card in cards if card.pk == room.card.pk)
    return {said.word.value: said.count for said in card.reactions if said.count}


def test_each_word_is_said_once_however_often_it_is_sent(talk, village):
    page = village.visit_as("amina", talk.activity)
    for _time in range(2):
        assert page.post(f"cards/{talk.card.pk}/reactions", say="me-too").status_code == 302
    page.post(f"cards/{talk.card.pk}/reactions", say="otherwise")
    assert counted(talk) == {"me-too": 1, "otherwise": 1}


def test_a_word_is_taken_back_once_however_often_that_is_sent(talk, village):
    talk.activity.react(talk.card, "me-too", by=village.bruno, wanted=True)
    page = village.visit_as("amina", talk.activity)
    page.post(f"cards/{talk.card.pk}/reactions", say="me-too")
    for _time in range(2):
        page.post(f"cards/{talk.card.pk}/reactions", take_back="me-too")
    assert counted(talk) == {"me-too": 1}


def test_everybody_sees_how_many_say_a_word_and_nobody_who(talk, village):
    talk.activity.react(talk.card, "me-too", by=talk.people["Sam"], wanted=True)
    page = village.visit_as("bruno", talk.activity)
    assert "me too <b>1</b>" in page.get().text
    assert "Sam" not in page.get().text
    (event,) = Event.objects.filter(place=talk.activity.pk, verb="reaction.given")
    assert event.actor == ""
    assert event.at == talk.activity.step_began


def test_my_own_words_are_pressed_on_my_page_and_in_nothing_that_many_get(talk, village):
    before = talk.activity.revision
    talk.activity.react(talk.card, "me-too", by=village.amina, wanted=True)
    opened = f"cards/{talk.card.pk}/talk/"
    for by_script in (True, False):
        for handle, pressed in (("amina", 1), ("bruno", 0)):
            page = village.visit_as(handle, talk.activity, by_script=by_script)
            assert page.get(opened).text.count('aria-pressed="true"') == pressed
    told = regions.changes(talk.activity.pk, before, [Audience(PHONE, "en")]).operations
    ((verb, where, html),) = told[Audience(PHONE, "en")]
    assert (verb, where) == ("replace", f"reactions-{talk.card.pk}")
    assert "me too <b>1</b>" in html
    assert "form" not in html


def test_once_it_is_closed_it_is_told_how_many_and_forgotten_who(talk, village):
    for who in ("Amina", "Bruno"):
        talk.activity.react(talk.card, "me-too", by=talk.people[who], wanted=True)
    talk.end()
    reactions = Reaction.objects.of(talk.activity)
    assert reactions.count() == 2
    assert not reactions.exclude(participant=None).exists()
    assert "me too <b>2</b>" in village.visit_as("bruno", talk.activity).get("record/").text
    assert "me too: 2" in village.visit_as("bruno", talk.activity).get("record.md").text


def test_a_comment_stands_under_its_card_with_a_name_and_in_the_record(talk, village):
    page = village.visit_as("amina", talk.activity)
    comment = {"id": uuid4(), "words": "With *milk*, for me"}
    for _time in range(2):
        assert page.post(f"cards/{talk.card.pk}/comments", **comment).status_code == 302
    said = Contribution.objects.get(about=talk.card)
    assert (said.participant.name, said.step.key) == ("Amina", "talk")
    assert "With *milk*, for me" in village.visit_as("bruno", talk.activity).get().text
    talk.end()
    assert "With *milk*, for me" in page.get("record/").text
    lines = page.get("record.md").text.splitlines()
    under = lines.index(r"  - With \*milk\*, for me (Amina)")
    assert "Coffee before the bell" in lines[under - 1]


def test_a_comment_is_no_note_of_the_talk(talk, village):
    talk.activity.comment(uuid4(), talk.card, "About it", by=village.amina)
    assert not Room(talk.activity, village.amina).notes


def test_a_comment_reaches_the_phones_under_its_card_and_not_the_screen(talk, village):
    before = talk.activity.revision
    said = talk.activity.comment(uuid4(), talk.card, "About it", by=village.amina)
    audiences = [Audience(view, "en") for view in (PHONE, CONVENOR, SCREEN)]
    told = regions.changes(talk.activity.pk, before, audiences).operations
    for audience in audiences[:2]:
        verb, where, html = told[audience][0]
        assert (verb, where) == ("put", f"comments-{talk.card.pk}")
        assert f'id="card-{said.pk}"' in html
    assert "About it" not in "".join(html for _v, _i, html in told[audiences[2]])


def test_a_note_that_is_kept_leaves_what_is_being_typed_about_another_alone(talk, village):
    talk.note("Bruno", "A first note")
    page = village.visit_as("amina", talk.activity, by_script=True)
    answer = page.post("steps/talk/cards", words="A second note")
    assert "data-kept" not in answer.text


def test_an_empty_comment_is_refused_in_a_sentence(talk, village):
    for by_script in (True, False):
        page = village.visit_as("amina", talk.activity, by_script=by_script)
        answer = page.post(f"cards/{talk.card.pk}/comments", words=" ")
        assert answer.status_code == 422
        assert answer.text.count("There are no words yet.") == 1
    long = "again " * 200
    refused = page.post(f"cards/{talk.card.pk}/comments", words=long)
    assert refused.text.count(long) == 1


@pytest.mark.parametrize("step", OTHER_STEPS)
def test_elsewhere_than_in_the_talk_it_is_refused_in_a_sentence(talk, village, step):
    talk.go_on(step)
    page = village.visit_as("amina", talk.activity)
    for noun, said in (("reactions", {"say": "me-too"}), ("comments", {"words": "Hm"})):
        answer = page.post(f"cards/{talk.card.pk}/{noun}", **said)
        assert answer.status_code == 403
        assert "belong to the talk" in answer.text


def test_a_comment_that_arrived_is_not_refused_when_it_is_sent_again_later(talk, village):
    page = village.visit_as("amina", talk.activity)
    comment = {"id": uuid4(), "words": "In time"}
    page.post(f"cards/{talk.card.pk}/comments", **comment)
    talk.go_on("commit")
    assert page.post(f"cards/{talk.card.pk}/comments", **comment).status_code == 302
    assert Contribution.objects.filter(about=talk.card).count() == 1


def test_what_is_not_a_shown_card_of_this_activity_cannot_be_talked_about(talk, village):
    comment = talk.activity.comment(uuid4(), talk.card, "About it", by=village.amina)
    elsewhere = Contribution.objects.filter(step__activity=village.finished).first()
    page = village.visit_as("amina", talk.activity)
    for pk in (comment.pk, elsewhere.pk, uuid4()):
        assert page.post(f"cards/{pk}/reactions", say="me-too").status_code == 404
        assert page.post(f"cards/{pk}/comments", words="Hm").status_code == 404
    assert page.post(f"cards/{talk.card.pk}/reactions", say="hooray").status_code == 404


def test_a_comment_under_the_number_of_somebody_elses_is_refused(talk, village):
    theirs = talk.activity.comment(uuid4(), talk.card, "Mine", by=village.amina)
    with pytest.raises(Refused, match="sent before"):
        talk.activity.comment(theirs.pk, talk.card, "Not mine", by=village.bruno)


def test_somebody_who_was_asked_to_leave_reacts_no_more(talk, village):
    seat = talk.activity.seat_of(village.bruno)
    village.visit_as("ngoc", talk.activity).delete(f"participants/{seat.pk}")
    page = village.visit_as("bruno", talk.activity)
    assert page.post(f"cards/{talk.card.pk}/reactions", say="me-too").status_code == 403


def test_cards_of_the_other_groups_come_when_a_group_is_opened(talk, village):
    _first, other = sorted(
        talk.activity.groups.all(), key=lambda group: group.pk != talk.card.group_id
    )
    hidden = other.contributions.first().words
    for by_script in (True, False):
        page = village.visit_as("amina", talk.activity, by_script=by_script)
        assert hidden in page.get(f"talked/?of={other.pk}").text
        assert page.get("talked/?of=notes").status_code == 200
        assert page.get("talked/?of=nothing").status_code == 404
    assert village.visit_as("yuki", talk.activity).get(f"talked/?of={other.pk}").status_code == 403


def test_notes_of_before_come_when_somebody_asks_for_them(talk, village):
    for number in range(LATEST_NOTES + 2):
        talk.note("Bruno", f"Note {number}.")
    for by_script in (True, False):
        page = village.visit_as("amina", talk.activity, by_script=by_script)
        text = page.get().text
        assert "2 earlier notes" in text
        assert "Note 1." not in text
        assert text.index("Note 2.") < text.index(f"Note {LATEST_NOTES + 1}.")
        opened = page.get("talked/?of=notes").text
        assert opened.index("Note 0.") < opened.index("Note 1.")
        assert "2 earlier notes" not in opened


def test_notes_that_came_since_do_not_bring_those_that_a_page_has(talk, village):
    for number in range(LATEST_NOTES + 2):
        talk.note("Bruno", f"Note {number}.")
    page = village.visit_as("amina", talk.activity, by_script=True)
    first = Contribution.objects.get(words="Note 2.").pk
    talk.note("Bruno", "One more.")
    opened = page.get(f"talked/?of=notes&before={first}").text
    assert "Note 1." in opened
    assert "Note 2." not in opened


@pytest.mark.parametrize("where", ["the first group", "another group", "no group", "an old note"])
def test_without_a_script_each_card_can_be_talked_about(talk, village, where):
    card = talk.card
    if where == "an old note":
        talk.note("Bruno", "The first of many.")
        card = Contribution.objects.get(words="The first of many.")
        for number in range(LATEST_NOTES):
            talk.note("Bruno", f"Note {number}.")
    elif where == "no group":
        Contribution.objects.filter(pk=card.pk).update(group=None)
    elif where == "another group":
        other = talk.activity.groups.exclude(pk=card.group_id).first()
        Contribution.objects.filter(pk=card.pk).update(group=other)
    page = village.visit_as("amina", talk.activity)
    form = f'id="about-{card.pk}"'
    assert form in page.get(f"cards/{card.pk}/talk/").text
    refused = page.post(f"cards/{card.pk}/comments", words=" ")
    assert refused.status_code == 422
    assert form in refused.text
    assert "There are no words yet." in refused.text


def test_going_back_the_wall_has_the_groups_in_their_own_order(talk, village):
    for _each in range(3):
        Vote.objects.create(
            step=talk.activity.plan.named("choose"), group=talk.activity.groups.last(), seal="x"
        )
    names = [group.name for group in talk.activity.groups.all()]
    for step, order in (("talk", names[::-1]), ("choose", names), ("group", names)):
        talk.go_on(step)
        wall = village.visit_as("ngoc", talk.activity)
        text = wall.follow(wall.get("screen/")).text
        assert sorted(names, key=text.index) == order, step
