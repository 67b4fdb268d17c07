"""What a word means here: wordings that are proposed and agreed, and how they came about."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.people.who import Request
from kith.understandings.forms import WordingForm
from kith.understandings.models import Definition, Term
from kith.understandings.page import Page
from kith.understandings.story import Story
from kith.understandings.views.terms import agree_if_asked


class VersionsView(Endpoint):
    """How the understanding moved, version by version, and the difference of any two."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        chosen = (request.GET.get(name, "") for name in ("from", "to"))
        context = {"term": term, "story": Story(Page(term, request.who), *chosen)}
        return render(request, "understandings/versions.html", context)


class WordingsView(Endpoint):
    """A wording is proposed. Somebody who convenes may agree it in the same press."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.propose", term)
        words = term.current.words if term.current else ""
        return self.show(request, term, WordingForm(initial={"words": words}))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.propose", term)
        form = WordingForm(request.POST)
        if not form.is_valid():
            return self.show(request, term, form, status=422)
        agree_if_asked(request, form.propose(term, by=request.who))
        return redirect(term)

    def show(
        self, request: Request, term: Term, form: WordingForm, status: int = 200
    ) -> HttpResponse:
        may_agree = may(request.who, "term.mark", term)
        context = {"term": term, "form": form, "may_agree": may_agree}
        return render(request, "understandings/wording.html", context, status=status)


class WordingView(Endpoint):
    """A proposed wording: DELETE takes it back."""

    def delete(self, request: Request, pk: UUID, of: UUID) -> HttpResponse:
        wording = find(Definition, request, pk=of, term=pk)
        allow(request, "definition.take_back", wording)
        wording.take_back(by=request.who)
        messages.success(request, _("Taken back."))
        return redirect(wording.term)


class AgreementView(Endpoint):
    """A proposed wording becomes what the word means here."""

    def post(self, request: Request, pk: UUID, of: UUID) -> HttpResponse:
        wording = find(Definition, request, pk=of, term=pk)
        if not wording.is_agreed():  # a second press ends where the first did
            allow(request, "definition.agree", wording)
            wording.agree(by=request.who)
        return redirect(wording.term)
