from __future__ import annotations

from uuid import uuid4

import pytest

from kith.access import may
from kith.research.doi import doi_in
from kith.research.licences import licence_in
from kith.research.models import Study


@pytest.mark.parametrize(
    "written",
    [
        "10.5555/Kith.7(2)",
        "doi:10.5555/kith.7(2)",
        "DOI: 10.5555/kith.7(2).",
        "https://doi.org/10.5555/kith.7(2)",
        "http://dx.doi.org/10.5555/kith.7%282%29",
        " doi.org/10.5555/kith.7(2) ",
    ],
)
def test_a_doi_is_the_same_however_it_is_written(written):
    assert doi_in(written) == "10.5555/kith.7(2)"


@pytest.mark.parametrize(
    "written", ["", "10.5555", "12.5555/x", "my notes", "10.5555/" + "x" * 300]
)
def test_what_is_no_doi_is_none(written):
    assert doi_in(written) == ""


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("https://creativecommons.org/licenses/by-nc/4.0/", "cc-by-nc"),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "cc0"),
        ("CC BY-NC-ND 4.0", "cc-by-nc-nd"),
        ("cc-by", "cc-by"),
        ("Public Domain", "public-domain"),
        ("© 2020 Some Publisher. All rights reserved.", ""),
        ("https://www.elsevier.com/tdm/userlicense/1.0/", ""),
    ],
)
def test_only_licences_that_let_it_be_passed_on_are_recognised(said, key):
    assert licence_in(said) == key


def test_a_study_sent_twice_is_one(village):
    pk = uuid4()
    first, again = (
        Study.add(village.marking, village.amina, pk, title="On drafts (made up)") for _ in "ab"
    )
    assert first == again
    assert Study.objects.filter(title="On drafts (made up)").count() == 1


def test_a_study_whose_doi_is_there_already_leads_to_the_one_that_is_there(village):
    doi = f"https://doi.org/{village.study.doi.upper()}"
    found = Study.add(village.marking, village.bruno, uuid4(), title="Another name", doi=doi)
    assert found == village.study
    assert found.title == village.study.title


def test_the_same_doi_may_stand_in_another_community(village):
    study = Study.add(
        village.french, village.farid, uuid4(), title="La même", doi=village.study.doi
    )
    assert study != village.study


def test_an_abstract_without_a_licence_is_not_kept(village):
    said = {"title": "Closed (made up)", "abstract": "Every word of it is theirs."}
    assert Study.add(village.marking, village.amina, uuid4(), **said).abstract == ""
    open_one = Study.add(village.marking, village.amina, uuid4(), **said, licence="cc-by")
    assert open_one.abstract == said["abstract"]


def test_a_study_is_found_by_title_author_or_place_without_case_and_accents(village):
    here = Study.objects.of(village.french)
    for words in ("barrer", "PERSONNE Paule", "etudes inventees", "brouillons quidam"):
        assert here.speaking_of(words).count() == 1, words
    assert not here.speaking_of("barrer absent").exists()


def test_the_same_title_in_the_same_year_is_the_same_study_unless_dois_differ(village):
    title = village.study.title.upper().replace(",", " –")
    here = Study.objects.of(village.marking)
    assert here.same_as("", title, 2021).get() == village.study
    assert not here.same_as("", title, 2020).exists()
    assert not here.same_as("10.5555/another", title, 2021).exists()


def test_nobody_sees_a_study_of_a_community_that_is_not_theirs(village):
    see = {
        name
        for name, who in village.everybody().items()
        if Study.objects.visible_to(who).filter(pk=village.study.pk).exists()
    }
    belong = set(village.marking.memberships.values_list("person__email", flat=True))
    assert {village.people[name].email for name in see} == belong


def test_whoever_added_it_or_convenes_may_remove_it_and_any_member_may_correct_it(village):
    may_remove = {n for n, who in village.people.items() if may(who, "study.remove", village.study)}
    assert may_remove == {"amina", "ngoc", "gurpreet"}
    assert may(village.yuki, "study.correct", village.study)
    assert not may(village.elise, "study.correct", village.study)
