"""Moments in which people say cards again, answer them, and conclude."""

from __future__ import annotations

from uuid import uuid4

from kith.activities.models import Activity, Contribution
from kith.understandings.methods import SharedUnderstandings
from kith.village.tests.scenes import SECRET, Secret
from kith.village.tests.stage import Village

WITHOUT_NAMES = {"conclude": {"anonymous": True}, "place": {"anonymous": True}}


def one_word(village: Village, changes=None) -> Secret:
    """People ask what a word means; Amina and Bruno have each written what it means to them."""
    activity = Activity.start(
        SharedUnderstandings,
        by=village.ngoc,
        community=village.marking,
        topic="What nobody has asked yet",
        changes=changes or {},
    )
    room = Secret(activity, village.ngoc)
    room.enter(village.ngoc, village.amina, village.joaquin, village.bruno)
    room.enter_as_guest("Robin")
    room.go_on("write")
    for who in ("Amina", "Bruno"):
        room.write(who, **{"": [f"A meaning that {who} brought"]})
    return room


def restating(village: Village) -> Secret:
    """Amina has said again what Bruno means, and Bruno has answered; the others are not in it."""
    room = one_word(village)
    room.go_on("restate")
    step, amina, bruno = room.activity.step, room.people["Amina"], room.people["Bruno"]
    card = Contribution.objects.of(room.activity).get(words="A meaning that Bruno brought")
    said = room.activity.restate(uuid4(), step, card, SECRET, by=amina)
    room.activity.correct(uuid4(), said, f"Not {SECRET}", by=bruno)
    return room


def answering(village: Village) -> Secret:
    """Without names: two wordings are proposed; Amina agrees to one, Joaquín to the other."""
    room = one_word(village, changes=WITHOUT_NAMES)
    room.go_on("conclude")
    for who, words in (("Bruno", "A first wording"), ("Robin", "A second wording")):
        room.activity.contribute(uuid4(), room.activity.step, words, room.people[who])
    answer(room, "Amina", "agree", "disagree")
    answer(room, "Joaquín", "disagree", "agree")
    return room


def answer(room: Secret, who: str, *lanes: str) -> None:
    """What somebody says of each wording."""
    said = zip(("A first wording", "A second wording"), lanes, strict=True)
    for words, lane in said:
        card = Contribution.objects.of(room.activity).get(words=words)
        room.activity.answer(card, lane, by=room.people[who])


def placing(village: Village) -> Secret:
    """One of them is taken, and people place an example, still without names."""
    room = answering(village)
    card = Contribution.objects.of(room.activity).get(words="A first wording")
    room.activity.conclude(card, by=room.convenor)
    room.go_on("place")
    said = room.activity.contribute(
        uuid4(), room.activity.step, "A tick in the margin", room.people["Bruno"]
    )
    for who, lane in (("Amina", "example"), ("Joaquín", "not-example")):
        room.activity.answer(said, lane, by=room.people[who])
    return room
