"""Who may do what with what a community tries."""

from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.activities.permissions import convenes, over

of_a_community = Rule(
    lambda who, activity: activity.community_id is not None,
    _("Nothing of a private activity is kept that could be looked at again."),
)

permit({"activity.look_again": of_a_community & over & convenes})
