from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from kith.research.models import Quotation, Study
from kith.research.tests.elsewhere import json_of


def new(village):
    return reverse("research:new", args=[village.marking.pk])


def said(**more):
    return {"press": str(uuid4()), "title": "On silence (made up)", "authors": "", **more}


def test_a_member_adds_a_study_by_hand(village):
    page = village.visit_as("bruno")
    form = said(authors="Nemo, Ada\n\nNobody, Ned", year="2019", doi="doi:10.5555/S.1")
    answer = page.post(new(village), **form)
    study = Study.objects.get(title="On silence (made up)")
    assert answer["Location"] == study.get_absolute_url()
    assert (study.authors, study.year) == (["Nemo, Ada", "Nobody, Ned"], 2019)
    assert study.doi == "10.5555/s.1"
    assert study.kept_by == village.bruno


def test_a_title_is_enough_and_sending_it_twice_keeps_one(village):
    page, form = village.visit_as("bruno"), said()
    assert {page.post(new(village), **form).status_code for _ in "ab"} == {302}
    assert Study.objects.filter(title=form["title"]).count() == 1


def test_one_that_seems_to_be_here_already_is_named_and_kept_only_if_pressed_again(village):
    page = village.visit_as("bruno")
    form = said(title=village.study.title.upper(), year="2021", summary="Our words on it.")
    told = page.post(new(village), **form)
    assert told.status_code == 422
    assert "Its title and year are the same." in told.text
    assert f'href="{village.study.get_absolute_url()}"' in told.text
    assert "Our words on it." in told.text
    assert f'name="beside" value="{village.study.pk}"' in told.text
    assert {page.post(new(village), **form, beside=village.study.pk)["Location"] for _ in "ab"} == {
        Study.objects.get(title=form["title"]).get_absolute_url()
    }


def test_one_with_the_same_doi_is_named_and_never_kept_beside(village):
    page, count = village.visit_as("bruno"), Study.objects.count()
    form = said(doi=village.study.doi, summary="Our words on it.")
    told = page.post(new(village), **form)
    assert told.status_code == 422
    assert "Its DOI is the same." in told.text
    assert "Our words on it." in told.text
    assert page.post(new(village), **form, beside=str(uuid4())).status_code == 422
    assert Study.objects.count() == count


