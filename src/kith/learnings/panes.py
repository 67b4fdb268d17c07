from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.learnings.models import Trial, TrialQuerySet


class Trials(Pane):
    """What the community tries: what has come back, and what is coming back next."""

    key, title, slot = "trials", _("What we try"), Slot.AHEAD
    template = "learnings/_pane.html"

    def things(self, community: Community, who: Any) -> TrialQuerySet:
        return Trial.objects.visible_to(who).of(community).around_now().as_lines()

    def url(self, community: Community) -> str:
        return reverse("learnings:trials", args=[community.pk])
