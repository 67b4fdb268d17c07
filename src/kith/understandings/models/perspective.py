from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kith.understandings import events
from kith.understandings.models.said import Said, SaidQuerySet


class PerspectiveQuerySet(SaidQuerySet):
    def in_order(self) -> PerspectiveQuerySet:
        """Those who did not agree, then the others, each in the order of their days."""
        return self.order_by("-dissents", "on", "pk")


class Perspective(Said):
    """One way to see a word, beside its agreed wording: under a name, or without one."""

    term = models.ForeignKey("understandings.Term", models.CASCADE, related_name="perspectives")
    dissents = models.BooleanField(_("I do not agree with the wording"), default=False)

    objects: Any = PerspectiveQuerySet.as_manager()

    noun = "perspective"
    ADDED = events.PerspectiveAdded
    WITHDRAWN = events.PerspectiveWithdrawn
    WITHHELD = events.PerspectiveWithheld
    GIVEN_BACK = events.PerspectiveGivenBack

    class Meta:
        verbose_name = _("way to see it")
