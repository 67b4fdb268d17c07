"""The PDF of a study lies here where its licence allows it, and nowhere else."""

from __future__ import annotations

import zlib
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kith.config.bodies import FILES, LARGEST, most
from kith.events.models import Event
from kith.research.forms import file as form_of_file
from kith.research.models import Study, StudyFile
from kith.research.tests.samples.pdf import pdf


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def study(village):
    """One whose licence lets it be passed on."""
    licensed = {"title": "Été / drafts: “what stays”\n", "year": 2020, "licence": "cc-by-nd"}
    return Study.add(village.marking, village.amina, uuid4(), **licensed)


def send(village, study, name="bruno", said=None, press=None, instead_of=""):
    file = SimpleUploadedFile("secret-name.pdf", pdf() if said is None else said)
    page = village.visit_as(name, study)
    return page.post("file", press=press or str(uuid4()), instead_of=instead_of, file=file)


def lying(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "studies").glob("*"))


def test_a_member_puts_a_pdf_there_and_others_get_it_as_a_file(village, study):
    assert send(village, study)["Location"] == f"{study.get_absolute_url()}#file"
    page = village.visit_as("yuki", study)
    assert "Download the PDF" in page.get().text
    answer = page.get("file/")
    assert b"".join(answer.streaming_content) == pdf()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].endswith("sandbox")
    assert answer["Content-Disposition"] == (
        'attachment; filename="ete-drafts-what-stays.pdf"; '
        "filename*=UTF-8''%C3%89t%C3%A9%20drafts%20%E2%80%9Cwhat%20stays%E2%80%9D.pdf"
    )


def test_a_newer_pdf_with_its_table_in_a_stream_is_one_too(village, study):
    body = zlib.compress(b"\1\0\0\0")
    head = b"%PDF-1.7\n\n"
    row = b"7 0 obj\n<< /Type /XRef /Size 1 /Root 1 0 R >>\nstream\n" + body + b"\nendstream\n"
    said = head + row + b"endobj\nstartxref\n%d\n%%%%EOF" % len(head)
    assert send(village, study, said=said).status_code == 302


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (b"", "This is not a PDF"),
        (b"<!doctype html><script>alert(1)</script>", "This is not a PDF"),
        (b"PK\3\4 a zip", "This is not a PDF"),
        (b"MZ\x90\0 a program", "This is not a PDF"),
        (b"\n" + pdf(), "This is not a PDF"),
        (b"%PDF-1.4\nand nothing else", "cut off or damaged"),
        (pdf(padding=9000)[:6000], "cut off or damaged"),
        (b"%PDF-1.4\n<script></script>\nstartxref\n9\n%%EOF", "cut off or damaged"),
        (b"%PDF-1.4\nstartxref\n9999999999\n%%EOF", "cut off or damaged"),
    ],
)
def test_what_is_no_pdf_is_refused_by_its_contents(village, study, tmp_path, said, sentence):
    press = str(uuid4())
    answer = send(village, study, said=said, press=press)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert press in answer.text
    assert not StudyFile.objects.exists()
    assert not lying(tmp_path)


def test_too_large_a_file_and_none_are_told(village, study, monkeypatch):
    monkeypatch.setattr(form_of_file, "LARGEST", 300)
    answer = send(village, study, said=pdf(padding=500))
    assert answer.status_code == 422
    assert "This file is too large" in answer.text
    nothing = village.visit_as("bruno", study).post("file", press=str(uuid4()))
    assert nothing.status_code == 422
    assert "Choose a file first." in nothing.text


def test_as_much_arrives_as_may_be_kept(study):
    path = reverse("research:file", args=[study.pk])
    assert most({"path": path}) == FILES > form_of_file.LARGEST
    assert most({"path": study.get_absolute_url()}) == LARGEST


