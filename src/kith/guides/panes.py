from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.guides.models import Guide
from kith.guides.models.guide import GuideQuerySet


class Guides(Pane):
    """A community's own guides, the newest first, and the way to all others."""

    key, title, slot = "guides", _("Guides"), Slot.SHELF
    template = "guides/_pane.html"

    def things(self, community: Community, who: Any) -> GuideQuerySet:
        here = Guide.objects.visible_to(who).filter(community=community)
        return here.only("topic", "language").order_by("-kept_at", "pk")
