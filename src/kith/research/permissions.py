"""Who may do what with studies."""

from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.communities import roles
from kith.communities.permissions import only_a_convenor

belongs = Rule(
    lambda who, community: roles.belongs(who, community.pk),
    _("Only members of this community can do this. Whoever convenes it can welcome you."),
)
belongs_to_its_community = Rule(
    lambda who, thing: roles.belongs(who, thing.community_id), belongs.refusal
)
added_it = Rule(
    lambda who, study: study.kept_by_id == who.pk and roles.belongs(who, study.community_id),
    _("Only whoever added it can do this."),
)
convenes_its_community = Rule(
    lambda who, thing: roles.convenes(who, thing.community_id),
    lambda thing: only_a_convenor(thing.community),
)

permit(
    {
        "community.add_study": belongs,
        "study.correct": belongs_to_its_community,
        "study.remove": added_it | convenes_its_community,
    }
)
