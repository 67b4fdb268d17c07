"""Who may do what: everybody, every verb, every thing."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest

from kith.access import may
from kith.access.rules import table
from kith.activities.models import (
    Activity,
    Commitment,
    Contribution,
    Participant,
    Passage,
    Turn,
)
from kith.activities.tests.listening import restating
from kith.communities.models import Community, Membership
from kith.guides.models import Draft, Guide, Play
from kith.guides.reading import read
from kith.people.who import Nobody
from kith.research.models import Follow, Import, Item, Quotation, Study, Talk
from kith.research.tests.samples import ZOTERO
from kith.understandings.models import Definition, Example, Perspective, Term
from kith.village.tests.scenes import (
    alone,
    coming,
    on_paper,
    over_time,
    promising,
    speaking,
    writing,
)

ASKED_OF_NO_THING = {"community.found", "guide.add", "guide.use", "guide.use_alone"}
MODELS = {
    "activity": Activity,
    "card": Contribution,
    "commitment": Commitment,
    "community": Community,
    "definition": Definition,
    "draft": Draft,
    "example": Example,
    "follow": Follow,
    "guide": Guide,
    "import": Import,
    "item": Item,
    "membership": Membership,
    "participant": Participant,
    "passage": Passage,
    "perspective": Perspective,
    "play": Play,
    "quotation": Quotation,
    "restatement": Contribution,
    "study": Study,
    "talk": Talk,
    "term": Term,
    "turn": Turn,
}

CONVENORS = {"ngoc", "gurpreet"}
GUESTS = {"Sam", "Dee"}
SEATED = GUESTS | {"ngoc", "amina", "joaquin", "siobhan", "raven", "oluwaseun", "zofia"}
SEATED |= {"bruno", "farid"}
BELONG = SEATED - GUESTS | {"gurpreet", "kirsten", "yuki", "mateo"}
ON_THE_BOARD = {
    "activity.join": BELONG | GUESTS,
    "activity.screen": CONVENORS,
    "activity.renew_code": CONVENORS,
    "activity.plan": set(),  # the group has begun
    "activity.move": CONVENORS,
    "activity.go_on": CONVENORS,
    "activity.set_times": set(),  # it is done together
    "activity.share": set(),  # nobody wrote any of it alone
    "activity.extend": CONVENORS,
    "activity.group": CONVENORS,
    "activity.budget": CONVENORS,
    "activity.give_turns": CONVENORS,
    "activity.pair": CONVENORS,
    "activity.close": CONVENORS,
    "activity.contribute": SEATED,
    "activity.vote": SEATED,
    "activity.react": SEATED,
    "activity.speak_for_the_room": CONVENORS,
    "activity.count_hands": CONVENORS,
    "activity.type_in": set(),  # it is not on paper
    "activity.answer": SEATED,
    "activity.conclude": CONVENORS,
    "activity.tick": SEATED,
    "activity.promise": SEATED,
    "activity.bring": CONVENORS,
    "activity.restate": SEATED,
    "activity.allow_replies": CONVENORS,
    "activity.pause": CONVENORS,
    "activity.lock": CONVENORS,
    "activity.stay": SEATED,
    "activity.reopen": set(),  # it is under way
    "activity.look_again": set(),
}
ONCE_CLOSED = {"activity.reopen", "activity.look_again"}


def model_of(verb):
    noun = verb.partition(".")[0]
    assert noun in MODELS, f"{verb} is about a thing that this test does not know: add it"
    return MODELS[noun]


def some_of_each(village):
    """Things of every kind and of every age: finished, under way, hidden and nobody's."""
    writing(village).speak("write", "Typed for the room, and not shown yet.", "more")
    promising(village)
    speaking(village)
    over_time(village)
    alone(village)
    coming(village)
    on_paper(village)
    listening = restating(village)
    listening.say_again("Amina", "What Bruno seems to mean")
    Import.begin(uuid4(), village.marking, village.amina, "a.ris", BytesIO(ZOTERO.encode()))
    for who, community in ((village.gurpreet, village.marking), (village.elise, village.french)):
        Draft.begin(uuid4(), who, community, "A guide\n", read("A guide\n"))
    cards = Contribution.objects.order_by("step", "id")
    one_a_step = {card.step_id: card for card in cards}.values()
    return {model: list(model.objects.all()) for model in MODELS.values()} | {
        Contribution: [*one_a_step, *cards.filter(participant__isnull=False)],
    }


