from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.research.models import Study
from kith.research.models.study import StudyQuerySet


class Studies(Pane):
    """What the community has read, the newest first."""

    key, title, slot = "studies", _("Studies"), Slot.SHELF
    template, most = "research/_pane.html", 4

    def things(self, community: Community, who: Any) -> StudyQuerySet:
        return Study.objects.visible_to(who).of(community).newest().as_lines()

    def url(self, community: Community) -> str:
        return reverse("research:all", args=[community.pk])
