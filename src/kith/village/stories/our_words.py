"""The words of the two communities: what was agreed over a year, and who sees it differently."""

from __future__ import annotations

from collections.abc import Iterable

from kith.communities.models import Community
from kith.people.models import Person
from kith.understandings.models import Example
from kith.village.words import Shelf

DAYS_AGO = (390, 280, 190, 43)  # the four wordings of one word
FEEDBACK = (
    ("ngoc", "What we write on a pupil’s work.", ""),
    (
        "amina",
        "Something said or shown to a pupil so that the next attempt can be better.",
        "Half of what helps is never written.",
    ),
    (
        "zofia",
        "Something said or shown to a pupil, soon enough that the next attempt can be different "
        "and better.",
        "After three weeks of late piles.",
    ),
    (
        "gurpreet",
        "Something said or shown to a pupil, or by one pupil to another, soon enough that the next "
        "attempt can be different. If nothing is attempted next, it was a comment.",
        "",
    ),
)


def tell_english(community: Community, people: dict[str, Person]) -> None:
    shelf = Shelf(community, people, "ngoc")
    feedback = shelf.word("feedback", "feed-back", start=True)
    for days, (who, words, note) in zip(DAYS_AGO, FEEDBACK, strict=True):
        shelf.agreed(feedback, words, who, days, note)
    for who, words, how in FEEDBACK_SEEN:
        shelf.sees(feedback, who, words, DAYS_AGO[-1], **how)
    for verdict, said in FEEDBACK_EXAMPLES.items():
        for who, words in said:
            shelf.example(feedback, who, words, verdict, DAYS_AGO[-1])
    pile = shelf.word("pile", "piles", start=True)
    shelf.agreed(pile, PILE, "siobhan", 360)
    criteria = shelf.word("success criteria", "success criterion")
    shelf.proposed(criteria, CRITERIA, "mateo", 20, "From the maths team, who swear by it.")
    answer = shelf.word("whole-class answer", "whole-class answers")
    shelf.agreed(answer, ANSWER, "oluwaseun", 150)


FEEDBACK_SEEN: Iterable[tuple[str, str, dict[str, bool]]] = (
    (
        "siobhan",
        "A child who only feels seen has had feedback too. I will not call that “a comment”.",
        {"dissents": True},
    ),
    (
        "gurpreet",
        "For me it runs the other way first: what their work tells me about my teaching.",
        {},
    ),
    ("raven", "In Cree we would say it while walking beside someone, not from in front.", {}),
    ("bruno", "Some days it is only the mark that they want, and I give it.", {"named": False}),
)
FEEDBACK_EXAMPLES = {
    Example.IS: (("zofia", "“Read me your second line. Now cover the first.”"),),
    Example.IS_NOT: (("kirsten", "A tick, a sticker, “good effort”, 7 out of 10"),),
    Example.UNSURE: (("joaquin", "A pupil who reads her own line aloud, and stops"),),
}
PILE = (
    "Pupils’ work that goes home with a teacher. Once it has been in the bag for a week, what we "
    "write on it comes too late to be feedback."
)
CRITERIA = "What a good piece of work has, said before anybody begins, in words that pupils use."
ANSWER = (
    "One sheet for everybody, read out the next morning: what most of you did well, and the one "
    "thing to do again."
)


def tell_french(community: Community, people: dict[str, Person]) -> None:
    shelf = Shelf(community, people, "elise")
    draft = shelf.word("brouillon", "brouillons", start=True)
    shelf.agreed(draft, "Un texte qu’on n’a pas encore montré.", "elise", 300)
    shelf.agreed(draft, BROUILLON, "farid", 60, "Montrer fait partie de l’écriture.")
    shelf.sees(draft, "aissatou", "Pour mes élèves, c’est encore « la copie sale ».", 60)
    shelf.example(draft, "farid", "Trois débuts, dont deux barrés", Example.IS, 60)
    rereading = shelf.word("relecture", "relectures", start=True)
    shelf.agreed(rereading, RELECTURE, "elise", 120)
    shelf.word("rétroaction", "rétroactions", "feedback")


BROUILLON = "Un texte qu’on montre pour le changer. On le garde, et on peut y revenir."
RELECTURE = "Lire son texte comme si un autre l’avait écrit, à voix haute, avant d’y toucher."
