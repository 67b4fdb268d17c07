"""In which way an activity is run: going on in another, its times, and sharing what was private."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kith.access import Endpoint, allow, find
from kith.activities.forms_of_ways import SharingForm, TimesForm, WayForm
from kith.activities.models import Activity
from kith.activities.views.answers import keep_marks
from kith.activities.views.finding import find_room
from kith.people.models import Person
from kith.people.who import Request


def the_person(request: Request) -> Person:
    """Whoever wrote something alone has an account."""
    if not isinstance(request.who, Person):
        raise Http404
    return request.who


class WayView(Endpoint):
    """Alone, over time, together or on paper. Posting the way that it is in changes nothing."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.go_on", activity)
        form = WayForm(request.POST, by=request.who)
        if not form.is_valid():
            raise Http404
        form.go_on(activity, by=request.who)
        return redirect("activities:room", pk=pk)


class TimesView(Endpoint):
    """When an activity over time opens, shows its cards, and ends."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = self._activity(request, pk)
        return self._page(request, activity, TimesForm(instance=activity.times))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = self._activity(request, pk)
        form = TimesForm(request.POST, instance=activity.times)
        if not form.is_valid():
            return self._page(request, activity, form, status=422)
        activity.set_times(form.save(commit=False), by=request.who)
        return redirect("activities:room", pk=pk)

    def _activity(self, request, pk):
        activity = find_room(request, pk)
        allow(request, "activity.set_times", activity)
        return activity

    def _page(self, request, activity, form, status=200):
        context = {"activity": activity, "form": form}
        return render(request, "activities/times.html", context, status=status)


class SharingView(Endpoint):
    """What somebody wrote alone, and where they may bring it: each card by a tick."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = self._activity(request, pk)
        return self._page(request, activity, SharingForm(activity=activity, by=request.who))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = self._activity(request, pk)
        form = SharingForm(request.POST, activity=activity, by=request.who)
        if not form.is_valid():
            return self._page(request, activity, form, status=422)
        into, who = form.chosen_place(), the_person(request)
        allow(request, "activity.join", into)
        fresh = into.issue_marks(into.join(who), who.marks)
        who.marks = {**who.marks, **fresh}
        activity.share(form.cleaned_data["words"], into, by=who)
        response = redirect("activities:room", pk=into.pk)
        keep_marks(request, response, into, fresh)
        return response

    def _activity(self, request, pk):
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.share", activity)
        return activity

    def _page(self, request, activity, form, status=200):
        context = {"activity": activity, "form": form}
        return render(request, "activities/sharing.html", context, status=status)
