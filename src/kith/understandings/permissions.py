"""Who may do what with the words of a community."""

from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.communities import roles
from kith.communities.permissions import only_a_convenor


def of_its_community(test, refusal):
    """The same question, asked of the community of a word, or of what was said of one."""

    def community(thing):
        term = getattr(thing, "term", thing)
        return getattr(term, "community", term)

    return Rule(
        lambda who, thing: test(who, community(thing).pk),
        lambda thing: refusal(community(thing)) if callable(refusal) else refusal,
    )


belongs = of_its_community(roles.belongs, _("The words of a community are its members’ to keep."))
convenes = of_its_community(roles.convenes, only_a_convenor)
added_it = Rule(
    lambda who, term: term.added_by_id is not None and term.added_by_id == who.pk,
    _("Only whoever added this word, or a convenor, can change how it is spelled."),
)
proposed_it = Rule(
    lambda who, wording: wording.by_id is not None and wording.by_id == who.pk,
    _("Only whoever proposed this wording, or a convenor, can take it back."),
)
said_it = Rule(
    lambda who, said: said.person_id is not None and said.person_id == who.pk,
    _("Only whoever said it can take it back."),
)
waits = Rule(
    lambda who, wording: not wording.is_agreed(),
    _("This wording is agreed. A new one can be proposed; what was agreed stays to be read."),
)

permit(
    {
        "community.add_word": belongs,
        "term.respell": belongs & (convenes | added_it),
        "term.remove": convenes,
        "term.mark": convenes,
        "term.inquire": convenes,
        "term.propose": belongs,
        "term.see": belongs,
        "term.exemplify": belongs,
        "definition.agree": waits & convenes,
        "definition.take_back": waits & belongs & (convenes | proposed_it),
        "perspective.withdraw": belongs & said_it,
        "perspective.withhold": convenes,
        "example.withdraw": belongs & said_it,
        "example.withhold": convenes,
    }
)
