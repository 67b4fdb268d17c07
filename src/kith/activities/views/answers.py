"""How the room answers: a whole page for a reader, one part of it for a script."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from kith.activities.audiences import CONVENOR, PHONE
from kith.activities.models import Activity, Step
from kith.activities.permissions import is_convened_by
from kith.activities.room import Room
from kith.activities.tickets import Ticket
from kith.activities.views.waiting import reader_tag
from kith.people.cookies import keep
from kith.people.who import MARK_COOKIE, Request
from kith.ui.showing import asks_for_a_part

MARK_STAYS = timedelta(days=2)  # an activity is closed twelve hours after its last word


def view_of(request: Request, activity: Activity) -> str:
    """Which view of the room this person has."""
    return CONVENOR if is_convened_by(request.who, activity) else PHONE


def part(
    request: Request, activity: Activity, name: str, at: Step | None = None, **context: Any
) -> HttpResponse:
    """One part of the room after a verb: `name` of this person's view, at the step it was done in.

    A plain form goes back to the page.
    """
    status = context.pop("status", 200)
    if not asks_for_a_part(request):
        if status < 400:
            return redirect("activities:room", pk=activity.pk)
        return whole(request, activity, at=at, status=status, **context)
    view = view_of(request, activity)
    return render(
        request,
        f"activities/{view}/{name}.html",
        {"room": Room(activity, request.who, at=at), "activity": activity, "view": view} | context,
        status=status,
    )


def whole(
    request: Request, activity: Activity, at: Step | None = None, status: int = 200, **context: Any
) -> HttpResponse:
    """The room as a page, with the ticket for its stream and this device's marks."""
    who = request.who
    view = view_of(request, activity)
    seat = activity.seat_of(who)
    ticket = Ticket(
        activity=activity.pk,
        view=view,
        language=get_language() or "en",
        revision=activity.revision,
        participant=str(seat.pk) if seat else "",
    )
    fresh = activity.issue_marks(seat, who.marks) if seat and not activity.is_closed() else {}
    room = Room(activity, who, at=at)
    response = render(
        request,
        f"activities/{view}/room.html",
        {
            "room": room,
            "activity": activity,
            "view": view,
            "seat": seat,
            "reader": reader_tag(who, activity.pk),
            "ticket": ticket.sealed(),
            "lacks_mark": room.lacks_mark({**who.marks, **fresh}),
        }
        | context,
        status=status,
    )
    for step_id, mark in fresh.items():
        keep(request, response, MARK_COOKIE + step_id, mark, MARK_STAYS)
    return response
