"""What people say of a word: ways to see it, and examples. Added, taken back, withheld."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find
from kith.people.who import Request
from kith.understandings.forms import ExampleForm, PerspectiveForm, WithholdingForm
from kith.understandings.models import Example, Perspective, Term, Withholding


class Adding(Endpoint):
    """GET is the form, POST keeps what it says. Subclasses give form, template and verb."""

    form: ClassVar[type[PerspectiveForm | ExampleForm]]
    template: ClassVar[str]
    verb: ClassVar[str]

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, self.verb, term)
        return self.show(request, term, self.form())

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, self.verb, term)
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(request, term, form, status=422)
        form.keep(term, by=request.who)
        return redirect(term)

    def show(self, request: Request, term: Term, form: Any, status: int = 200) -> HttpResponse:
        return render(request, self.template, {"term": term, "form": form}, status=status)


class PerspectivesView(Adding):
    form, template, verb = PerspectiveForm, "understandings/perspective.html", "term.see"


class ExamplesView(Adding):
    form, template, verb = ExampleForm, "understandings/example.html", "term.exemplify"


class Taking(Endpoint):
    """DELETE takes it back. Subclasses give model and noun."""

    model: ClassVar[type[Any]]
    noun: ClassVar[str]

    def delete(self, request: Request, pk: UUID, of: UUID) -> HttpResponse:
        said = find(self.model, request, pk=of, term=pk)
        allow(request, f"{self.noun}.withdraw", said)
        said.withdraw(by=request.who)
        messages.success(request, _("Taken back."))
        return redirect(said.term)


class PerspectiveView(Taking):
    model, noun = Perspective, "perspective"


class ExampleView(Taking):
    model, noun = Example, "example"


class Keeping(Endpoint):
    """POST withholds it with a reason, DELETE gives it back. Subclasses give model and noun."""

    model: ClassVar[type[Any]]
    noun: ClassVar[str]

    def get(self, request: Request, pk: UUID, of: UUID) -> HttpResponse:
        said = self.found(request, pk, of)
        return self.show(request, said, WithholdingForm())

    def post(self, request: Request, pk: UUID, of: UUID) -> HttpResponse:
        said = self.found(request, pk, of)
        form = WithholdingForm(request.POST)
        if not form.is_valid():
            return self.show(request, said, form, status=422)
        Withholding.begin(said, form.cleaned_data["why"], by=request.who)
        return redirect(said.term)

    def delete(self, request: Request, pk: UUID, of: UUID) -> HttpResponse:
        said = self.found(request, pk, of)
        Withholding.end(said, by=request.who)
        return redirect(said.term)

    def found(self, request: Request, pk: UUID, of: UUID) -> Any:
        said = find(self.model, request, pk=of, term=pk)
        allow(request, f"{self.noun}.withhold", said)
        return said

    def show(
        self, request: Request, said: Any, form: WithholdingForm, status: int = 200
    ) -> HttpResponse:
        context = {"term": said.term, "said": said, "form": form}
        return render(request, "understandings/withhold.html", context, status=status)


class PerspectiveWithholdingView(Keeping):
    model, noun = Perspective, "perspective"


class ExampleWithholdingView(Keeping):
    model, noun = Example, "example"
