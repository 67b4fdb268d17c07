from __future__ import annotations

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.communities import roles
from kith.communities.models import Community, Membership
from kith.communities.models.membership import NEEDS_A_CONVENOR


def only_a_convenor(community: Community) -> str:
    """The refusal that names who can help."""
    names = ", ".join(str(person) for person in community.convenors())
    return _now("Only a convenor can do this. Here you can ask %(names)s.") % {"names": names}


def only_its_convenor(membership: Membership) -> str:
    return only_a_convenor(membership.community)


signed_in = Rule(
    lambda who, _community: who.is_authenticated,
    _("Sign in first. Somebody who convenes a community can give you an account."),
)
convenes = Rule(lambda who, community: roles.convenes(who, community.pk), only_a_convenor)
convenes_it = Rule(
    lambda who, membership: roles.convenes(who, membership.community_id), only_its_convenor
)
is_mine = Rule(lambda who, membership: membership.person_id == who.pk, _("This is not yours."))
not_the_last = Rule(lambda _who, membership: not membership.is_last_convenor(), NEEDS_A_CONVENOR)

permit(
    {
        "community.found": signed_in,
        "community.describe": convenes,
        "community.welcome": convenes,
        "membership.change": convenes_it & not_the_last,
        "membership.end": (is_mine | convenes_it) & not_the_last,
    }
)
