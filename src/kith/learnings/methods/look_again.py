from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kith.activities.kinds import Commit, Talk
from kith.activities.kinds_of_answers import Revisit
from kith.activities.kinds_of_texts import Close
from kith.activities.method import Method
from kith.activities.models import Activity, Recurrence
from kith.learnings.models import Visit


class LookAgain(Method):
    """The list comes back: more, less or the same now? And what has grown is named."""

    key, name = "look-again", pgettext_lazy("to do", "Look again")
    question = _("More, less or the same now?")
    leaves = _("It leaves then and now side by side, and what you will try next.")
    looks_back = True
    steps = (
        Revisit("revisit", _("More, less or the same now?"), minutes=6),
        Talk("talk", _("What has grown? Name it, and who made it grow."), minutes=8),
        Commit("commit", _("What do we keep, change or try next?"), minutes=5),
        Close("close", _("What do you take with you?"), minutes=2),
    )

    def harvest(self, activity: Activity, by: Any) -> None:
        for came_back in Recurrence.objects.of(activity).select_related("card__step__activity"):
            Visit.keep(came_back, by=by)
