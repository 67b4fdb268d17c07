"""Who may do what with studies, and with what is followed."""

from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.communities import roles
from kith.communities.permissions import only_a_convenor
from kith.research.licences import may_be_passed_on

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
began_it = Rule(
    lambda who, follow: follow.by_id == who.pk and roles.belongs(who, follow.community_id),
    _("Only whoever began it can do this."),
)
quoted_it = Rule(
    lambda who, quotation: quotation.by_id == who.pk and roles.belongs(who, quotation.community_id),
    _("Only whoever quoted it can do this."),
)
convenes_its_community = Rule(
    lambda who, thing: roles.convenes(who, thing.community_id),
    lambda thing: only_a_convenor(thing.community),
)

proposed_it = Rule(
    lambda who, talk: talk.proposed_by_id == who.pk and roles.belongs(who, talk.community_id),
    _("Only whoever proposed it can do this."),
)
is_free = Rule(
    lambda who, study: may_be_passed_on(study.licence),
    _("Its licence lets no copy of it lie here. Write in your own words what it says."),
)
is_theirs = Rule(lambda who, file: file.by_id == who.pk, _("It is not yours."))

permit(
    {
        "community.add_study": belongs,
        "study.correct": belongs_to_its_community,
        "study.keep_file": belongs_to_its_community & is_free,
        "study.remove_file": belongs_to_its_community,
        "import.keep": is_theirs & belongs_to_its_community,
        "import.throw_away": is_theirs,
        "study.propose_talk": belongs_to_its_community,
        "talk.tell": belongs_to_its_community,
        "talk.call_off": proposed_it | convenes_its_community,
        "study.use": convenes_its_community,
        "study.use_alone": belongs_to_its_community,
        "study.quote": belongs_to_its_community,
        "quotation.remove": quoted_it | convenes_its_community,
        "study.remove": added_it | convenes_its_community,
        "community.follow": belongs,
        "follow.look": belongs_to_its_community,
        "follow.end": began_it | convenes_its_community,
        "item.sift": belongs_to_its_community,
        "item.unsift": belongs_to_its_community,
    }
)
