"""What a person is in each community: read once for a request, asked by every rule."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kith.communities.models import Membership
from kith.people.models import Person


def roles(who: Any) -> dict[UUID, str]:
    """Community id to role, for all that this person belongs to; empty for guests and nobody."""
    if not isinstance(who, Person):
        return {}
    kept = who.__dict__.get("_roles")
    if kept is None:
        mine = Membership.objects.filter(person_id=who.pk).order_by()
        kept = who.__dict__["_roles"] = dict(mine.values_list("community_id", "role"))
    return kept


def belongs(who: Any, community_id: UUID | None) -> bool:
    return community_id in roles(who)


def convenes_somewhere(who: Any) -> bool:
    return Membership.CONVENOR in roles(who).values()


def convenes(who: Any, community_id: UUID | None) -> bool:
    return roles(who).get(community_id) == Membership.CONVENOR  # type: ignore[arg-type]
