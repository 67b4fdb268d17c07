from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused, find, the_one
from kith.activities.models import Activity
from kith.activities.models.participant import Participant
from kith.people.who import Request


def find_room(request: Request, pk: UUID) -> Activity:
    """The activity, for those whom it lets in. Whoever was asked to leave it is told so.

    One query tells that somebody has a seat in what is under way, and so may see it; of everybody
    else `visible_to` is asked.
    """
    seats = Participant.objects.being(request.who).with_room().filter(activity=pk)
    seat = the_one(seats)
    if seat and seat.is_removed():
        raise Refused(
            _(
                "You were asked to leave this activity. Your words stay in it. "
                "If this was a mistake, talk to whoever convenes."
            )
        )
    if seat and not seat.activity.is_closed():
        activity = seat.activity.with_seat(seat, request.who)
    else:
        activity = find(Activity, request, pk=pk)
    activity.go_by_its_times()
    return activity
