from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.guides.models import Guide, Play
from kith.guides.models.guide import GuideQuerySet
from kith.guides.models.play import PlayQuerySet


class Guides(Pane):
    """A community's own guides, the newest first, and the way to all others."""

    key, title, slot = "guides", _("Guides"), Slot.SHELF
    template = "guides/_pane.html"

    def things(self, community: Community, who: Any) -> GuideQuerySet:
        here = Guide.objects.visible_to(who).filter(community=community)
        return here.only("topic", "language").order_by("-kept_at", "pk")


class Plans(Pane):
    """A community's own plans, by name, and the way to start without a guide."""

    key, title, slot = "plans", _("Plans of our own"), Slot.SHELF
    template = "guides/_plans_pane.html"

    def things(self, community: Community, who: Any) -> PlayQuerySet:
        here = Play.objects.visible_to(who).of(community).select_related(None)
        return here.only("name", "language", "method_key", "community_id")
