"""The end of an activity, and going on after it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity
from kith.people.who import Request
from kith.ui.showing import asks_for_a_part


class ClosureView(Endpoint):
    """The end. Closing twice is harmless, and so is opening again twice."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        if not activity.is_closed():
            allow(request, "activity.close", activity)
            activity.close(by=request.who)
        return leave_for(request, reverse("activities:record", args=[pk]))

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        if activity.is_closed():
            allow(request, "activity.reopen", activity)
            activity.reopen(by=request.who)
        return leave_for(request, reverse("activities:room", args=[pk]))


def leave_for(request: Request, url: str) -> HttpResponse:
    """Lead to another page: a script by htmx's header, a plain form by a redirect."""
    if asks_for_a_part(request):
        return HttpResponse(headers={"HX-Redirect": url})
    return redirect(url)
