"""To look again at what a group agreed to try."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity
from kith.learnings.looking_again import look_again
from kith.people.who import Request


class VisitsView(Endpoint):
    def post(self, request: Request, pk: UUID) -> HttpResponse:
        earlier = find(Activity, request, pk=pk)
        allow(request, "activity.look_again", earlier)
        room = look_again(earlier, by=request.who)
        return redirect("activities:room", pk=room.pk)
