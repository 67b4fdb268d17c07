"""On paper: the sheet that is printed, and the form that takes what was written on it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from kith.access import Endpoint, Refused, allow, find, may
from kith.activities.addresses import way_in_on_paper
from kith.activities.models import Activity, Contribution
from kith.activities.notes import NotesForm
from kith.activities.paper_sizes import size_of, usual_size
from kith.activities.permissions import is_convened_by
from kith.activities.sheet import Sheet
from kith.people.who import Request


class SheetView(Endpoint):
    """What is handed out, for whoever may see the activity: it holds nobody's words."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        return printed(request, Sheet.of(activity, way_in_on_paper(request, activity)))


def printed(request: Request, sheet: Sheet) -> HttpResponse:
    size = size_of(request)
    return HttpResponse(
        sheet.pdf(size),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{sheet.name}-{size}.pdf"'},
    )


class PaperView(Endpoint):
    """The sheet, and the form. Sending the form twice keeps its notes once."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        if activity.is_closed():
            return redirect("activities:record", pk=pk)
        return show_paper(request, activity)

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        form = NotesForm(request.POST, activity=activity, by=request.who)
        is_understood = form.is_valid()
        if is_understood and activity.was_typed_in(form.press):
            return redirect("activities:record", pk=pk)
        try:
            allow(request, "activity.type_in", activity)
            if not is_understood:
                return show_paper(request, activity, form, status=422)
            form.keep(by=request.who)
        except Refused as refused:
            return show_paper(request, activity, form, status=403, refusal=refused.sentence)
        return redirect("activities:record", pk=pk)


def show_paper(
    request: Request, activity: Activity, form: NotesForm | None = None, **context: Any
) -> HttpResponse:
    status = context.pop("status", 200)
    convenes = is_convened_by(request.who, activity)
    if form is None and may(request.who, "activity.type_in", activity):
        form = NotesForm(activity=activity, by=request.who)
    typed = Contribution.objects.of(activity).typed_for_the_room(request.who)
    context |= {
        "activity": activity,
        "form": form if convenes else None,
        "convenes": convenes,
        "size": usual_size(request),
        "typed": typed.select_related("step"),
    }
    return render(request, "activities/paper.html", context, status=status)
