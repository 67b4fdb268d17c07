"""Where the group is, what is locked, and everybody's own pace."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity, Step
from kith.activities.views.answers import part
from kith.activities.views.finding import find_room
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


class LockView(Endpoint):
    """Nothing can be added to a step any more; or again, after all."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = self._lock(request, pk)
        activity.lock(step_of(activity, key), by=request.who)
        return part(request, activity, "whole")

    def delete(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = self._lock(request, pk)
        activity.unlock(step_of(activity, key), by=request.who)
        return part(request, activity, "whole")

    def _lock(self, request, pk):
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.lock", activity)
        return activity


class BudgetView(Endpoint):
    """How many votes each person has."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.budget", activity)
        step = step_of(activity, key)
        activity.give_votes(step, number(request.POST.get("votes"), step.votes_each), request.who)
        return part(request, activity, "whole")


class TickView(WaitingEndpoint):
    """I am done; or not yet, after all."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.tick", activity)
        step = step_of(activity, key)
        activity.tick(step, request.who, done="done" in request.POST)
        return part(request, activity, "tick", at=step)


class OwnStepView(Endpoint):
    """Somebody stays where they write while the group goes on; and follows it."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.stay", activity)
        if activity.manner.own_pace:
            activity.walk_to(request.POST.get("at", ""), by=request.who)
        else:
            activity.stay(step_of(activity, request.POST.get("at", "")), by=request.who)
        return done(request, activity)

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.stay", activity)
        activity.follow(by=request.who)
        return done(request, activity)


def done(request: Request, activity: Activity) -> HttpResponse:
    """Yes, with nothing to show: a script goes on by itself, a plain form goes to the room."""
    if asks_for_a_part(request):
        return HttpResponse(status=204)
    return redirect("activities:room", pk=activity.pk)


def number(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 4 else otherwise
