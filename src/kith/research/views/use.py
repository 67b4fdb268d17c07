"""From a study to a running activity."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from kith.access import Endpoint, allow, find, why_not
from kith.activities.models import Activity
from kith.people.who import Request
from kith.research.forms.use import UseForm
from kith.research.models import Study


class Use(Endpoint):
    def get(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.use_alone", found)
        return show(request, found, UseForm(initial={"topic": found.title[:200]}))

    def post(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        is_alone = request.POST.get("way") == Activity.ALONE
        allow(request, "study.use_alone" if is_alone else "study.use", found)
        form = UseForm(request.POST)
        if not form.is_valid():
            return show(request, found, form, status=422)
        return redirect("activities:room", pk=form.start(found, by=request.who).pk)


def show(request: Request, study: Study, form: UseForm, status: int = 200) -> HttpResponse:
    context = {"study": study, "form": form, "why_not": why_not(request.who, "study.use", study)}
    return render(request, "research/use.html", context, status=status)
