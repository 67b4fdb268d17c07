"""Suggested topics, out of a sentence or a list."""

import pytest

from kith.guides.reading import read

FOUR = (
    "the use of technology",
    "meetings with parents and colleagues",
    "time for other things",
    "how to say no",
)


def the_play(words, heading="More or less"):
    (play,) = read(f"# Marking\n\n## {heading}\n\n{words}").plays
    return play


def doubts_of(words):
    return [
        doubt.code
        for doubt in read(f"# Marking\n\n## More or less\n\n{words}").unsure
        if doubt.field == "plays.more-or-less"
    ]


@pytest.mark.parametrize(
    "words",
    [
        f"Pick one. Possible topics include {FOUR[0]}, {FOUR[1]}, {FOUR[2]}, or {FOUR[3]}.",
        f"Pick one. Some suggested topics are: {FOUR[0]}; {FOUR[1]}; {FOUR[2]}; and {FOUR[3]}.",
        f"Pick one. Topics could include {FOUR[0]}, {FOUR[1]}, {FOUR[2]} or {FOUR[3]}.",
        "Pick one.\n\nPossible topics:\n" + "\n".join(f"- {topic}" for topic in FOUR),
        "Pick one.\n\nPossible topics include:\n\n" + "\n".join(f"• {topic}," for topic in FOUR),
        "Pick one.\n\n### Suggested topics\n\n" + "\n".join(FOUR),
        "Pick one.\n\n**Topics**\n\n" + "\n".join(f"* {topic}" for topic in FOUR),
        f"Pick one.\n\nPossible topics: {', '.join(FOUR)}",
    ],
)
def test_a_list_of_topics_loses_its_glue_alone(words):
    play = the_play(words)
    assert play.topics == FOUR
    assert play.prompt == "Pick one."
    assert doubts_of(words) == []


def test_french_topics_too():
    play = the_play(
        "Choisissez. Sujets possibles : les bulletins, les échanges avec les parents et les "
        "collègues, le temps qui reste, ou les soirées.",
        heading="Plus ou moins",
    )
    assert play.topics == (
        "les bulletins",
        "les échanges avec les parents et les collègues",
        "le temps qui reste",
        "les soirées",
    )


def test_a_last_topic_divided_at_and_is_doubted():
    words = "Possible topics include reports, meetings and time."
    assert the_play(words).topics == ("reports", "meetings", "time")
    assert doubts_of(words) == ["topics-divided", "play-without-words"]


def test_a_comma_in_brackets_divides_no_topic():
    words = "Try. Possible topics include time (before, during, after), or reports."
    assert the_play(words).topics == ("time (before, during, after)", "reports")


def test_what_is_no_topic_is_left_over():
    reading = read("# Marking\n\nMORE OR LESS\n\nTry. Possible topics include a, b, etc.")
    assert (reading.plays[0].topics, reading.leftover) == (("a", "b"), ("etc",))


def test_a_sentence_that_invites_stays_in_the_prompt():
    play = the_play("Choose a topic, such as time, reports, or parents. Then write.")
    assert play.topics == ("time", "reports", "parents")
    assert play.prompt == "Choose a topic, such as time, reports, or parents. Then write."


def test_what_follows_the_topics_is_a_paragraph_of_the_prompt():
    play = the_play("Pick one. Possible topics include a, or b. Then write.")
    assert play.prompt == "Pick one.\n\nThen write."


def test_a_list_without_a_word_about_topics_is_taken_for_them_and_doubted():
    words = "Pick one.\n\n- Time\n- Reports"
    assert the_play(words).topics == ("Time", "Reports")
    assert doubts_of(words) == ["list-taken-for-topics"]


@pytest.mark.parametrize("words", ["1. Write.\n2. Talk.", "- Write for a while.\n- Then talk."])
def test_a_list_of_things_to_do_is_part_of_the_prompt(words):
    play = the_play(words)
    assert play.topics == ()
    assert play.prompt.startswith("Write")


def test_a_list_in_another_play_is_part_of_its_prompt():
    play = the_play("Ask:\n- what it claims\n- what we doubt", heading="Unpack the research")
    assert play.prompt == "Ask:\n\nwhat it claims\n\nwhat we doubt"


def test_topics_without_a_method_are_left_over_and_doubted():
    reading = read("# Marking\n\nPossible topics:\n- time\n- reports")
    assert reading.leftover == ("time\n\nreports",)
    assert "topics-without-method" in [doubt.code for doubt in reading.unsure]
