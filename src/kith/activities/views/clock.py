"""The time that is suggested for a step."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity
from kith.activities.views.answers import part
from kith.people.who import Request


class ClockView(Endpoint):
    """One minute more. Posting twice from one page is one minute."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.extend", activity)
        seen = request.POST.get("seen", "")
        activity.extend(minutes=1, by=request.who, seen=int(seen) if seen.isdecimal() else None)
        return part(request, activity, "controls")


class PauseView(Endpoint):
    """The clock stands still, and goes on."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = self._clock(request, pk)
        activity.stop_the_clock(by=request.who)
        return part(request, activity, "controls")

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        activity = self._clock(request, pk)
        activity.start_the_clock(by=request.who)
        return part(request, activity, "controls")

    def _clock(self, request, pk):
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.pause", activity)
        return activity
