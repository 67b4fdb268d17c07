"""A few words of a study are copied out, with their page."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access import Endpoint, allow, find
from kith.access.pressing import same_press
from kith.people.who import Request
from kith.research.forms.study import QuotationForm
from kith.research.models import Quotation, Study
from kith.research.views.studies import show_study


class All(Endpoint):
    def post(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.quote", found)
        form = QuotationForm(request.POST)
        if not form.is_valid():
            return show_study(request, found, form, status=422)
        said = form.cleaned_data
        key = same_press(said["press"], request.who.pk, said["words"])
        Quotation.keep(found, request.who, key, said["words"], said["page"])
        return redirect(f"{found.get_absolute_url()}#quotations")


class One(Endpoint):
    def delete(self, request: Request, study: UUID, quotation: UUID) -> HttpResponse:
        row = find(Quotation, request, study=study, pk=quotation)
        allow(request, "quotation.remove", row)
        row.take_out(by=request.who)
        return redirect(f"{row.study.get_absolute_url()}#quotations")
