"""A word: its page, a new one, how it is spelled, whether newcomers read it first."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.communities.models import Community
from kith.people.who import Request
from kith.understandings.forms import SpellingForm, TermForm
from kith.understandings.models import Definition, Term
from kith.understandings.page import Page


class NewView(Endpoint):
    """A word is added, with a first wording where somebody has one."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.add_word", community)
        named = {"wording": request.GET.get("wording", "")}
        return show_new(request, community, TermForm(community=community, initial=named))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.add_word", community)
        form = TermForm(request.POST, community=community)
        if not form.is_valid():
            return show_new(request, community, form, status=422)
        said = form.cleaned_data
        term = Term.add(said["id"], community, request.who, **form.spelling)
        if said["words"]:
            wording = term.propose(said["id"], said["words"], request.who)
            agree_if_asked(request, wording)
        return redirect(term)


class TermView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        context = {"term": term, "page": Page(term, request.who)}
        return render(request, "understandings/term.html", context)

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.remove", term)
        term.remove(by=request.who)
        messages.success(request, _("The word is gone, with all that was said of it."))
        return redirect("understandings:glossary", pk=term.community_id)


class SpellingView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.respell", term)
        return show_spelling(request, term, SpellingForm(community=term.community, term=term))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.respell", term)
        form = SpellingForm(request.POST, community=term.community, term=term)
        if not form.is_valid():
            return show_spelling(request, term, form, status=422)
        term.respell(by=request.who, **form.spelling)
        return redirect(term)


class MarkView(Endpoint):
    """Whether newcomers read it first."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.mark", term)
        term.start_with(by=request.who)
        return redirect(term)

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.mark", term)
        term.start_with_it_no_longer(by=request.who)
        return redirect(term)


def agree_if_asked(request: Request, wording: Definition | None) -> None:
    """Somebody who convenes may propose and agree in one press."""
    if wording and request.POST.get("agree") and may(request.who, "definition.agree", wording):
        wording.agree(by=request.who)


def show_new(
    request: Request, community: Community, form: TermForm, status: int = 200
) -> HttpResponse:
    context = {
        "community": community,
        "form": form,
        "may_agree": may(request.who, "community.describe", community),
    }
    return render(request, "understandings/new.html", context, status=status)


def show_spelling(
    request: Request, term: Term, form: SpellingForm, status: int = 200
) -> HttpResponse:
    context = {"term": term, "form": form, "may_remove": may(request.who, "term.remove", term)}
    return render(request, "understandings/spelling.html", context, status=status)