def seen_by(who, model):
    if model is Participant:
        return set(Participant.objects.filter(activity__in=Activity.objects.visible_to(who)))
    return set(model.objects.visible_to(who))


def test_nobody_may_do_anything_to_what_they_cannot_see(village):
    things = some_of_each(village)
    verbs = table.keys() - ASKED_OF_NO_THING
    may_do = []
    for name, who in village.everybody().items():
        seen = {model: seen_by(who, model) for model in things}
        for verb in verbs:
            model = model_of(verb)
            unseen = [thing for thing in things[model] if thing not in seen[model]]
            may_do += [(name, verb, str(thing)) for thing in unseen if may(who, verb, thing)]
    assert not may_do


def test_this_has_looked_at_something(village):
    things = some_of_each(village)
    assert all(things.values()), [model for model, some in things.items() if not some]
    everybody = village.everybody().values()
    for verb in table.keys() - ASKED_OF_NO_THING:
        some = things[model_of(verb)]
        assert any(may(who, verb, thing) for who in everybody for thing in some), verb


@pytest.mark.parametrize("verb", sorted(ON_THE_BOARD))
def test_on_the_board_exactly_these_may(village, verb):
    allowed = {name for name, who in village.everybody().items() if may(who, verb, village.board)}
    assert allowed == ON_THE_BOARD[verb]


def test_every_verb_about_an_activity_is_in_the_table_above():
    about = {verb for verb in table if verb.startswith("activity.")}
    assert about == ON_THE_BOARD.keys()


def test_once_it_is_closed_those_who_convene_may_open_it_again(village):
    may_open = {
        name
        for name, who in village.everybody().items()
        if may(who, "activity.reopen", village.finished)
    }
    assert may_open == CONVENORS


def test_the_convenors_alone_may_open_a_list_again(village):
    may_open = {
        name
        for name, who in village.everybody().items()
        if may(who, "activity.look_again", village.finished)
    }
    assert may_open == CONVENORS


@pytest.mark.parametrize("verb", sorted(ON_THE_BOARD.keys() - ONCE_CLOSED))
def test_once_it_is_closed_nobody_may_do_anything_else(village, verb):
    for activity in (village.finished, village.rewritten):
        assert not [name for name, who in village.everybody().items() if may(who, verb, activity)]


def test_everybody_sees_the_activities_of_their_communities_and_those_they_joined(village):
    seen = {
        name: {str(activity) for activity in Activity.objects.visible_to(who)}
        for name, who in village.everybody().items()
    }
    marking = {str(activity) for activity in Activity.objects.filter(community=village.marking)}
    french = {str(activity) for activity in Activity.objects.filter(community=village.french)}
    assert len(marking) > len(french) > 1
    assert seen["ngoc"] == seen["yuki"] == seen["bruno"] == marking
    assert seen["farid"] == seen["mateo"] == marking | french
    assert seen["oluwaseun"] == marking | {"My Wednesdays"}
    assert seen["elise"] == french
    assert seen["Colette"] == {"Le temps de réécrire"}
    assert seen["Sam"] == seen["Dee"] == {"Time spent marking"}
    assert seen["Lena"] == seen["ines"] == seen["nobody"] == set()


def test_somebody_who_was_asked_to_leave_can_add_nothing(village):
    board = village.board
    board.remove(board.seat_of(village.amina), by=village.ngoc)
    board.remove(board.seat_of(village.guests["Sam"]), by=village.ngoc)
    again = Activity.objects.get(pk=board.pk)
    for who in (village.amina, village.guests["Sam"]):
        assert not may(who, "activity.contribute", again)
        assert not may(who, "activity.vote", again)
    assert not Activity.objects.visible_to(village.guests["Sam"]).exists()


@pytest.mark.parametrize("verb", sorted(ASKED_OF_NO_THING))
def test_nobody_begins_anything_before_they_have_said_who_they_are(village, verb):
    for who in (Nobody(), village.guests["Sam"]):
        assert not may(who, verb, [])


def test_every_refusal_is_a_sentence(village):
    things = some_of_each(village)
    for verb in table.keys() - ASKED_OF_NO_THING:
        for who in village.everybody().values():
            for thing in things[model_of(verb)][:3]:
                refusal = table[verb].why_not(who, thing)
                said = str(refusal(thing) if callable(refusal) else refusal)
                assert refusal is None or (said[0].isupper() and said.endswith(".")), (verb, said)
