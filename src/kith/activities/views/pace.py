"""The convenor's hand on the pace, and everybody's tick."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity, Step
from kith.activities.views.answers import part
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request
from kith.ui.showing import asks_for_a_part


def step_of(activity: Activity, key: str) -> Step:
    step = activity.plan.named(key)
    if step is None:
        raise Http404(key)
    return step


class StepView(Endpoint):
    """The step that everyone is on. Posting twice is harmless."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.move", activity)
        activity.move_to(step_of(activity, request.POST.get("to", "")), by=request.who)
        return part(request, activity, "whole")


class ClockView(Endpoint):
    """The time that is suggested for the step."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.extend", activity)
        activity.extend(minutes=1, by=request.who)
        return part(request, activity, "controls")


class BudgetView(Endpoint):
    """How many votes each person has."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.budget", activity)
        step = step_of(activity, key)
        activity.give_votes(step, number(request.POST.get("votes"), step.budget or 1), request.who)
        return part(request, activity, "whole")


class TickView(WaitingEndpoint):
    """I am done; or not yet, after all."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.tick", activity)
        step = step_of(activity, key)
        activity.tick(step, request.who, done="done" in request.POST)
        return part(request, activity, "tick", at=step)


class ClosureView(Endpoint):
    """The end. Closing twice is harmless."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        if not activity.is_closed():
            allow(request, "activity.close", activity)
            activity.close(by=request.who)
        return leave_for(request, reverse("activities:record", args=[pk]))


def leave_for(request: Request, url: str) -> HttpResponse:
    """Lead to another page: a script by htmx's header, a plain form by a redirect."""
    if asks_for_a_part(request):
        return HttpResponse(headers={"HX-Redirect": url})
    return redirect(url)


def number(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 4 else otherwise
