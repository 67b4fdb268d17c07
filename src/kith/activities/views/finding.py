from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from kith.access import Refused, find
from kith.activities.models import Activity
from kith.activities.models.participant import Participant
from kith.people.who import Request


def find_room(request: Request, pk: UUID) -> Activity:
    """The activity, for those whom it lets in. Whoever was asked to leave it is told so."""
    try:
        activity = find(Activity, request, pk=pk)
    except Http404:
        if Participant.objects.removed_from(pk).being(request.who).exists():
            raise asked_to_leave() from None
        raise
    seat = activity.seat_of(request.who)  # which most that is done here asks for anyway
    if seat and seat.is_removed():
        raise asked_to_leave()
    return activity


def asked_to_leave() -> Refused:
    return Refused(
        _(
            "You were asked to leave this activity. Your words stay in it. "
            "If this was a mistake, talk to whoever convenes."
        )
    )
