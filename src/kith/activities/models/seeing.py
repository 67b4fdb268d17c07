"""Which activities somebody may look into: the condition that every `visible_to` is made of."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from kith.activities import marks
from kith.activities.audiences import Onlookers
from kith.activities.models.participant import Participant, is_who
from kith.activities.ways import ALONE
from kith.communities.models import Membership
from kith.communities.roles import roles
from kith.people.models import Person
from kith.people.who import Guest

A_GUEST_LOOKS_BACK = timedelta(days=30)


def rooms_of(who: Any, prefix: str = "") -> Q:
    """Activities of their communities, and those they take part in; of a community that is not
    theirs, or no longer, for thirty days after the end, as guests.
    """
    if isinstance(who, Onlookers):
        return Q(**{f"{prefix}pk": who.activity_id}) & ~Q(**{f"{prefix}way": ALONE.key})
    if not isinstance(who, Person | Guest):
        return Q(pk__in=[])
    ended = {"activity__closure__at__lt": timezone.now() - A_GUEST_LOOKS_BACK}
    joined = Participant.objects.here().being(who)
    visited = joined.exclude(activity__community__isnull=False, **ended)
    mine = Q(**{f"{prefix}community__in": list(roles(who))})
    return mine | Q(**{f"{prefix}pk__in": visited.values("activity")})


def rooms_convened_by(who: Any, prefix: str = "") -> Q:
    """Activities that they lead: of communities that they convene, and those that they started
    and still belong to.
    """
    if not isinstance(who, Person):
        return Q(pk__in=[])
    led = [community for community, role in roles(who).items() if role == Membership.CONVENOR]
    still_there = Q(**{f"{prefix}community__in": list(roles(who))})
    still_there |= Q(**{f"{prefix}community__isnull": True})
    return Q(**{f"{prefix}community__in": led}) | Q(**{f"{prefix}starter": who.pk}) & still_there


def own(who: Any) -> Q:
    """Rows that this person or guest signed, or that bear the seal of a mark of their device."""
    return is_who(who, "participant__") | Q(seal__in=marks.seals(who.marks))
