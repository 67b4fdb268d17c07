from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.research.models import Notice, Study
from kith.research.models.studies import StudyQuerySet


class Studies(Pane):
    """What the community has read: first that about which something was published since, then the
    newest. What waits in the tray is a page of its own, behind a link: a pane costs one query.
    """

    key, title, slot = "studies", _("Studies"), Slot.SHELF
    template, most = "research/_pane.html", 4

    def things(self, community: Community, who: Any) -> StudyQuerySet:
        here = Study.objects.visible_to(who).of(community).as_lines()
        return here.annotate(noticed=Notice.objects.about_each()).order_by(
            "-noticed", "-kept_at", "pk"
        )

    def url(self, community: Community) -> str:
        return reverse("research:all", args=[community.pk])
