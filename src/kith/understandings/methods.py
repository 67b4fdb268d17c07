from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from kith.activities.kinds import Reveal, Write
from kith.activities.kinds_of_answers import EXAMPLES, Conclude, Place
from kith.activities.kinds_of_texts import Close, Read, Restate
from kith.activities.method import Method
from kith.understandings.harvest import Harvest

if TYPE_CHECKING:
    from kith.activities.models import Activity


class SharedUnderstandings(Method):
    """Build shared understandings: what does one word mean here, and who sees it differently?"""

    key, name = "shared-understandings", _("Build shared understandings")
    question = _("What does one word mean here, and who sees it differently?")
    leaves = _("It leaves a definition, and whoever sees it differently beside it.")
    topics = (_("feedback"), _("engagement"), _("fair"), _("ready"))
    steps = (
        Read("read", _("What does the word mean to those who say it here?"), minutes=3),
        Write("write", _("What does this word mean here?"), minutes=4),
        Reveal("reveal", _("Where do we mean the same, and where not?"), minutes=3),
        Restate(
            "restate",
            _("Say somebody else’s view again, until they say: yes, that is what I mean."),
            minutes=6,
        ),
        Conclude("conclude", _("Which wording could most of us agree on?"), minutes=8),
        Place("place", _("What is one, and what only looks like one?"), lanes=EXAMPLES, minutes=4),
        Close("close", _("What will you say differently tomorrow?"), minutes=2),
    )

    def harvest(self, activity: Activity, by: Any) -> None:
        Harvest(activity, by).keep()
