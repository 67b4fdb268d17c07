"""The PDF of a study, where its licence lets it be passed on."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find
from kith.people.who import Request
from kith.research.forms.file import FileForm
from kith.research.forms.study import QuotationForm
from kith.research.models import Study, StudyFile
from kith.research.views.studies import show_study

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Content-Encoding": "identity",  # a PDF is compressed already
}


class File(Endpoint):
    def get(self, request: Request, study: UUID) -> HttpResponseBase:
        found = find(StudyFile, request, study=study)
        try:
            kept = found.path.open("rb")
        except FileNotFoundError:
            raise Http404 from None
        answer = FileResponse(kept, content_type="application/pdf")
        for name, value in (HEADERS | {"Content-Disposition": found.disposition}).items():
            answer.headers[name] = value
        return answer

    def post(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.keep_file", found)
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid() or not form.keep(found, by=request.who):
            return show_study(request, found, QuotationForm(), form, status=422)
        return redirect(f"{found.get_absolute_url()}#file")

    def delete(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.remove_file", found)
        file = StudyFile.objects.filter(study=found).first()
        if file:
            file.remove(by=request.who)
        messages.success(request, _("The file is gone. The study stays."))
        return redirect(found)
