from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.research.models import Item, Notice, Study
from kith.research.models.item import ItemQuerySet
from kith.research.models.notice import NoticeQuerySet
from kith.research.models.study import StudyQuerySet


class Studies(Pane):
    """What the community has read, the newest first."""

    key, title, slot = "studies", _("Studies"), Slot.SHELF
    template, most = "research/_pane.html", 4

    def things(self, community: Community, who: Any) -> StudyQuerySet:
        return Study.objects.visible_to(who).of(community).newest().as_lines()

    def url(self, community: Community) -> str:
        return reverse("research:all", args=[community.pk])


class Tray(Pane):
    """What came in by what the community follows, and waits to be sifted."""

    key, title, slot, most = "tray", _("New to read"), Slot.SHELF, 3
    template = "research/_tray_pane.html"

    def things(self, community: Community, who: Any) -> ItemQuerySet:
        return Item.objects.visible_to(who).of(community).in_the_tray().as_lines()

    def url(self, community: Community) -> str:
        return reverse("research:tray", args=[community.pk])


class Notices(Pane):
    """What was published about studies after the community had kept them. Mostly nothing."""

    key, title, slot, quiet = "notices", _("About what we keep"), Slot.AHEAD, True
    template = "research/_notices_pane.html"

    def things(self, community: Community, who: Any) -> NoticeQuerySet:
        return Notice.objects.visible_to(who).about_studies_of(community)
