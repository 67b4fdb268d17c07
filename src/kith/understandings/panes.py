from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.communities.panes import Pane, Slot
from kith.communities.roles import is_new
from kith.understandings.models import Term
from kith.understandings.models.starting import MOST
from kith.understandings.models.terms import TermQuerySet


class Words(Pane):
    """The words to start with, then those that were agreed last. Newcomers find them first."""

    key, title, slot = "words", _("Our words"), Slot.SHELF
    template, most = "understandings/_pane.html", MOST

    def things(self, community: Community, who: Any) -> TermQuerySet:
        return Term.objects.visible_to(who).of(community).starting_first()

    def comes_first(self, things: list[Any], community: Community, who: Any) -> bool:
        return is_new(who, community.pk) and any(term.is_to_start_with() for term in things)

    def url(self, community: Community) -> str:
        return reverse("understandings:glossary", args=[community.pk])
