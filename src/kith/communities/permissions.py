from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.communities import roles

signed_in = Rule(lambda who, thing: who.is_authenticated, _("Sign in first."))
belongs = Rule(lambda who, community: roles.belongs(who, community.pk), _("Only a member can."))


def only_a_convenor(community):
    """The refusal that names who can help."""
    names = ", ".join(str(person) for person in community.convenors())
    return _("Only a convenor can do this. Here you can ask %(names)s.") % {"names": names}


convenes = Rule(lambda who, community: roles.convenes(who, community.pk), only_a_convenor)
not_the_last = Rule(
    lambda who, membership: not membership.is_last_convenor(),
    _("A community needs a convenor. Name another one first."),
)
convenes_its_community = Rule(
    lambda who, membership: roles.convenes(who, membership.community_id),
    lambda membership: only_a_convenor(membership.community),
)
is_me = Rule(lambda who, membership: membership.person_id == who.pk, _("That is not you."))

permit(
    {
        "community.found": signed_in,
        "community.describe": convenes,
        "community.welcome": convenes,
        "membership.change": convenes_its_community & not_the_last,
        "membership.end": (is_me | convenes_its_community) & not_the_last,
    }
)
