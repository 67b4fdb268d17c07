"""Studies as people find, read, add, correct and remove them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.communities.models import Community
from kith.people.who import Request
from kith.research.forms.file import FileForm
from kith.research.forms.looking_up import LookedUp
from kith.research.forms.study import QuotationForm, StudyForm
from kith.research.licences import may_be_passed_on
from kith.research.models import Notice, Study, StudyFile, Talk, Unpacking

A_LEAF = 20


class All(Endpoint):
    """A community's studies, the newest first; or those in which some words stand."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        words = request.GET.get("words", "").strip()
        found = Study.objects.visible_to(request.who).of(community).speaking_of(words).newest()
        context = {
            "community": community,
            "words": words,
            "leaf": Paginator(found.as_lines(), A_LEAF).get_page(request.GET.get("page")),
        }
        return render(request, "research/all.html", context)


class New(Endpoint):
    """A study by hand. What was looked up stands in the same form, to be checked."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.add_study", community)
        return show_new(request, community, StudyForm())

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.add_study", community)
        form = StudyForm(request.POST)
        if not form.is_valid():
            return show_new(request, community, form, status=422)
        there = form.same_in(community, by=request.who)
        if there and request.POST.get("beside") != str(there.pk):
            return show_new(request, community, form, there=there, status=422)
        return redirect(form.keep(community, by=request.who))

    def put(self, request: Request, pk: UUID) -> HttpResponse:
        """The same form again, filled in from the DOI where that can be asked."""
        community = find(Community, request, pk=pk)
        allow(request, "community.add_study", community)
        looked_up = LookedUp(request.POST, community)
        return show_new(request, community, looked_up.form, looked_up)


class One(Endpoint):
    """What a study says, and what came of reading it."""

    def get(self, request: Request, study: UUID) -> HttpResponse:
        return show_study(request, find(Study, request, pk=study), QuotationForm())

    def delete(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.remove", found)
        found.remove(by=request.who)
        messages.success(request, _("The study is gone. Activities that worked on it stay."))
        return redirect("research:all", pk=found.community_id)


class Correction(Endpoint):
    def get(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.correct", found)
        return show_correction(request, found, StudyForm.of(found))

    def post(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.correct", found)
        form = StudyForm(request.POST)
        is_newest = request.POST.get("revision") == str(found.revision)
        if not form.is_valid() or not is_newest:
            return show_correction(request, found, form, is_newest, status=422)
        there = found.with_the_same_doi(form.cleaned_data["doi"])
        if there:
            form.add_error("doi", _("This DOI is that of another study here: %s.") % there)
            return show_correction(request, found, form, status=422)
        found.correct(by=request.who, **form.said)
        return redirect(found)


def show_new(
    request: Request,
    community: Community,
    form: StudyForm,
    looked_up: LookedUp | None = None,
    there: Study | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"community": community, "form": form, "looked_up": looked_up, "there": there}
    return render(request, "research/new.html", context, status=status)


def show_study(
    request: Request,
    study: Study,
    form: QuotationForm,
    file_form: FileForm | None = None,
    status: int = 200,
) -> HttpResponse:
    file = StudyFile.objects.filter(study=study).select_related("by").first()
    quotations = list(study.quotations.all())
    for row in quotations:
        row.study = study
        row.may_go = may(request.who, "quotation.remove", row)  # type: ignore[attr-defined]
    talks = Talk.objects.visible_to(request.who).about(study)
    context: dict[str, Any] = {
        "study": study,
        "its_language": foreign(study.language),
        "notices": Notice.objects.visible_to(request.who).about(study.doi),
        "quotations": quotations,
        "to_come": talks.to_come(),
        "talks": talks.told(),
        "form": form,
        "file": file,
        "file_form": file_form or FileForm(),
        "is_free": may_be_passed_on(study.licence),
        "unpackings": Unpacking.objects.about(study, request.who),
        "may_correct": may(request.who, "study.correct", study),
        "may_use": may(request.who, "study.use_alone", study),
    }
    return render(request, "research/one.html", context, status=status)


def show_correction(
    request: Request, study: Study, form: StudyForm, is_newest: bool = True, status: int = 200
) -> HttpResponse:
    context = {
        "study": study,
        "form": form,
        "is_newest": is_newest,
        "may_remove": may(request.who, "study.remove", study),
    }
    return render(request, "research/correction.html", context, status=status)


def foreign(language: str) -> str:
    """The attribute that tells a text's language, where it is not the reader's; else ""."""
    tells = language and language != get_language()
    return format_html(' lang="{}"', language) if tells else ""
