from __future__ import annotations

import random

import pytest

from kith.activities.likeness import ENOUGH, clusters, likeness, name_of, weighed
from kith.activities.stems import spoken

MEETINGS = ["Fewer meetings", "A meeting that could be a letter", "Shorter meetings after school"]
OUTSIDE = ["Play outside", "Learning outside once a week"]
ALONE = "Coffee"


def together(cards, language="en"):
    """The cards of each cluster, as words."""
    found = clusters(weighed(cards, language))
    return [{cards[index] for index in cluster} for cluster in found]


def test_cards_that_say_much_the_same_are_found_and_the_others_are_left_over():
    cards = [OUTSIDE[0], MEETINGS[0], ALONE, MEETINGS[1], OUTSIDE[1], MEETINGS[2]]
    assert together(cards) == [set(MEETINGS), set(OUTSIDE)]


def test_words_that_any_card_has_bring_no_cards_together():
    assert together(["What we do with the others", "It is the best of the week", "Not that"]) == []


def test_french_words_are_found_in_all_their_forms_and_without_their_accents():
    cards = [
        "Corriger en classe",
        "Une correction à deux",
        "L’élève choisit",
        "Les eleves choisissent",
    ]
    assert set(cards[2:]) in together(cards, "fr")
    assert together(["Une réunion plus courte", "Moins de reunions"], "fr") == [
        {"Une réunion plus courte", "Moins de reunions"}
    ]


def test_the_same_words_said_twice_belong_together():
    assert together(["Quiet", "quiet", "Noise"]) == [{"Quiet", "quiet"}]
    assert together(["Not that", "not that ", "Nothing of it"]) == [{"Not that", "not that "}]


@pytest.mark.parametrize("cards", [[], ["One alone"], ["", " "], ["?", "!!"]])
def test_where_there_is_little_nothing_is_found_and_nothing_breaks(cards):
    assert all(len(cluster) > 1 for cluster in clusters(weighed(cards, "en")))
    assert isinstance(name_of(cards, "en"), str)


def test_any_script_and_pictures_are_words_too():
    cards = [
        "وقت للقراءة",
        "وقت للكتابة",
        "पढ़ने का समय",
        "खेलने का समय",
        "🎉🎉",
        "🎉🎉",
        "☕ e\u0301te\u0301",
    ]
    found = together(cards, "ar")
    assert {"وقت للقراءة", "وقت للكتابة"} in found
    assert {"🎉🎉"} in found
    assert spoken("पढ़ने का") == ["पढ़ने", "का"]


def test_a_name_is_made_of_the_words_that_the_cards_share_as_they_were_written():
    assert name_of(MEETINGS, "en") == "Meetings"
    assert (
        name_of(["Talk with colleagues", "Time for colleagues to talk"], "en") == "Talk, colleagues"
    )
    assert len(name_of(["x" * 1000, "x" * 1000], "en")) == 120


def test_a_card_is_like_those_of_a_group_or_it_is_not():
    *group, alike, other = weighed([*MEETINGS, ALONE], "en")
    assert likeness(alike, group) > ENOUGH > likeness(other, group)
    assert likeness(alike, []) == 0


def test_five_hundred_cards_give_the_same_answer_each_time():
    chance = random.Random(7)
    words = [
        f"{stem}{end}" for stem in ("plan", "talk", "mark", "read") for end in ("", "s", "ing")
    ]
    words += [f"word{number}" for number in range(300)]
    cards = [" ".join(chance.choices(words, k=6)) for _ in range(500)]
    first = clusters(weighed(cards, "en"))
    assert first == clusters(weighed(cards, "en"))
    assert len({index for cluster in first for index in cluster}) == sum(map(len, first))
