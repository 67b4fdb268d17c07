"""Who may do what with guides."""

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.communities import roles
from kith.communities.models import Community
from kith.communities.permissions import only_a_convenor, signed_in


def convenes_one_of(who, communities):
    return any(roles.convenes(who, community.pk) for community in communities)


def to_ask(communities):
    """The convenors of all these communities, each named once."""
    people = (person for community in communities for person in community.convenors())
    return ", ".join(dict.fromkeys(str(person) for person in people))


def only_convenors_start(communities):
    if not communities:
        return now("Only a convenor can start an activity. You belong to no community yet.")
    names = {"names": to_ask(communities)}
    return now("Only a convenor can start an activity. You can ask %(names)s.") % names


def only_convenors_add(communities):
    if not communities:
        return now("Only a convenor can add a guide. You belong to no community yet.")
    names = {"names": to_ask(communities)}
    return now("Only a convenor can add a guide. You can ask %(names)s.") % names


belongs_to_a_community = Rule(
    lambda who, guide: guide.community_id is not None,
    _("This guide comes with Kith and stays as it is. A copy of its text can be added as yours."),
)
convenes_its_community = Rule(
    lambda who, thing: roles.convenes(who, thing.community_id),
    lambda thing: only_a_convenor(thing.community),
)
is_theirs = Rule(lambda who, draft: draft.who_id == who.pk, _("It is not yours."))

convenes_it = Rule(lambda who, community: roles.convenes(who, community.pk), only_a_convenor)
is_own = Rule(
    lambda who, play: play.community_id is not None,
    _("This belongs to a guide, and changes with it."),
)

# The first three are asked of the communities that somebody belongs to.
permit(
    {
        "guide.add": signed_in & Rule(convenes_one_of, only_convenors_add),
        "guide.use": signed_in & Rule(convenes_one_of, only_convenors_start),
        "guide.use_alone": signed_in,
        "guide.correct": belongs_to_a_community & convenes_its_community,
        "guide.remove": belongs_to_a_community & convenes_its_community,
        "community.start": convenes_it,
        "community.keep_plan": convenes_it,
        "play.rename": is_own & convenes_its_community,
        "play.remove": is_own & convenes_its_community,
        "draft.change": is_theirs & convenes_its_community,
        "draft.throw_away": is_theirs,
    }
)


def communities_of(who) -> list[Community]:
    """What "guide.add" and "guide.use" are asked of."""
    return list(Community.objects.visible_to(who))
