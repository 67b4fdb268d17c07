from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from kith.access import Endpoint, allow, find, may
from kith.access.signing import seal, unseal
from kith.activities.addresses import way_in
from kith.activities.audiences import SCREEN, Onlookers
from kith.activities.models import Activity
from kith.activities.room import Room
from kith.activities.tickets import Ticket
from kith.activities.views.answers import part, whole
from kith.activities.views.finding import find_room
from kith.people.who import Request


class RoomView(Endpoint):
    """The room: the convenor's view, a phone's, or the way in for a member who is not there yet."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        if activity.is_closed():
            return redirect("activities:record", pk=pk)
        if activity.is_on_paper():
            return redirect("activities:paper", pk=pk)
        if not may(request.who, "activity.stay", activity):
            return render(request, "activities/come_in.html", {"activity": activity})
        return whole(request, activity)


class StageView(Endpoint):
    """Where somebody is at their own pace, as one part of the page."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        return part(request, find_room(request, pk), "own_stage")


class OwnView(Endpoint):
    """What is personal in the room: my cards, my votes. A shared fragment never holds it."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        return part(request, find_room(request, pk), "own")


class ScreenLinkView(Endpoint):
    """Leads a convenor to the screen, by a signed address that can only look."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.screen", activity)
        return redirect("activities:screen", token=seal("screen", activity=str(activity.pk)))


class ScreenView(Endpoint):
    """The view for the wall: what everybody may see, read from ten metres."""

    def get(self, request: Request, token: str) -> HttpResponse:
        said = unseal("screen", token)
        if said is None:
            raise Http404
        onlookers = Onlookers(UUID(said["activity"]))
        activity = Activity.objects.visible_to(onlookers).first()
        if activity is None:
            raise Http404
        ticket = Ticket(activity.pk, SCREEN, get_language() or "en", activity.revision)
        context = {
            "room": Room(activity, onlookers),
            "activity": activity,
            "view": SCREEN,
            "ticket": ticket.sealed(),
        } | way_in(request, activity)
        return render(request, "activities/screen/room.html", context)
