"""One device for all: the screen, and the controls in its margin."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access import Endpoint, allow, find
from kith.activities.audiences import LECTERN
from kith.activities.models import Activity
from kith.activities.views.answers import whole
from kith.people.who import Request


class LecternView(Endpoint):
    """What stands on the wall, with which whoever convenes leads from the same device."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        if activity.is_closed():
            return redirect("activities:record", pk=pk)
        if activity.manner.own_pace:
            return redirect("activities:room", pk=pk)
        allow(request, "activity.screen", activity)
        return whole(request, activity, view=LECTERN)