def test_without_a_licence_the_page_asks_for_own_words_and_takes_no_file(village, tmp_path):
    closed = Study.add(village.marking, village.amina, uuid4(), title="Closed (made up)")
    page = village.visit_as("bruno", closed).get().text
    assert "Its rights do not let a copy of it lie here." in page
    assert 'type="file"' not in page
    answer = send(village, closed)
    assert answer.status_code == 403
    assert "Its licence lets no copy of it lie here." in answer.text
    assert not lying(tmp_path)


def test_a_licence_that_is_taken_back_takes_the_file_from_view(village, study):
    send(village, study)
    study.correct(by=village.amina, licence="")
    page = village.visit_as("yuki", study)
    assert "A PDF was put here under another licence." in page.get().text
    assert "Download the PDF" not in page.get().text
    assert page.get("file/").status_code == 404
    study.correct(by=village.amina, licence="cc0")
    assert page.get("file/").status_code == 200
    study.correct(by=village.amina, licence="")
    assert page.delete("file").status_code == 302
    assert not StudyFile.objects.exists()


def test_nobody_from_elsewhere_gets_it_puts_one_there_or_removes_it(village, study, tmp_path):
    send(village, study)
    strangers = [village.visit_as(name, study) for name in ("elise", "ines")]
    strangers.append(village.visit_as_nobody().at(study))
    strangers.append(village.visit_as_guest(village.board, "Sam").at(study))
    for stranger in strangers:
        assert stranger.get("file/").status_code == 404
        assert stranger.post("file", press=str(uuid4())).status_code == 404
        assert stranger.delete("file").status_code == 404
    assert len(lying(tmp_path)) == 1


def test_sent_twice_it_is_one_and_what_was_removed_does_not_come_again(village, study, tmp_path):
    press = str(uuid4())
    assert {send(village, study, press=press).status_code for _ in "ab"} == {302}
    assert len(lying(tmp_path)) == StudyFile.objects.count() == 1
    village.visit_as("yuki", study).delete("file")
    assert send(village, study, press=press).status_code == 302
    assert not StudyFile.objects.exists()


def test_one_takes_the_place_of_the_other_only_where_that_one_was_seen(
    village, study, tmp_path, django_capture_on_commit_callbacks
):
    send(village, study)
    first = StudyFile.objects.get()
    late = send(village, study, name="yuki", said=pdf(padding=9))
    assert late.status_code == 422
    assert "Somebody else has changed the file meanwhile." in late.text
    assert f'name="instead_of" value="{first.pk}"' in late.text
    with django_capture_on_commit_callbacks(execute=True):
        send(village, study, name="yuki", said=pdf(padding=9), instead_of=str(first.pk))
    kept = StudyFile.objects.get()
    assert (kept.by, lying(tmp_path)) == (village.yuki, [kept.path])
    assert kept.path.read_bytes() == pdf(padding=9)


def test_with_the_study_its_file_goes_and_not_before_that_is_sure(
    village, study, tmp_path, django_capture_on_commit_callbacks
):
    send(village, study)
    with django_capture_on_commit_callbacks(execute=True):
        study.remove(by=village.amina)
        assert lying(tmp_path)
    assert not lying(tmp_path)


def test_what_it_was_called_is_kept_nowhere(
    village, study, tmp_path, django_capture_on_commit_callbacks
):
    send(village, study)
    with django_capture_on_commit_callbacks(execute=True):
        village.visit_as("bruno", study).delete("file")
    events = Event.objects.filter(place=study.pk, verb__startswith="study.file_")
    assert [event.verb for event in events] == ["study.file_kept", "study.file_removed"]
    assert "secret-name" not in str(list(events.values()) + list(StudyFile.objects.values()))
    assert not lying(tmp_path)


def test_a_disk_that_takes_nothing_is_told_and_nothing_is_half_kept(village, study, tmp_path):
    (tmp_path / "studies").write_text("a file where a folder should be")
    answer = send(village, study)
    assert answer.status_code == 422
    assert "The disk that Kith keeps things on is full" in answer.text
    assert not StudyFile.objects.exists()
