from __future__ import annotations

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from kith.activities.models import Activity
from kith.activities.models.activities import ActivityQuerySet
from kith.communities.models import Community
from kith.communities.panes import Pane, Slot

A_LINE = ("topic", "language", "method_key", "began", "way", "closure__at")
TIMES = ("span__opens", "span__reveals", "span__ends")


class Activities(Pane):
    """What is under way, and then what was: one list, so that it costs one query."""

    key, title, slot = "activities", _("Activities"), Slot.NOW
    template, most = "activities/_pane.html", 8

    def things(self, community: Community, who: Any) -> ActivityQuerySet:
        here = Activity.objects.of(community, who)
        latest = here.order_by(F("closure__at").desc(nulls_first=True), "-began")
        return latest.select_related(None).select_related("closure", "span").only(*A_LINE, *TIMES)
