from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from kith.config.jobs import take_up_again, work_on_one
from kith.research.models import Candidate, Import, Study
from kith.research.models.batch import A_BATCH
from kith.research.models.importing import FEW
from kith.research.tests.samples import ERIC, JOURNAL, ZOTERO, bibtex, ris


def send(page, community, text, name="export.ris", press=None):
    said = text if isinstance(text, bytes) else text.encode()
    url = reverse("research:references", args=[community.pk])
    return page.post(url, press=press or str(uuid4()), file=SimpleUploadedFile(name, said))


def titles(community):
    return set(Study.objects.of(community).values_list("title", flat=True))


def test_of_a_short_file_nothing_is_kept_before_somebody_has_looked(village):
    page, before = village.visit_as("amina"), titles(village.marking)
    answer = page.follow(send(page, village.marking, ZOTERO))
    assert "The quiet pen &amp; the loud one" in answer.text
    assert "It has no year." in answer.text
    assert "not all authors are named" in answer.text
    assert titles(village.marking) == before


def test_those_with_a_tick_are_kept_and_the_file_is_gone(village):
    page = village.visit_as("amina")
    url = send(page, village.marking, ZOTERO)["Location"]
    file = Import.objects.get()
    assert file.path.exists()
    before = titles(village.marking)
    with_commit(lambda: page.post(url, keep=["2"]))
    assert titles(village.marking) - before == {"A chapter without a year (made up)"}
    assert not Candidate.objects.exists()
    assert not file.path.exists()


def test_what_could_not_be_read_is_told_with_its_place(village):
    page = village.visit_as("amina")
    answer = page.follow(send(page, village.marking, ERIC)).text
    assert "Reference 2, line 11" in answer
    assert "It has no title. Nothing of it was kept." in answer


def test_what_is_here_already_is_passed_over_with_a_word(village):
    again = ZOTERO.replace("10.5555/Zotero.1", village.study.doi.upper())
    page = village.visit_as("amina")
    answer = page.follow(send(page, village.marking, again)).text
    assert "It is here already." in answer
    twice = page.follow(send(page, village.marking, JOURNAL)).text
    assert "It stands in this file twice; the first was taken." in twice


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (b"", "This file is empty."),
        (b"PK\x03\x04word/document.xml", "a document of another program"),
        (b"Dear colleague", "Kith finds no references in this file."),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence_and_not_kept(village, said, sentence):
    answer = send(village.visit_as("amina"), village.marking, said)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert not Import.objects.exists()


def test_a_long_file_is_read_beside_the_pages_and_the_page_shows_how_far(village):
    page = village.visit_as("amina")
    url = send(page, village.marking, "".join(ris(500)))["Location"]
    shown = page.get(url).text
    assert "0 references are read." in shown
    assert 'http-equiv="refresh"' in shown  # without a script, too
    assert 'hx-trigger="every 2s"' in shown
    assert work_on_one()
    part = Import.objects.get()
    assert 0 < part.position < 500
    assert part.kept == Study.objects.filter(doi__startswith="10.5555/many.").count()
    assert f"{part.position} references are read." in page.get(url).text
    while work_on_one():
        pass
    done = page.get(url).text
    assert "500 references are read." in done
    assert "every 2s" not in done
    assert 'http-equiv="refresh"' not in done
    assert not DBTaskResult.objects.exists()


def test_a_stop_in_the_middle_loses_nothing_and_doubles_nothing(village):
    page = village.visit_as("amina")
    send(page, village.marking, "".join(bibtex(FEW + A_BATCH)), name="export.bib")
    work_on_one()  # one part, which no computer makes longer than a batch
    stopped = DBTaskResult.objects.get()
    stopped.claim("kith")  # it was on when the server was stopped
    assert not work_on_one()
    take_up_again()
    while work_on_one():
        pass
    file = Import.objects.get()
    assert (file.kept, file.twice, file.unread) == (FEW + A_BATCH, 0, 0)
    assert Study.objects.filter(doi__startswith="10.5555/many.").count() == FEW + A_BATCH


def test_what_has_come_to_a_stand_goes_on_when_somebody_asks(village):
    page = village.visit_as("amina")
    url = send(page, village.marking, "".join(ris(FEW + 20)))["Location"]
    DBTaskResult.objects.all().delete()
    assert "It stands still: go on" in page.get(url).text
    page.post(url, _method="PUT")
    while work_on_one():
        pass
    assert Import.objects.get().kept == FEW + 20


def test_the_same_part_read_by_two_at_once_is_kept_once(village):
    send(village.visit_as("amina"), village.marking, "".join(ris(FEW + 10)))
    one, other = Import.objects.get(), Import.objects.get()
    one.read_on(seconds=60)
    other.read_on(seconds=60)
    assert Import.objects.get().kept == FEW + 10
    assert Study.objects.filter(doi__startswith="10.5555/many.").count() == FEW + 10


def test_the_same_list_sent_again_brings_nothing_new(village):
    page, text = village.visit_as("amina"), "".join(ris(FEW + 5))
    for _time in range(2):
        send(page, village.marking, text)
        while work_on_one():
            pass
    assert sorted(Import.objects.values_list("kept", "twice")) == [(0, FEW + 5), (FEW + 5, 0)]


def test_one_press_that_arrives_twice_is_one_file(village):
    page, press = village.visit_as("amina"), str(uuid4())
    first, again = (send(page, village.marking, ZOTERO, press=press) for _ in "ab")
    assert first["Location"] == again["Location"]
    assert Import.objects.count() == 1


def test_nobody_else_sees_what_somebody_sent(village):
    url = send(village.visit_as("amina"), village.marking, ZOTERO)["Location"]
    for other in ("ngoc", "bruno", "elise", "ines"):
        assert village.visit_as(other).get(url).status_code == 404
        assert village.visit_as(other).post(url, keep=["1"]).status_code == 404
        assert village.visit_as(other).delete(url).status_code == 404
    assert village.visit_as_nobody().get(url).status_code == 404


def test_nobody_sends_a_file_where_they_do_not_belong(village):
    assert send(village.visit_as("elise"), village.marking, ZOTERO).status_code == 404
    assert send(village.visit_as_nobody(), village.marking, ZOTERO).status_code == 404


def test_a_file_is_forgotten_and_what_was_kept_of_it_stays(village):
    page = village.visit_as("amina")
    url = send(page, village.marking, "".join(ris(300)))["Location"]
    work_on_one()
    path, kept = Import.objects.get().path, Import.objects.get().kept
    page.delete(url)
    assert not path.exists()
    while work_on_one():
        pass
    assert Study.objects.filter(doi__startswith="10.5555/many.").count() == kept


def with_commit(work):
    """As outside of a test, where a transaction ends."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        work()
