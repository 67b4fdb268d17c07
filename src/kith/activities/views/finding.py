from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused, find
from kith.activities.models import Activity
from kith.activities.models.participant import Participant
from kith.people.who import Request


def find_room(request: Request, pk: UUID) -> Activity:
    """The activity, for those whom it lets in. Whoever was asked to leave it is told so."""
    if Participant.objects.removed_from(pk).being(request.who).exists():
        raise Refused(
            _(
                "You were asked to leave this activity. Your words stay in it. "
                "If this was a mistake, talk to whoever convenes."
            )
        )
    return find(Activity, request, pk=pk)
