from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.guides.models import Guide, Play

A_LINE = ("pk", "called", "language", "method", "kept_at")


class Guides(Pane):
    """A community's own guides and plans, the newest first, and the ways to start from others.

    Both in one list, so that it costs one query: `called`, `language`, and a plan's `method`.
    """

    key, title, slot = "guides", _("Guides and plans"), Slot.SHELF
    template = "guides/_pane.html"

    def things(self, community: Community, who: Any) -> QuerySet:
        guides = Guide.objects.visible_to(who).filter(community=community)
        plans = Play.objects.visible_to(who).of(community).order_by()
        guide_lines = guides.annotate(called=F("topic"), method=Value("")).order_by()
        plan_lines = plans.annotate(called=F("name"), method=F("method_key"))
        lines = guide_lines.values(*A_LINE).union(plan_lines.values(*A_LINE), all=True)
        return lines.order_by("-kept_at", "pk")
