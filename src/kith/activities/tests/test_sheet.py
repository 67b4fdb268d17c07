"""The printed sheet: what stands on it, on how much paper, and who can have it read to them."""

from __future__ import annotations

import pytest

from kith.activities.kinds import Commit, Write
from kith.activities.kinds_of_texts import Close, Read
from kith.activities.lanes import Lane
from kith.activities.method import Method
from kith.activities.models import Activity, Passage
from kith.activities.sheet import Sheet
from kith.village.tests.pdf import Pdf

PROMISED = ("+ or −", "What will we try?", "Who will, with whom?", "Until when?", "we notice?")


def sheet_of(village, activity: Activity, who: str = "ngoc", **asked) -> Pdf:
    answer = village.visit_as(who, activity).get("sheet.pdf", **asked)
    assert answer.headers["Content-Type"] == "application/pdf"
    return Pdf(answer.content)


@pytest.fixture
def planned(village) -> Activity:
    return Activity.start(
        Method.known["more-or-less"], village.ngoc, village.marking, topic="Calm mornings"
    )


def test_a_sheet_says_what_is_done_in_each_step_and_who_reads_it(village, planned):
    said = sheet_of(village, planned).words
    for step in planned.plan:
        assert f"{step.position}. {step.name}" in said
        assert step.prompt in said
    assert "Calm mornings" in said
    assert "Reflect on practice" in said
    assert "+ More" in said
    assert "− Less" in said
    assert "everyone in Marking, Lightly reads it" in said
    for column in (*PROMISED, "Hands up"):
        assert column in said


def test_it_is_one_leaf_of_either_paper(village, planned):
    assert sheet_of(village, planned, paper="a4").millimetres == (210, 297)
    letter = sheet_of(village, planned, paper="letter")
    assert letter.millimetres == (216, 279)
    assert len(letter.pages) <= 2


@pytest.mark.parametrize(
    ("languages", "size"),
    [("en-CA,fr;q=0.5", (216, 279)), ("en-GB", (210, 297)), ("fr", (210, 297)), ("", (210, 297))],
)
def test_the_paper_is_what_lies_in_printers_where_the_reader_is(village, planned, languages, size):
    page = village.visit_as("ngoc", planned)
    answer = page.client.get(
        f"/activities/{planned.pk}/sheet.pdf", headers={"Accept-Language": languages}
    )
    assert Pdf(answer.content).millimetres == size


def test_a_reader_that_speaks_reads_it_in_its_language_and_in_order(village):
    french = Activity.start(
        Method.known["more-or-less"], village.ngoc, village.marking, topic="Le matin", language="fr"
    )
    pdf = sheet_of(village, french)
    assert pdf.language == "fr"
    assert "Le matin" in pdf.about
    assert "pdfuaid:part" in pdf.about
    assert "Ngọc" not in pdf.about  # who printed it
    assert pdf.tags.count("H1") == 1
    assert pdf.tags.count("H2") == len(french.plan)
    assert {"Table", "TH", "Figure"} <= set(pdf.tags)
    said = pdf.words
    assert "+ Davantage" in said
    assert f"{french.plan.named('write').minutes} minutes" in said
    assert said.index("1. ") < said.index("2. ") < said.index("6. ")


def test_the_code_leads_a_phone_in_while_the_activity_has_one(village, planned):
    pdf = sheet_of(village, planned)
    assert planned.spoken_code in pdf.words
    assert "testserver/join" in pdf.words
    code = planned.spoken_code
    planned.close(by=village.ngoc)
    closed = sheet_of(village, planned)
    assert code not in closed.words
    assert "Figure" not in closed.tags


def test_it_holds_nobodys_words(written, village):
    said = sheet_of(village, written.activity).words
    assert "Coffee" not in said
    assert "quiet" not in said


def test_whoever_may_not_see_the_activity_gets_no_sheet(village, planned):
    assert village.visit_as_nobody(planned).get("sheet.pdf").status_code == 404
    assert village.visit_as("ines", planned).get("sheet.pdf").status_code == 404


def test_what_is_read_together_stands_on_it_with_who_says_it(village):
    class Reading(Method):
        key, name = "reading", "Reading"
        steps = (Read("read", "Read it twice."), Write("write", "What stays?"), Close("close"))

    try:
        text = Passage.Text("A mark is a sentence.", "Inés Valderrama")
        activity = Activity.start(Reading, village.ngoc, village.marking, passages=[text])
        said = sheet_of(village, activity).words
        assert said.index("Read it twice.") < said.index("A mark is a sentence.")
        assert said.index("Inés Valderrama") < said.index("What stays?")
    finally:
        del Method.known["reading"]


LONG = (
    "Que voudriez-vous voir davantage, ou moins souvent, dans l’ensemble de l’établissement ? " * 11
)


def sheet(lanes: int, steps: int, prompt: str = "", topic: str = "Un sujet") -> Pdf:
    class Crowded(Method):
        key, name = "crowded", "Une méthode au nom plutôt long, comme il y en a"

    sides = tuple(Lane(f"lane-{k}", f"Côté numéro {k}", "") for k in range(lanes))
    writing = [Write(f"write-{n}", prompt, lanes=sides, minutes=45) for n in range(steps - 1)]
    Crowded.steps = (*writing, Commit("commit", prompt, minutes=120))
    try:
        return Pdf(Sheet.before(Crowded, "fr", "D’un guide", topic).pdf("letter"))
    finally:
        del Method.known["crowded"]


@pytest.mark.parametrize(
    "crowd",
    [
        {"lanes": 20, "steps": 2},
        {"lanes": 4, "steps": 9, "prompt": LONG[:400]},
        {"lanes": 2, "steps": 12, "prompt": LONG[:999], "topic": "Très long, " * 18},
        {"lanes": 0, "steps": 15, "prompt": "Mot" * 300},
    ],
)
def test_however_much_there_is_it_stays_one_leaf_with_every_step_on_it(crowd):
    pdf = sheet(**crowd)
    assert len(pdf.pages) <= 2
    said = pdf.words
    for number in range(1, crowd["steps"] + 1):
        assert f"{number}. " in said
    for lane in range(crowd["lanes"]):
        assert f"Côté numéro {lane}" in said


def test_words_are_never_read_as_instructions(village):
    odd = Activity.start(
        Method.known["more-or-less"],
        village.ngoc,
        village.marking,
        topic='#panic("no") $x$ *bold* \\ "quoted" @ref <label> // not gone',
    )
    said = sheet_of(village, odd).words
    assert '#panic("no") $x$ *bold* \\ "quoted" @ref <label> // not gone' in said
