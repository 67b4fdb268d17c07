"""What a person is in each community: read once for a request, asked by every rule."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from kith.communities.models import Membership
from kith.people.models import Person

NEW_FOR = timedelta(weeks=8)


def roles(who: Any) -> dict[UUID, str]:
    """Community id to role, for all that this person belongs to; empty for guests and nobody."""
    return {community: role for community, (role, _since) in _kept(who).items()}


def belongs(who: Any, community_id: UUID | None) -> bool:
    return community_id in _kept(who)


def convenes(who: Any, community_id: UUID | None) -> bool:
    role, _since = _kept(who).get(community_id, ("", None))  # type: ignore[arg-type]
    return role == Membership.CONVENOR


def convenes_somewhere(who: Any) -> bool:
    return Membership.CONVENOR in roles(who).values()


def is_new(who: Any, community_id: UUID) -> bool:
    """Whether this person came to the community a few weeks ago."""
    _role, since = _kept(who).get(community_id, ("", None))
    return since is not None and timezone.now() - since < NEW_FOR


def _kept(who: Any) -> dict[UUID, tuple[str, datetime]]:
    """Community id to role and since when."""
    if not isinstance(who, Person):
        return {}
    kept = who.__dict__.get("_roles")
    if kept is None:
        mine = Membership.objects.filter(person_id=who.pk).order_by()
        rows = mine.values_list("community_id", "role", "since")
        kept = {community: (role, since) for community, role, since in rows}
        who.__dict__["_roles"] = kept
    return kept
