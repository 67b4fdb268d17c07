"""Which activities somebody may look into: the condition that every `visible_to` is made of."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from kith.activities import marks
from kith.activities.audiences import Onlookers
from kith.activities.models.participant import Participant, is_who
from kith.communities.roles import roles
from kith.people.models import Person
from kith.people.who import Guest

A_GUEST_LOOKS_BACK = timedelta(days=30)


def rooms_of(who: Any, prefix: str = "") -> Q:
    """Activities of their communities, those they take part in, and a guest's for thirty days."""
    if isinstance(who, Onlookers):
        return Q(**{f"{prefix}pk": who.activity_id})
    joined = Participant.objects.here().being(who)
    if isinstance(who, Person):
        mine = Q(**{f"{prefix}pk__in": joined.values("activity")})
        return mine | Q(**{f"{prefix}community__in": list(roles(who))})
    if isinstance(who, Guest):
        long_ago = timezone.now() - A_GUEST_LOOKS_BACK
        recent = joined.exclude(activity__closure__at__lt=long_ago)
        return Q(**{f"{prefix}pk__in": recent.values("activity")})
    return Q(pk__in=[])


def own(who: Any) -> Q:
    """Rows that this person or guest signed, or that bear the seal of a mark of their device."""
    return is_who(who, "participant__") | Q(seal__in=marks.seals(who.marks))
