"""A text comes in, pasted or as a file. What cannot be read is refused where it was given."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kith.communities.models import Community
from kith.guides.models import Draft, Guide
from kith.guides.tests.conftest import PAPER

pytestmark = pytest.mark.django_db
NEW = "/guides/new/"


@pytest.fixture
def add(marking, ngoc, visit_as):
    """`add(text="…")` or `add(file=b"…")`: what Ngọc is answered."""
    browser = visit_as(ngoc)

    def post(text: str = "", file: bytes | None = None, **said: object):
        form = {"press": str(uuid4()), "text": text} | said
        if file is not None:
            form["file"] = SimpleUploadedFile("guide.txt", file, "text/plain")
        return browser.post(NEW, form)

    return post


def test_a_pasted_text_becomes_a_draft_that_only_its_convenor_sees(add, visit_as, ngoc, bruno):
    answer = add(PAPER)
    draft = Draft.objects.get()
    assert answer.url == f"/guides/drafts/{draft.pk}/"
    assert draft.contents["topic"] == "Feedback that is used"
    assert draft.original.splitlines() == PAPER.splitlines()
    assert visit_as(ngoc).get(answer.url).status_code == 200
    assert visit_as(bruno).get(answer.url).status_code == 404
    assert visit_as(None).get(answer.url).status_code == 404
    assert not Guide.objects.of_communities().exists()


def test_a_file_becomes_a_draft(add):
    assert add(file=PAPER.encode()).status_code == 302
    assert Draft.objects.get().contents["plays"][2]["topics"][0] == "time spent marking"


def test_a_file_in_windows_letters_is_read_and_doubted(add, ngoc, visit_as):
    where = add(file="# Élèves\n\nL’écoute – déjà.".encode("cp1252")).url
    assert "Élèves" in Draft.objects.get().original
    assert "it was read as Windows-1252" in visit_as(ngoc).get(where).text


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (b"", "There is no text in it."),
        (b"  \n\n ", "There is no text in it."),
        (b"words " * 9_000_000, "It is larger than 1 MB."),
        (b"%PDF-1.7\n", "This is a PDF."),
        (b"PK\x03\x04....word/document.xml", "This is a Word document."),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "This is not a text file."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "This is a picture."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(add, file, sentence):
    answer = add(file=file)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "There is no text in it."), ("words " * 200_000, "It is larger than 1 MB.")],
)
def test_a_text_that_cannot_be_read_is_refused_and_kept(add, text, sentence):
    answer = add(text)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert text in answer.text


def test_a_text_and_a_file_at_once_are_refused_and_the_text_is_kept(add):
    answer = add("Words that took an hour.", file=b"Other words.")
    assert answer.status_code == 422
    assert "There is a text in the box and a file as well." in answer.text
    assert "Words that took an hour." in answer.text


def test_a_text_in_which_nothing_is_recognised_is_a_draft_all_the_same(add, ngoc, visit_as):
    where = add("Dear all,\n\nthe kettle is broken again.\n\nREGARDING MUGS\n\nPlease wash.").url
    page = visit_as(ngoc).get(where).text
    assert "None of the three methods was recognised." in page
    assert "the kettle is broken again." in page


def test_a_second_press_leads_to_the_same_draft(add):
    press = str(uuid4())
    assert add(PAPER, press=press).url == add(PAPER, press=press).url
    assert Draft.objects.count() == 1


def test_another_text_from_the_same_page_is_another_draft(add):
    press = str(uuid4())
    assert add(PAPER, press=press).url != add(PAPER + "\nMore.", press=press).url


def test_a_press_that_comes_late_leads_to_the_guide_that_the_draft_became(add, ngoc, visit_as):
    press = str(uuid4())
    where = add(PAPER, press=press).url
    draft = Draft.objects.get()
    guide = draft.keep(draft.contents, ngoc)
    assert add(PAPER, press=press).url == where
    assert not Draft.objects.exists()
    assert visit_as(ngoc).get(where).url == f"/guides/{guide.pk}/"


def test_a_member_is_told_who_can_add_a_guide(marking, bruno, visit_as):
    for answer in (visit_as(bruno).get(NEW), visit_as(bruno).post(NEW, {"text": PAPER})):
        assert answer.status_code == 403
        assert "Only a convenor can add a guide. You can ask Ngọc Trần." in answer.text


def test_somebody_of_no_community_is_told_so(stranger, visit_as):
    answer = visit_as(stranger).get(NEW)
    assert answer.status_code == 403
    assert "You belong to no community yet." in answer.text


def test_nobody_is_asked_to_sign_in(db, visit_as):
    assert "Sign in first." in visit_as(None).get(NEW).text


def test_whoever_convenes_several_says_for_which_one(add, ngoc, person):
    other = Community.found(by=ngoc, name="New Teachers", language="en")
    assert "For which community" in add(PAPER).text
    assert add(PAPER, community=other.pk).status_code == 302
    assert Draft.objects.get().community == other


def test_nobody_adds_a_guide_to_a_community_that_they_do_not_convene(add, ngoc, stranger):
    Community.found(by=ngoc, name="New Teachers", language="en")
    elsewhere = Community.found(by=stranger, name="Elsewhere", language="en")
    assert add(PAPER, community=elsewhere.pk).status_code == 422
    assert not Draft.objects.exists()