def test_the_same_title_in_another_year_or_another_community_is_another_study(village):
    page = village.visit_as("farid")
    title = village.study.title
    assert page.post(new(village), **said(title=title, year="1999")).status_code == 302
    elsewhere = reverse("research:new", args=[village.french.pk])
    assert page.post(elsewhere, **said(title=title, year="2021")).status_code == 302


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", " ", "A study has a title."),
        ("year", "19xx", "A year has four figures."),
        ("year", "12", "A year has four figures."),
        ("doi", "my notes", "This is no DOI"),
        ("url", "javascript:alert(1)", "An address begins with https://."),
        ("abstract", "Every word of it is theirs.", "the abstract may not be shown here"),
        ("title", "x" * 501, "At most 500 characters fit here"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_typed_is_lost(village, field, value, sentence):
    form = said(summary="Our own words about it.") | {field: value}
    answer = village.visit_as("bruno").post(new(village), **form)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "Our own words about it." in answer.text


def test_a_study_is_there_for_its_community_alone(village):
    url = village.study.get_absolute_url()
    assert village.study.title in village.visit_as("yuki").get(url).text
    for stranger in (village.visit_as("elise"), village.visit_as("ines")):
        assert stranger.get(url).status_code == 404
    assert village.visit_as_nobody().get(url).status_code == 404
    assert village.visit_as_guest(village.board, "Sam").get(url).status_code == 404


def test_nobody_adds_a_study_where_they_do_not_belong(village):
    assert village.visit_as("elise").post(new(village), **said()).status_code == 404


def test_a_study_is_looked_for_by_a_word(village):
    page = village.visit_as("yuki")
    url = reverse("research:all", args=[village.marking.pk])
    found = page.get(url, words="EVENINGS example").text
    assert "Forty evenings" in found
    assert village.study.title not in found
    assert "Nothing here speaks of that" in page.get(url, words="porcupine").text


def test_two_who_correct_at_once_lose_neither_word(village):
    page = village.visit_as("yuki", village.study)
    form = said(title="Better said", summary="Hers.")
    assert page.post("correction", revision="0", **form).status_code == 302
    late = village.visit_as("bruno", village.study).post(
        "correction", revision="0", **said(title="Otherwise said", summary="His.")
    )
    assert late.status_code == 422
    assert "Somebody else has corrected this study meanwhile" in late.text
    assert "His." in late.text
    assert Study.objects.get(pk=village.study.pk).summary == "Hers."


def test_a_study_is_not_given_the_doi_of_another(village):
    other = Study.add(village.marking, village.amina, uuid4(), title="Another (made up)")
    answer = village.visit_as("amina", other).post(
        "correction", revision="0", **said(doi=village.study.doi)
    )
    assert answer.status_code == 422
    assert "This DOI is that of another study here" in answer.text


def test_only_whoever_added_it_and_conveners_take_it_away(village):
    refused = village.visit_as("bruno", village.study).delete("./")
    assert refused.status_code == 403
    assert "Only a convenor can do this." in refused.text
    assert village.visit_as("amina", village.study).delete("./").status_code == 302
    assert not Study.objects.filter(pk=village.study.pk).exists()


def test_a_quotation_is_short_and_says_its_page(village):
    page = village.visit_as("yuki", village.study)
    without = page.post("quotations", press=str(uuid4()), words="Nobody read it.", page="")
    assert without.status_code == 422
    assert "on which page it stands" in without.text
    assert "Nobody read it." in without.text
    long = page.post("quotations", press=str(uuid4()), words="x" * 401, page="3")
    assert "At most 400 characters fit here" in long.text
    page.post("quotations", press=str(uuid4()), words="Nobody read it.", page="3")
    assert "page 3" in page.get().text


def test_a_quotation_is_taken_out_by_whoever_quoted_it(village):
    quotation = Quotation.objects.get(study=village.study)
    noun = f"quotations/{quotation.pk}"
    assert village.visit_as("yuki", village.study).delete(noun).status_code == 403
    assert village.visit_as("elise", village.study).delete(noun).status_code == 404
    assert village.visit_as("bruno", village.study).delete(noun).status_code == 302
    assert not Quotation.objects.filter(pk=quotation.pk).exists()


def test_html_in_a_study_is_harmless_text(village):
    page = village.visit_as("bruno")
    page.post(new(village), **said(title="<script>alert(1)</script>", summary="<b>bold</b>"))
    study = Study.objects.get(title__startswith="<script>")
    answer = page.at(study).get().text
    assert "<script>alert(1)" not in answer
    assert "<b>bold" not in answer


def look_up(village, **typed):
    return village.visit_as("amina").post(new(village), _method="PUT", **said(**typed)).text


def test_a_doi_fills_the_form_in_and_keeps_what_was_typed(village, elsewhere):
    elsewhere.pages["/works/10.5555%2Ftamarack.2024.17"] = json_of("work.json")
    shown = look_up(village, title="", doi="doi:10.5555/TAMARACK.2024.17", summary="Ours.")
    assert "Found. Look whether it is right, then keep it." in shown
    assert "One comment, and it is a question" in shown
    assert "Marchéssault, Odile" in shown
    assert "Ours." in shown
    assert not Study.objects.filter(doi="10.5555/tamarack.2024.17").exists()


def test_a_link_with_a_doi_in_it_is_looked_up_too(village, elsewhere):
    elsewhere.pages["/works/10.5555%2Ftamarack.2024.17"] = json_of("work.json")
    link = "https://journal.example/doi/full/10.5555/tamarack.2024.17?from=search"
    assert "One comment, and it is a question" in look_up(village, title="", url=link)


def test_a_doi_that_does_not_exist_is_told_and_nothing_typed_is_lost(village, elsewhere):
    shown = look_up(village, doi="10.5555/nothing", summary="Ours.")
    assert "Crossref knows no study of this DOI." in shown
    assert "Ours." in shown


def test_where_the_server_may_not_reach_out_the_form_says_so(village, settings):
    settings.OUTSIDE = False
    shown = look_up(village, doi="10.5555/tamarack.2024.17", summary="Ours.")
    assert "This Kith does not ask other servers." in shown
    assert "You can fill it in by hand." in shown
    assert "Ours." in shown


def test_a_doi_that_is_here_leads_to_its_study(village):
    shown = look_up(village, doi=village.study.doi)
    assert "This study is here already." in shown
    assert village.study.get_absolute_url() in shown


def test_what_holds_no_doi_is_to_be_filled_in_by_hand(village):
    assert "No DOI stands in this." in look_up(village, url="https://journal.example/one")
