"""How the room answers: a whole page for a reader, one part of it for a script."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from kith.activities.addresses import way_in
from kith.activities.audiences import CONVENOR, LECTERN, ON_THE_WALL, PHONE, Onlookers
from kith.activities.models import Activity, Contribution, Step
from kith.activities.permissions import is_convened_by
from kith.activities.room import Room
from kith.activities.tickets import Ticket
from kith.activities.views.waiting import reader_tag
from kith.people.cookies import keep
from kith.people.who import MARK_COOKIE, Request
from kith.ui.showing import asks_for_a_part

PAGES = {LECTERN: "lectern"}  # of the others, the page is the room
MARK_STAYS = timedelta(days=2)  # an activity is closed twelve hours after its last word


def view_of(request: Request, activity: Activity) -> str:
    """Which view of the room this person has, or has sent this form from."""
    if activity.manner.is_private or not is_convened_by(request.who, activity):
        return PHONE
    sent_from = request.POST.get("view") or request.GET.get("view")
    return LECTERN if sent_from == LECTERN else CONVENOR


def page_of(view: str, activity: Activity) -> str:
    return reverse(f"activities:{PAGES.get(view, 'room')}", args=[activity.pk])


def room_in(view: str, request: Request, activity: Activity, at: Step | None) -> Room:
    """The room for this person; on a wall for everybody, since everybody reads it."""
    seen_by = Onlookers(activity.pk) if view in ON_THE_WALL else request.who
    return Room(activity, seen_by, at=at or own_step(request, activity))


def own_step(request: Request, activity: Activity) -> Step | None:
    """Where this person is, where everybody goes at their own pace."""
    if not activity.manner.own_pace or not activity.has_opened():
        return None
    return activity.own_step_of(request.who)


def part(
    request: Request, activity: Activity, name: str, at: Step | None = None, **context: Any
) -> HttpResponse:
    """One part of the room after a verb: `name` of this person's view, at the step it was done in.

    A plain form goes back to the page. Parts hold form tokens: whoever presses in the moment before
    htmx has seen a new form sends it plainly.
    """
    status = context.pop("status", 200)
    view = view_of(request, activity)
    if not asks_for_a_part(request):
        if status < 400:
            return redirect(page_of(view, activity))
        return whole(request, activity, at=at, status=status, view=view, **context)
    places = dict.fromkeys((view, CONVENOR, PHONE))  # what a view does not draw, it borrows
    return render(
        request,
        [f"activities/{place}/{name}.html" for place in places],
        {"room": room_in(view, request, activity, at), "activity": activity, "view": view}
        | context,
        status=status,
    )


def added(request: Request, activity: Activity, card: Contribution, **shown: Any) -> HttpResponse:
    """A card in its list. Whatever else a script has on its page stays there as it is."""
    response = part(request, activity, "added", card=card, **shown)
    response["HX-Reswap"] = "none"
    return response


def whole(
    request: Request,
    activity: Activity,
    at: Step | None = None,
    status: int = 200,
    view: str = "",
    **context: Any,
) -> HttpResponse:
    """The room as a page, with the ticket for its stream and this device's marks."""
    who = request.who
    view = view or view_of(request, activity)
    seat = activity.seat_of(who)
    ticket = Ticket(
        activity=activity.pk,
        view=view,
        language=get_language() or "en",
        revision=activity.revision,
        participant=str(seat.pk) if seat else "",
    )
    fresh = activity.issue_marks(seat, who.marks) if seat and not activity.is_closed() else {}
    own_pace = activity.manner.own_pace
    room = room_in(view, request, activity, at or (None if own_pace else activity.own_step_of(who)))
    page = "apart" if own_pace and view not in ON_THE_WALL else view
    response = render(
        request,
        f"activities/{page}/room.html",
        {
            "room": room,
            "activity": activity,
            "view": view,
            "seat": seat,
            "reader": reader_tag(who, activity.pk),
            "own_address": page_of(view, activity),
            "ticket": ticket.sealed(),
            "lacks_mark": room.lacks_mark({**who.marks, **fresh}),
        }
        | (way_in(request, activity) if view in ON_THE_WALL else {})
        | context,
        status=status,
    )
    keep_marks(request, response, activity, fresh)
    return response


def keep_marks(
    request: Request, response: HttpResponse, activity: Activity, fresh: dict[str, str]
) -> None:
    """Let the device keep its new marks; over time all of them, until after its end."""
    stays, kept = MARK_STAYS, fresh
    if activity.times:
        stays += max(activity.times.ends - timezone.now(), timedelta())
        mine = {str(step.pk) for step in activity.plan}
        kept = {pk: mark for pk, mark in request.who.marks.items() if pk in mine} | fresh
    for step_id, mark in kept.items():
        keep(request, response, MARK_COOKIE + step_id, mark, stays)
